import { dataOf, graphql } from '../../src/graphqlClient.js'
import { statusOf, type DeskApi } from '../scenarios/deskApi.js'
import { knock, newReader, view } from '../scenarios/siteSide.js'

/** What is told of sponsor links: to sales what came of them, to clients what they are. */
export function describeSponsorReports(desk: () => DeskApi): void {
  const ask: DeskApi['ask'] = (...given) => desk().ask(...given)
  const newsroom = () => desk().newsroom
  const cms = () => desk().newsroom.cms

  describe('the report of a sponsor link', () => {
    interface Report { days: { day: string, clicks: number, views: number | null }[] }
    const today = () => new Date().toISOString().slice(0, 10)

    it('counts clicks, and views of the articles that carried it, day by day', async () => {
      const create = (fields: object) => newsroom().editor.create('sponsor-link', { name: '茶馆', text: '一行字', url: 'https://sponsor.example/', ...fields })
      const own = await create({ placement: 'article_end' })
      const listed = await create({ name: '列表', placement: 'list' })
      const general = await create({ name: '页脚', placement: 'footer' })
      const { documentId } = await newsroom().published({ sponsorLinks: [own.documentId, listed.documentId] })
      const other = await newsroom().published()
      await desk().setSite({ defaultSponsorLinks: { connect: [{ documentId: general.documentId }] } })
      const reader = newReader()
      for (const article of [documentId, documentId, other.documentId]) expect(await view(cms(), article, reader)).toBe(204)
      expect(await view(cms(), documentId)).toBe(204)
      for (let click = 0; click < 3; click += 1) await knock(cms(), 'clicks', { sponsorLink: own.documentId })
      await knock(cms(), 'clicks', { sponsorLink: listed.documentId })

      const report = (id: string, who = desk().people.sales) => ask<Report>(`/sponsors/${id}?days=7`, who)
      const { days } = await report(own.documentId)
      expect(days).toHaveLength(7)
      expect(days.at(-1)).toEqual({ day: today(), clicks: 3, views: 2 })
      expect(days.slice(0, -1).every(({ clicks, views }) => clicks === 0 && views === 0)).toBe(true)
      expect((await report(listed.documentId)).days.at(-1)).toEqual({ day: today(), clicks: 1, views: null })
      expect((await report(general.documentId, desk().people.editor)).days.at(-1)).toEqual({ day: today(), clicks: 0, views: 3 })
      const sums = await ask<{ documentId: string, clicks: number, views: number | null }[]>('/sponsors', desk().people.sales)
      expect(sums.filter(({ clicks }) => clicks > 0).map(({ clicks, views }) => [clicks, views]).sort()).toEqual([[1, null], [3, 2]])
      await desk().setSite({ defaultSponsorLinks: { disconnect: [{ documentId: general.documentId }] } })
    })

    it('is for those who may see the links', async () => {
      for (const path of ['/sponsors', '/sponsors/x', '/disclosures']) expect(await statusOf(ask(path, desk().people.writer))).toBe(403)
      expect(await statusOf(ask('/sponsors/nosuchlink', desk().people.sales))).toBe(404)
      expect(await ask('/disclosures', desk().people.sales)).toMatchObject({
        sponsor: { isAdvertisement: false }, affiliate: { isAdvertisement: false },
        market_operator: { isAdvertisement: true, zh: expect.stringContaining('广告') as string }, advertorial: { isAdvertisement: true },
      })
    })

    it('is marked as advertising to every client where a market’s operator or an advertiser pays', async () => {
      for (const relationship of ['sponsor', 'affiliate', 'market_operator', 'advertorial']) {
        const { documentId } = await newsroom().editor.create('sponsor-link', { name: relationship, text: '一行字', url: 'https://sponsor.example/', relationship })
        const article = await newsroom().published({ sponsorLinks: [documentId] })
        const query = 'query ($id: ID!) { prediction(documentId: $id) { activeSponsorLinks { advertisement disclosure } } }'
        interface Shown { prediction: { activeSponsorLinks: { advertisement: boolean, disclosure: string }[] } }
        const { prediction } = dataOf(await graphql<Shown>(cms().url, query, { id: article.documentId }))
        const isStrong = relationship === 'market_operator' || relationship === 'advertorial'
        expect(prediction.activeSponsorLinks.map(({ advertisement, disclosure }) => [advertisement, disclosure.startsWith('广告')])).toEqual([[isStrong, isStrong]])
      }
    })
  })
}
