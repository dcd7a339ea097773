import { againstStandIn } from '../testing/againstStandIn.js'

const { stand, markets } = againstStandIn()

const controlUrl = () => new URL('/control', stand().baseUrls.manifold)
const order = async (body: unknown) => {
  const response = await fetch(controlUrl(), { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { status: response.status, json: await response.json() as Record<string, unknown> }
}
const trump = () => markets().polymarket.readEvent({ slug: 'who-will-trump-meet-with-in-2025', kind: 'event' })

test('listens on this machine alone', () => {
  expect(Object.values({ ...stand().baseUrls }).map(url => new URL(url).hostname)).toEqual(Array(4).fill('127.0.0.1'))
})

test('is moved from the shell while it runs', async () => {
  await order({ action: 'setPrice', outcome: 'Kim Jong Un', price: 0.4 })
  await order({ action: 'changeRules', event: 'who-will-trump-meet-with-in-2025', rules: 'New.' })
  await order({ action: 'setEnd', event: 'who-will-trump-meet-with-in-2025', at: '2027-01-01T00:00:00Z' })
  await order({ action: 'dispute', outcome: 'Xi Jinping' })
  expect(await trump()).toMatchObject({
    rules: 'New.', closesAt: '2027-01-01T00:00:00.000Z', outcomes: [{ price: { value: 0.4 } }, { resolution: { state: 'unclear' } }, ...Array<object>(6).fill({})],
  })
  await order({ action: 'reopen', outcome: 'Xi Jinping' })
  await order({ action: 'propose', outcome: 'Kim Jong Un', as: 'no' })
  await order({ action: 'resolve', outcome: 'Kim Jong Un', as: 'no' })
  await order({ action: 'setEnd', event: 'who-will-trump-meet-with-in-2025', at: null })
  await order({ action: 'close', event: 'who-will-trump-meet-with-in-2025' })
  expect(await trump()).toMatchObject({ state: 'closed', closesAt: null, outcomes: [{ resolution: { as: 'no' } }, { resolution: { state: 'pending' } }, ...Array<object>(6).fill({})] })
  await order({ action: 'addEvent', event: { platform: 'manifold', slug: 'new-one', title: 'New?', outcomes: { Yes: 0.5 } } })
  expect(await markets().manifold.readEvent({ slug: 'new-one', kind: 'event' })).toMatchObject({ title: 'New?' })
  await order({ action: 'archive', outcome: 'No change' })
  expect(stand().world.outcome('No change').isHistorical).toBe(true)
  await order({ action: 'misbehave', platform: 'manifold', mode: 'empty' })
  await expect(markets().manifold.readEvent({ slug: 'new-one', kind: 'event' })).rejects.toMatchObject({ code: 'empty' })
  await order({ action: 'misbehave', platform: 'manifold', mode: null })
  expect(await (await fetch(controlUrl())).json()).toHaveLength(7)
})

test.each<[unknown, RegExp]>([
  [{}, /"action" must be one of: setPrice, resolve/],
  [{ action: 'constructor' }, /must be one of/],
  ['not JSON', /JSON/],
  [{ action: 'setPrice', outcome: 'Kim Jong Un', price: '0.2' }, /"price" must be a number/],
  [{ action: 'setPrice', outcome: 'Kim Jong Un', price: 2 }, /from 0 to 1/],
  [{ action: 'setPrice', outcome: 'Nobody', price: 0.2 }, /0 outcomes are called "Nobody"/],
  [{ action: 'setPrice', outcome: 'Yes', price: 0.2 }, /2 outcomes are called "Yes"/],
  [{ action: 'resolve', outcome: 'Kim Jong Un', as: 'maybe' }, /"as" must be one of: yes, no, void/],
  [{ action: 'close', event: 'nothing' }, /There is no event "nothing"/],
  [{ action: 'setEnd', event: 'nothing', at: 'soon' }, /must be a time/],
  [{ action: 'misbehave', platform: 'metaculus', mode: 'slow' }, /"platform" must be one of/],
  [{ action: 'changeRules', event: 'x', rules: 'x'.repeat(70_000) }, /64 KB/],
])('an order that cannot be carried out says why: %j', async (body, message) => {
  const { status, json } = await order(body)
  expect(status).toBe(400)
  expect(json['error']).toMatch(message)
})

test('speaks only what is documented', async () => {
  const { baseUrls } = stand()
  for (const path of [
    `${baseUrls.polymarketGamma}/nothing`, `${baseUrls.polymarketClob}/book?token_id=1`, `${baseUrls.kalshi}/markets`, `${baseUrls.manifold}/v1/slug/x`, new URL('/', baseUrls.kalshi).href,
  ]) expect((await fetch(path)).status).toBe(404)
  expect((await fetch(`${baseUrls.polymarketClob}/prices-history?market=7&interval=max`)).status).toBe(200)
})

test('history finer than twelve hours is refused beyond fifteen days', async () => {
  const [token] = stand().world.outcome('Kim Jong Un').tokenIds
  const ask = async (days: number, fidelity: number) =>
    (await fetch(`${stand().baseUrls.polymarketClob}/prices-history?market=${token}&startTs=1774000000&endTs=${1_774_000_000 + days * 86_400}&fidelity=${fidelity}`)).status
  expect([await ask(15, 60), await ask(16, 60), await ask(16, 720)]).toEqual([200, 400, 200])
})
