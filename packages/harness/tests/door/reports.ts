import type { Stored } from '../../src/contentTypes.js'
import { dataOf, graphql } from '../../src/graphqlClient.js'
import type { Commenting } from '../scenarios/commenting.js'
import { asSite, newReader } from '../scenarios/siteSide.js'

/** What readers tell editors about comments. */
export function describeReports(commenting: () => Commenting): void {
  const newsroom = () => commenting().newsroom
  const cms = () => commenting().newsroom.cms
  const post: Commenting['post'] = (...given) => commenting().post(...given)
  const approved: Commenting['approved'] = (...given) => commenting().approved(...given)
  const rowOf: Commenting['rowOf'] = (...given) => commenting().rowOf(...given)

  describe('reported by readers', () => {
    interface Reported { accepted: boolean, errors: { field: string | null, code: string, message: string }[] }
    const mutation = 'mutation ($input: ReportCommentInput!) { reportComment(input: $input) { accepted errors { field code message } } }'
    const report = async (comment: string, changes: { reason?: string, note?: string, locale?: string } = {}, reader = newReader()) => {
      const input = { comment, locale: 'zh-Hans', reason: 'spam', ...changes }
      return dataOf(await graphql<{ reportComment: Reported }>(cms().url, mutation, { input }, asSite(cms(), reader))).reportComment
    }

    it('tells editors how many and why, and nobody else', async () => {
      const comment = await approved()
      const updated = async () => (await newsroom().editor.read<Stored & { updatedAt: string }>('comment', comment)).updatedAt
      const before = await updated()
      expect(await report(comment)).toEqual({ accepted: true, errors: [] })
      expect(await report(comment, { reason: 'other', note: '<script>冒充别人' })).toEqual({ accepted: true, errors: [] })
      expect(await rowOf(comment)).toMatchObject({ comment_state: 'approved', reports: 2, report_summary: '其他 other × 1，垃圾 spam × 1\n“<script>冒充别人”' })
      expect(await updated()).toBe(before)
      for (const field of ['reports', 'reportSummary', 'inReplyTo', 'parentDocumentId', 'commentState']) {
        expect((await graphql(cms().url, `{ predictions { comments { ${field} } } }`)).status).toBe(400)
      }
    })

    it('counts a network once, however often and at once it reports', async () => {
      const comment = await approved()
      const reader = newReader()
      const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => report(comment, { reason: index % 2 ? 'abuse' : 'spam' }, reader)))
      expect(answers.every(({ accepted }) => accepted)).toBe(true)
      expect(await rowOf(comment)).toMatchObject({ reports: 1 })
    })

    it('counts every network that reports at the same moment', async () => {
      const comment = await approved()
      await Promise.all(Array.from({ length: 12 }, () => report(comment)))
      expect(await rowOf(comment)).toMatchObject({ reports: 12, report_summary: '垃圾 spam × 12' })
      expect(await newsroom().count('comment_reports', 'comment_document_id = ?', comment)).toBe(12)
      await newsroom().editor.remove('comment', comment)
      expect(await newsroom().count('comment_reports', 'comment_document_id = ?', comment)).toBe(0)
    })

    it.each([
      [{ reason: undefined }, ['reason_required']], [{ reason: 'other' }, ['note_required']], [{ reason: 'other', note: ' \u200b\n' }, ['note_required']],
      [{ note: '长'.repeat(501) }, ['note_too_long']], [{ reason: 'other', note: '长'.repeat(501) }, ['note_too_long']],
    ])('is told what is wrong with it: %j', async (changes, expected) => {
      const comment = await approved()
      const chinese = await report(comment, changes)
      const english = await report(comment, { ...changes, locale: 'en' })
      expect([chinese.accepted, chinese.errors.map(({ code }) => code)]).toEqual([false, expected])
      for (const { message } of english.errors) expect(message).toMatch(/^[\x20-\x7e“”]+$/)
      expect(await newsroom().count('comment_reports', 'comment_document_id = ?', comment)).toBe(0)
    })

    it('is of a comment that is shown', async () => {
      const { comment } = await post()
      for (const id of [comment ?? '', 'nosuchcomment', commenting().article, '', '\' or 1=1 --']) {
        expect((await report(id)).errors.map(({ code }) => code)).toEqual(['not_found'])
      }
      expect(await rowOf(comment ?? '')).toMatchObject({ reports: 0, report_summary: null })
    })

    it('is limited to ten in ten minutes for one reader', async () => {
      const comments = [await approved(), await approved()]
      const reader = newReader()
      const answers = await Promise.all(Array.from({ length: 13 }, (_, index) => report(comments[index % 2] ?? '', {}, reader)))
      expect(answers.filter(({ accepted }) => accepted)).toHaveLength(10)
      expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['rate_limited', 'rate_limited', 'rate_limited'])
      expect((await report(comments[0] ?? '')).accepted).toBe(true)
    })

    it('hides nothing by itself, unless the editors want it: then once, and an approval stands', async () => {
      const decide = (commentsHiddenAfterReports: number | null) =>
        newsroom().editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { commentsHiddenAfterReports })
      const comment = await approved()
      for (let count = 1; count <= 4; count += 1) await report(comment)
      expect(await rowOf(comment)).toMatchObject({ comment_state: 'approved' })
      await decide(6)
      await report(comment)
      expect(await rowOf(comment)).toMatchObject({ comment_state: 'approved', reports: 5 })
      await report(comment)
      expect(await rowOf(comment)).toMatchObject({ comment_state: 'pending', reports: 6 })
      await newsroom().editor.approveComment(comment)
      await report(comment)
      expect(await rowOf(comment)).toMatchObject({ comment_state: 'approved', reports: 7 })
      await decide(null)
    })
  })
}
