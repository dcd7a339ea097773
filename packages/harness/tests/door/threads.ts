import { dataOf, graphql } from '../../src/graphqlClient.js'
import type { Commenting } from '../scenarios/commenting.js'

interface Comment { documentId: string, name: string, body: string, createdAt: string | null, removed: boolean, number: number | null }
interface Thread extends Comment { replyCount: number, replies: (Comment & { replies: object[] })[] }
interface Discussion { commentCount: number, comments_connection: { nodes: Thread[], pageInfo: { total: number } } }
interface Page {
  comments_connection: { nodes: { name: string, replies: { name: string }[] }[], pageInfo: { page: number } }
}

/** Comments that answer others. */
export function describeThreads(commenting: () => Commenting): void {
  const newsroom = () => commenting().newsroom
  const cms = () => commenting().newsroom.cms
  const post: Commenting['post'] = (...given) => commenting().post(...given)
  const approved: Commenting['approved'] = (...given) => commenting().approved(...given)
  const setState: Commenting['setState'] = (...given) => commenting().setState(...given)
  const rowOf: Commenting['rowOf'] = (...given) => commenting().rowOf(...given)

  describe('in a thread', () => {
    const threadsOf = async () => {
      const fields = 'documentId name body createdAt removed number'
      const query = `query ($id: ID!) { prediction(documentId: $id) { commentCount comments_connection(pagination: { pageSize: 50 }, sort: "createdAt:desc") {
        nodes { ${fields} replyCount replies(pagination: { limit: 5 }) { ${fields} replies(pagination: { limit: 1 }) { body } } } pageInfo { page pageCount total }
      } } }`
      const answer = await graphql<{ prediction: Discussion }>(cms().url, query, { id: commenting().article })
      const { commentCount, comments_connection: { nodes, pageInfo } } = dataOf(answer).prediction
      return { commentCount, nodes, pageInfo, thread: (documentId: string) => nodes.find(node => node.documentId === documentId) }
    }

    it('hangs on the comment that begins it, also as an answer to a reply, and knows whom it answers', async () => {
      const first = await approved({ name: '老周', body: `开头 ${newsroom().next()}` })
      const reply = await approved({ parent: first, body: `回复 ${newsroom().next()}` })
      const second = await approved({ parent: reply, body: `回复的回复 ${newsroom().next()}` })
      expect(await rowOf(reply)).toMatchObject({ parent_document_id: first, in_reply_to: expect.stringMatching(/^老周：开头/) as string })
      expect(await rowOf(second)).toMatchObject({ parent_document_id: first, in_reply_to: expect.stringContaining('：回复 ') as string })
      const { thread, nodes } = await threadsOf()
      expect(thread(first)).toMatchObject({ replyCount: 2, number: null })
      expect(thread(first)?.replies).toMatchObject([{ documentId: reply, number: 1, replies: [] }, { documentId: second, number: 2 }])
      expect(nodes.map(({ documentId }) => documentId)).not.toContain(reply)
    })

    it('waits like any other, and is not counted meanwhile', async () => {
      const first = await approved()
      const before = (await threadsOf()).commentCount
      await post({ parent: first })
      expect(await threadsOf()).toMatchObject({ commentCount: before })
      expect((await threadsOf()).thread(first)).toMatchObject({ replyCount: 0, replies: [] })
    })

    it.each(['pending', 'spam', 'deleted'] as const)('is refused with words where the comment is %s, and the thread with it', async (state) => {
      const first = await approved()
      const reply = await approved({ parent: first })
      await setState(first, state)
      for (const parent of [first, reply]) {
        const { accepted, errors } = await post({ parent })
        expect([accepted, errors.map(({ code }) => code)]).toEqual([false, ['parent_gone']])
        expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
      }
    })

    it('is refused where the comment is another article’s, was never there, or is no id', async () => {
      const other = (await newsroom().published()).documentId
      const foreign = await approved({ prediction: other })
      for (const parent of [foreign, 'nosuchcomment', commenting().article, '../../etc', '%', 'x'.repeat(5000)]) {
        expect((await post({ parent })).errors.map(({ code }) => code)).toEqual(['parent_gone'])
      }
      expect(await newsroom().count('comments', 'parent_document_id = ?', foreign)).toBe(0)
    })

    it('loses what an editor removes, and keeps what others replied', async () => {
      const first = await approved({ name: '要删的人', body: '要删的话' })
      const reply = await approved({ parent: first })
      const { commentCount, pageInfo } = await threadsOf()
      await setState(first, 'deleted')
      const after = await threadsOf()
      expect(after).toMatchObject({ commentCount: commentCount - 1, pageInfo: { total: pageInfo.total } })
      expect(after.thread(first)).toMatchObject({ removed: true, name: '', body: '', createdAt: null, replyCount: 1 })
      expect(after.thread(first)?.replies).toMatchObject([{ documentId: reply, removed: false }])
      expect(JSON.stringify(after)).not.toContain('要删的')
      // The last reply gone, nothing is left of it.
      await setState(reply, 'spam')
      expect((await threadsOf()).thread(first)).toBeUndefined()
    })

    it('goes as a whole when the entry of the comment is deleted', async () => {
      const first = await approved()
      const reply = await approved({ parent: first })
      await newsroom().editor.remove('comment', first)
      expect([await rowOf(first), await rowOf(reply)]).toEqual([undefined, undefined])
    })

    it('is kept one level deep by the database, whoever writes', async () => {
      const { database } = cms()
      const first = await approved()
      const reply = await approved({ parent: first })
      const other = (await newsroom().published()).documentId
      const insert = (id: string, parent: string, prediction: string) => database.rows(
        'insert into comments (document_id, name, body, prediction_document_id, parent_document_id) values (?, ?, ?, ?, ?)', id, 'x', 'x', prediction, parent,
      )
      await expect(insert('below', reply, commenting().article)).rejects.toThrow(/begins a thread/)
      await expect(insert('foreign', first, other)).rejects.toThrow(/begins a thread/)
      await expect(insert('itself', 'itself', commenting().article)).rejects.toThrow(/begins a thread/)
      await expect(database.rows('update comments set parent_document_id = ? where document_id = ?', reply, first)).rejects.toThrow(/stays in its place/)
      await expect(database.rows('update comments set parent_document_id = null where document_id = ?', reply)).rejects.toThrow(/stays in its place/)
      await expect(database.rows('update comments set prediction_document_id = ? where document_id = ?', other, first)).rejects.toThrow(/stays in its place/)
      expect(await newsroom().count('comments', 'parent_document_id in (select document_id from comments where parent_document_id is not null)')).toBe(0)
    })

    it('is whole or gone when its beginning is deleted while replies arrive', async () => {
      const first = await approved()
      const replies = Array.from({ length: 12 }, () => post({ parent: first }).catch(() => null))
      await newsroom().editor.remove('comment', first)
      await Promise.all(replies)
      expect(await newsroom().count('comments', 'parent_document_id is not null and parent_document_id not in (select document_id from comments)')).toBe(0)
    })

    it('is read a page at a time, and each comment is found on its page', async () => {
      const { documentId } = await newsroom().published()
      const add = async (name: string, parentDocumentId?: string) => {
        const fields = { name, email: 'r@private.example', body: name, predictionDocumentId: documentId, commentState: 'approved' }
        return (await newsroom().editor.create('comment', { ...fields, ...parentDocumentId ? { parentDocumentId } : {} })).documentId
      }
      const [ids, replies]: [string[], string[]] = [[], []]
      for (let number = 1; number <= 7; number += 1) ids.push(await add(`c${number}`))
      for (let number = 1; number <= 7; number += 1) replies.push(await add(`r${number}`, ids[2]))

      const query = `query ($id: ID!, $sort: [String], $at: ID, $page: Int, $after: ID) { prediction(documentId: $id) {
        comments_connection(pagination: { page: $page, pageSize: 3 }, sort: $sort, at: $at) {
          nodes { name replies(pagination: { pageSize: 2 }, at: $at, after: $after) { name number } } pageInfo { page pageCount } } } }`
      const read = async (variables: Record<string, unknown>) => {
        const answer = await graphql<{ prediction: Page }>(cms().url, query, { id: documentId, page: 1, ...variables })
        const { comments_connection: { nodes, pageInfo } } = dataOf(answer).prediction
        return [pageInfo.page, nodes.map(({ name }) => name).join(' '), nodes.flatMap(({ replies }) => replies.map(({ name }) => name)).join(' ')]
      }
      const newest = ['createdAt:desc']
      expect(await read({})).toEqual([1, 'c1 c2 c3', 'r1 r2'])
      expect(await read({ page: 3 })).toEqual([3, 'c7', ''])
      expect(await read({ page: 4 })).toEqual([4, '', ''])
      expect(await read({ sort: newest })).toEqual([1, 'c7 c6 c5', ''])
      expect(await read({ sort: newest, at: ids[0] })).toEqual([3, 'c1', ''])
      expect(await read({ at: ids[5] })).toEqual([2, 'c4 c5 c6', ''])
      expect(await read({ sort: newest, at: replies[4] })).toEqual([2, 'c4 c3 c2', 'r5 r6'])
      expect(await read({ at: replies[0], after: replies[2] })).toEqual([1, 'c1 c2 c3', 'r4 r5'])
      expect(await read({ at: replies[0], after: replies[6] })).toEqual([1, 'c1 c2 c3', ''])
      // What names nothing here changes nothing.
      for (const at of ['nosuchcomment', await approved(), '\' or 1=1 --']) expect(await read({ at, after: at })).toEqual([1, 'c1 c2 c3', 'r1 r2'])
      await setState(replies[4] ?? '', 'spam')
      expect(await read({ at: replies[4] })).toEqual([1, 'c1 c2 c3', 'r1 r2'])
    })
  })
}
