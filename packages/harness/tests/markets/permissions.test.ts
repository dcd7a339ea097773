import { Refused } from '../../src/editorApi.js'
import { call } from '../../src/httpCall.js'
import { inviteColleague } from '../scenarios/colleague.js'
import { inEveryTown, MarketDesk, type MarketTown } from '../scenarios/marketTown.js'

const shutdown = 'https://polymarket.com/event/us-government-shutdown-before-february'
const ways = [
  ['GET', '/market?url=https://polymarket.com/event/x'], ['POST', '/imports'], ['GET', '/waiting'], ['GET', '/problems'], ['GET', '/events/x'],
  ['POST', '/events/x/sync'], ['GET', '/outcomes/x'], ['POST', '/outcomes/x/confirm'], ['POST', '/outcomes/x/dismiss'],
] as const

const names: Record<string, string> = { event: 'title', outcome: 'label', author: 'name' }

/** A colleague whose role may do just this in the content manager. */
async function colleague({ newsroom }: MarketTown, ...rights: [verb: string, type: string][]) {
  const name = `role-${Math.random()}`
  const { data: role } = await newsroom.editor.request<{ data: { id: number } }>('POST', '/admin/roles', { name, description: name })
  const permissions = rights.map(([verb, type]) => ({
    action: `plugin::content-manager.explorer.${verb}`,
    subject: `api::${type}.${type}`,
    conditions: [],
    properties: { fields: [names[type]], locales: ['zh-Hans', 'en'] },
  }))
  await newsroom.editor.request('PUT', `/admin/roles/${role.id}/permissions`, { permissions })
  return inviteColleague(newsroom, role.id)
}

const statusOf = (work: Promise<unknown>) => work.then(() => 200, (error: unknown) => (error instanceof Refused ? error.status : 0))

inEveryTown('the market desk is for', (town) => {
  it.each(ways)('no stranger: %s %s', async (method, path) => {
    expect((await call(`${town().cms.url}/presage-desk${path}`, { method, body: method === 'POST' ? {} : undefined })).status).toBe(401)
    const headers = { authorization: `Bearer ${await town().newsroom.editor.apiToken('full-access')}` }
    expect((await call(`${town().cms.url}/presage-desk${path}`, { method, headers, body: method === 'POST' ? {} : undefined })).status).toBe(401)
  })

  it('no colleague without the permissions', async () => {
    const editor = await colleague(town(), ['read', 'author'])
    for (const [method, path] of ways) {
      const asked = editor.request(method, `/presage-desk${path}`, method === 'POST' ? {} : undefined)
      expect([path, await statusOf(asked)]).toEqual([path, 403])
    }
  })

  it('a colleague who may read, to read', async () => {
    const { event, outcomes } = await town().desk.take(shutdown)
    const desk = new MarketDesk(await colleague(town(), ['read', 'event'], ['read', 'outcome']))
    expect(await statusOf(desk.read(shutdown))).toBe(200)
    expect(await statusOf(desk.waiting())).toBe(200)
    expect(await statusOf(desk.problems())).toBe(200)
    expect(await statusOf(desk.event(event.documentId))).toBe(200)
    expect(await statusOf(desk.sync(event.documentId))).toBe(403)
    expect(await statusOf(desk.import(shutdown, ['1']))).toBe(403)
    expect(await statusOf(desk.confirm(outcomes[0]?.documentId ?? '', 'yes'))).toBe(403)
    expect(await statusOf(desk.dismiss(outcomes[0]?.documentId ?? '', 'yes'))).toBe(403)
  })

  it('a colleague who keeps events but writes no articles, without drafts', async () => {
    const rights = ['create', 'read', 'update'].flatMap(verb => [[verb, 'event'], [verb, 'outcome']] as [string, string][])
    const desk = new MarketDesk(await colleague(town(), ...rights))
    const address = 'https://manifold.markets/StandIn/which-probe-lands-on-the-moon-first'
    const { outcomes } = await desk.read(address)
    const chosen = [outcomes[0]?.externalId ?? '']
    expect(await statusOf(desk.import(address, chosen))).toBe(400)
    expect(await statusOf(desk.import(address, chosen, { drafts: false }))).toBe(200)
  })

  it('what is not there, 404; what makes no sense, 400', async () => {
    const { desk, newsroom } = town()
    expect(await statusOf(desk.event('nothing'))).toBe(404)
    expect(await statusOf(desk.sync('nothing'))).toBe(404)
    expect(await statusOf(desk.confirm('nothing', 'yes'))).toBe(404)
    expect(await statusOf(newsroom.editor.request('POST', '/presage-desk/imports', { url: 7 }))).toBe(400)
    expect(await statusOf(newsroom.editor.request('GET', '/presage-desk/market'))).toBe(400)
  })
})
