import { dataOf, graphql } from '../../src/graphqlClient.js'
import type { Commenting } from '../scenarios/commenting.js'

/** What a reader sees of their own comment before an editor has. */
export function describeWaiting(commenting: () => Commenting): void {
  const newsroom = () => commenting().newsroom
  const cms = () => commenting().newsroom.cms
  const post: Commenting['post'] = (...given) => commenting().post(...given)
  const approved: Commenting['approved'] = (...given) => commenting().approved(...given)
  const setState: Commenting['setState'] = (...given) => commenting().setState(...given)

  describe('while it waits', () => {
    const query = 'query ($receipts: [String!]!) { waitingComments(receipts: $receipts) { documentId prediction parent name body createdAt } }'
    const waiting = async (...receipts: string[]) => dataOf(await graphql<{ waitingComments: { documentId: string, body: string }[] }>(
      cms().url, query, { receipts },
    )).waitingComments

    it('is shown to whoever holds its receipt, and to nobody else', async () => {
      const first = await approved()
      const body = `只有我看得到 ${newsroom().next()}`
      const { comment, receipt } = await post({ body, parent: first })
      const own = { documentId: comment, prediction: commenting().article, parent: first, name: '读者', body, createdAt: expect.any(String) as string }
      expect(await waiting(receipt ?? '')).toEqual([own])
      expect(JSON.stringify(await waiting(receipt ?? ''))).not.toContain('@')
      expect(await waiting()).toEqual([])
    })

    it('is not shown for what is forged, foreign, spoilt or worn out', async () => {
      const [mine, theirs] = [await post(), await post()]
      const [id = '', time = '', signature = ''] = (mine.receipt ?? '').split('.')
      const forged = [
        `${theirs.comment}.${time}.${signature}`, `${id}.zzzzzzzzz.${signature}`, `${id}.${time}.${'A'.repeat(43)}`, `${id}.${time}.`, `${id}.${time}`,
        id, '', '..', `${mine.receipt}.`, `${mine.receipt} `, commenting().stamp, `${id}.${commenting().stamp}`, 'x'.repeat(20_000),
      ]
      for (const receipt of forged) expect([receipt.slice(0, 90), await waiting(receipt)]).toEqual([receipt.slice(0, 90), []])
      expect(await graphql(cms().url, `{ waitingComments(receipts: [${'"a",'.repeat(6)}]) { body } }`)).toMatchObject({ status: 400 })
    })

    it.each(['approved', 'spam', 'deleted'] as const)('is over when it is %s', async (state) => {
      const { comment, receipt } = await post()
      expect(await waiting(receipt ?? '')).toHaveLength(1)
      await setState(comment ?? '', state)
      expect(await waiting(receipt ?? '')).toEqual([])
    })
  })
}
