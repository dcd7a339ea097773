import { eventually } from '../../src/wait.js'
import { paragraphs } from '../scenarios/blocks.js'
import { inviteAs } from '../scenarios/colleague.js'
import { saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf } from '../scenarios/refusals.js'

const soon = () => new Date(Date.now() + 3_000).toISOString()
const patience = 30_000

onEveryDatabase('publishing at its time', (newsroom) => {
  const stored = async (documentId: string, version: 'draft' | 'published' = 'draft') => {
    const sql = `select publish_at, publish_problem from predictions where document_id = ? and published_at is ${version === 'draft' ? '' : 'not '}null`
    return newsroom().cms.database.rows<{ publish_at: unknown, publish_problem: string | null }>(sql, documentId)
  }
  const isPublished = (documentId: string, languages: string[]) => eventually(async () => {
    expect((await newsroom().publishedRows(documentId)).map(({ locale }) => locale)).toEqual(languages)
  }, patience)

  /** Waits until what was due by now has been published: something scheduled after it is. */
  const theNextRun = async () => {
    const { documentId } = await newsroom().draft()
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { publishAt: soon() })
    await isPublished(documentId, ['zh-Hans'])
  }

  it('publishes the saved draft, once, in the language that was scheduled', async () => {
    const { documentId } = await newsroom().draft()
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'In English', body: paragraphs('Because.') })
    const entries = await saidBy(newsroom().cms, async () => {
      await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { publishAt: soon() })
      await isPublished(documentId, ['zh-Hans'])
      await theNextRun()
    })
    expect(entries.filter(({ subject }) => subject === documentId).map(({ kind }) => kind)).toEqual(['verdict'])
    expect(await stored(documentId, 'published')).toEqual([{ publish_at: null, publish_problem: null }])
    expect((await stored(documentId)).map(({ publish_at }) => publish_at)).toEqual([null, null])
  })

  it('catches up, once, after the CMS was killed and away at that minute', async () => {
    const { documentId } = await newsroom().draft()
    const entries = await saidBy(newsroom().cms, async () => {
      await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { publishAt: soon() })
      await newsroom().cms.halt('kill')
      await newsroom().cms.resume()
      await isPublished(documentId, ['zh-Hans'])
      await theNextRun()
    })
    expect(entries.filter(({ subject }) => subject === documentId).map(({ kind }) => kind)).toEqual(['verdict'])
  })

  it('does not publish before its time, nor what was put off or given up', async () => {
    const { documentId } = await newsroom().draft({ publishAt: new Date(Date.now() + 3_600_000).toISOString() })
    const given = await newsroom().draft()
    await newsroom().editor.saveLanguage(given.documentId, 'zh-Hans', { publishAt: soon() })
    await newsroom().editor.saveLanguage(given.documentId, 'zh-Hans', { publishAt: null })
    await theNextRun()
    expect(await newsroom().publishedRows(documentId)).toEqual([])
    expect(await newsroom().publishedRows(given.documentId)).toEqual([])
  })

  it('says on the draft why it was not published, and tries again once it is mended', async () => {
    const { documentId } = await newsroom().editor.createPrediction({ title: '还缺很多', publishAt: soon() })
    await eventually(async () => {
      expect((await stored(documentId))[0]?.publish_problem).toMatch(/还不能发表，缺少：.*正文.*判断/)
    }, patience)
    expect(await newsroom().publishedRows(documentId)).toEqual([])
    const { title: _, ...rest } = await newsroom().complete()
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', rest)
    expect((await stored(documentId))[0]?.publish_problem).toBeNull()
    await isPublished(documentId, ['zh-Hans'])
  })

  it('says it in the language of who saved it last, and records them', async () => {
    const english = await inviteAs(newsroom(), '编辑')
    await english.speaks('en')
    const { documentId } = await english.createPrediction({ title: 'Much is missing', publishAt: soon() })
    await eventually(async () => expect((await stored(documentId))[0]?.publish_problem).toContain('Missing: body'), patience)

    const article = await newsroom().published()
    const correction = { title: '改过的标题', correctionKind: 'correction', correctionNote: '标题有误。', publishAt: soon() } as const
    await english.saveLanguage(article.documentId, 'zh-Hans', correction)
    await eventually(async () => {
      expect((await newsroom().publishedRows(article.documentId))[0]?.title).toBe('改过的标题')
    }, patience)
    expect(await newsroom().count('corrections', 'prediction_document_id = ? and "by" = ?', article.documentId, 'C')).toBe(1)
  })

  it('refuses a time in the past, in the editor’s words, and keeps a time that has passed meanwhile', async () => {
    const { editor } = newsroom()
    const { documentId } = await newsroom().draft()
    const past = new Date(Date.now() - 60_000).toISOString()
    expect(await refusalOf(editor.saveLanguage(documentId, 'zh-Hans', { publishAt: past }))).toContain('时间已经过了')
    expect(await refusalOf(editor.createPrediction({ title: '一上来就过期', publishAt: past }))).toContain('时间已经过了')
    expect(await newsroom().publishedRows(documentId)).toEqual([])
  })

  it('is over once an editor publishes by hand, and is not copied', async () => {
    const { editor } = newsroom()
    const { documentId } = await newsroom().draft({ publishAt: new Date(Date.now() + 3_600_000).toISOString() })
    const copy = await editor.clone(documentId, { title: '副本' })
    expect((await stored(copy.documentId))[0]?.publish_at).toBeNull()
    await editor.publish(documentId)
    expect((await stored(documentId))[0]?.publish_at).toBeNull()
  })
})
