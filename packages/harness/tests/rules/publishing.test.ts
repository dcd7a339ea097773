import type { Locale, PredictionFields, StoredPrediction } from '../../src/contentTypes.js'
import { jsonOf, type Answer } from '../../src/httpCall.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase, type Newsroom } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'

/** Every way an article can become public. Each takes a saved draft's fields and ends with the article's documentId. */
type Path = (newsroom: Newsroom, fields: PredictionFields, locale: Locale) => Promise<string>

const accepted = (answer: Answer): string => {
  if (answer.status === 400) throw new Error(restRefusal(answer))
  return (jsonOf(answer) as { data: { documentId: string } }).data.documentId
}

const paths: Record<string, Path> = {
  'the admin’s publish button on a saved draft': async ({ editor }, fields, locale) => {
    const { documentId } = await editor.createPrediction(fields, locale)
    return (await editor.publish(documentId, locale)).documentId
  },
  'the admin’s publish button on a form never saved': async ({ editor }, fields, locale) =>
    (await editor.createPublished(fields, locale)).documentId,
  'the admin’s list, in bulk': async ({ editor }, fields, locale) => {
    const { documentId } = await editor.createPrediction(fields, locale)
    await editor.bulkPublish([documentId], locale)
    return documentId
  },
  'REST: create with status published': async ({ rest }, fields, locale) =>
    accepted(await rest.createPrediction(fields, { status: 'published', locale })),
  'REST: create that names no status': async ({ rest }, fields, locale) => accepted(await rest.createPrediction(fields, { locale })),
  'REST: update with status published': async ({ rest }, fields, locale) => {
    const documentId = accepted(await rest.createPrediction(fields, { status: 'draft', locale }))
    return accepted(await rest.updatePrediction(documentId, { summary: '更新' }, { status: 'published', locale }))
  },
}

const both: Locale[] = ['zh-Hans', 'en']
const everyPath = Object.entries(paths).flatMap(([name, path]) => both.map(locale => ({ name, path, locale })))

onEveryDatabase('publishing', (newsroom) => {
  describe.each(everyPath)('$name in $locale', ({ path, locale }) => {
    it('publishes what is complete, and does all that the rules ask', async () => {
      const fields = await newsroom().complete()
      const documentId = await path(newsroom(), fields, locale)

      const rows = await newsroom().publishedRows(documentId)
      expect(rows).toMatchObject([{ locale, title: fields.title }])
      expect(rows[0]?.slug).toMatch(/^will-test-\d+-pass$/)
      const published = await newsroom().read(documentId, locale, 'published')
      expect(published.firstPublishedAt).not.toBeNull()
      expect(published.readingMinutes).toBe(1)
      expect(published.characterCount).toBe(7)
      expect(await newsroom().count('frozen_verdicts', 'prediction_document_id = ? and answer = ?', documentId, 'YES')).toBe(1)
    })

    it('publishes nothing of what is not, and names all that is missing', async () => {
      const title = `只有标题 ${newsroom().next()}`
      await expect(path(newsroom(), { title }, locale)).rejects.toThrow('缺少：正文、栏目、作者、事件、结果（事件里的哪一个）、判断')
      expect(await newsroom().count('predictions', 'title = ? and published_at is not null', title)).toBe(0)
      expect(await newsroom().count('frozen_verdicts', 'prediction_document_id in (select document_id from predictions where title = ?)', title)).toBe(0)
    })
  })

  describe('what is missing', () => {
    const lacking = ['title', 'body', 'category', 'authors', 'event', 'verdict'] as const
    const inChinese = { title: '标题', body: '正文', category: '栏目', authors: '作者', event: '事件', verdict: '判断' }
    const nothing = { title: ' ', body: paragraphs(' ', ''), category: null, authors: [], event: null, verdict: null }

    it.each(lacking)('refuses an article that lacks just its %s', async (field) => {
      const { outcome, ...fields } = await newsroom().complete()
      const lacks = { ...fields, ...field === 'event' ? {} : { outcome }, [field]: nothing[field] }
      const { documentId } = await newsroom().editor.createPrediction(lacks)
      const message = await refusalOf(newsroom().editor.publish(documentId))
      expect(message).toContain(inChinese[field])
      for (const other of lacking) if (other !== field) expect(message).not.toContain(inChinese[other])
      expect(await newsroom().publishedRows(documentId)).toEqual([])
    })

    it('asks which outcome is meant where the event has several', async () => {
      const event = await newsroom().event()
      await newsroom().outcome(event)
      await newsroom().outcome(event)
      const { outcome: _, ...fields } = await newsroom().complete({ event })
      const { documentId } = await newsroom().editor.createPrediction(fields)
      expect(await refusalOf(newsroom().editor.publish(documentId))).toContain('缺少：结果')
    })

    it('speaks the language of the editor’s profile', async () => {
      const { editor } = newsroom()
      const { documentId } = await editor.createPrediction({ title: 'A title and no more' })
      await editor.speaks('en')
      try {
        expect(await refusalOf(editor.publish(documentId)))
          .toMatch(/^Not ready to publish. Missing: body, category, at least one author, event, outcome \(which one of the event’s\), verdict\. /)
      } finally {
        await editor.speaks('zh-Hans')
      }
    })

    it('speaks the language a program asks for', async () => {
      const inEnglish = await newsroom().rest.createPrediction({ title: 'No more' }, { status: 'published' }, { 'accept-language': 'en-GB' })
      expect(restRefusal(inEnglish)).toContain('Missing: body')
      const inChineseThen = await newsroom().rest.createPrediction({ title: 'No more' }, { status: 'published' }, { 'accept-language': 'zh-CN' })
      expect(restRefusal(inChineseThen)).toContain('缺少：正文')
    })

    it('keeps the draft and what was typed when it refuses', async () => {
      const { editor } = newsroom()
      const { documentId } = await editor.createPrediction({ title: '原来的标题' })
      await editor.saveLanguage(documentId, 'zh-Hans', { title: '改过的标题' })
      await refusalOf(editor.publish(documentId))
      expect((await newsroom().read(documentId)).title).toBe('改过的标题')
    })

    it('leaves what is public as it was when a later publish is refused', async () => {
      const { documentId } = await newsroom().published({ title: '完整的文章' })
      await refusalOf(newsroom().editor.publish(documentId, 'zh-Hans', { title: '没有正文了', body: [] }))
      expect(await newsroom().publishedRows(documentId)).toMatchObject([{ title: '完整的文章' }])
    })

    it('publishes none of the articles chosen in the list when one of them is not ready', async () => {
      const { editor } = newsroom()
      const ready = await newsroom().draft()
      const { documentId: notReady } = await editor.createPrediction({ title: '没写完' })
      expect(await refusalOf(editor.bulkPublish([ready.documentId, notReady]))).toContain('缺少')
      expect(await newsroom().publishedRows(ready.documentId)).toEqual([])
    })
  })

  describe('outcome and event', () => {
    it('refuses an outcome of another event, and stores nothing', async () => {
      const outcome = await newsroom().outcome(await newsroom().event())
      const title = `张冠李戴 ${newsroom().next()}`
      expect(await refusalOf(newsroom().draft({ title, outcome }))).toContain('所选的结果不属于所选的事件')
      expect(await newsroom().count('predictions', 'title = ?', title)).toBe(0)
    })

    it('refuses to move an article to another event while its outcome stays behind', async () => {
      const article = await newsroom().draft()
      const elsewhere = await newsroom().event()
      const message = await refusalOf(newsroom().editor.saveLanguage(article.documentId, 'zh-Hans', { event: elsewhere }))
      expect(message).toContain('所选的结果不属于所选的事件')
      expect(await newsroom().editor.relation('prediction', article.documentId, 'event', { locale: 'zh-Hans' })).toEqual([article.event])
    })

    it('takes the only outcome of an event without being asked', async () => {
      const event = await newsroom().event()
      const only = await newsroom().outcome(event)
      const { outcome: _, ...fields } = await newsroom().complete({ event, outcome: only })
      const { documentId } = await newsroom().editor.createPrediction(fields)
      expect(await newsroom().editor.relation('prediction', documentId, 'outcome', { locale: 'zh-Hans' })).toEqual([only])
    })

    it('gives an event without outcomes one of its own', async () => {
      const event = await newsroom().event({ title: 'Will it rain tomorrow?', titleZh: '明天会下雨吗？' })
      const fields = { title: '明天下雨吗', body: paragraphs('会。'), event, category: await newsroom().category(), authors: [await newsroom().author()] }
      const { documentId } = await newsroom().editor.createPrediction({ ...fields, verdict: await newsroom().verdict() })
      await newsroom().editor.publish(documentId)
      const [outcome = ''] = await newsroom().editor.relation('prediction', documentId, 'outcome', { locale: 'zh-Hans', status: 'published' })
      expect(await newsroom().editor.read('outcome', outcome)).toMatchObject({ label: 'Will it rain tomorrow?', labelZh: '明天会下雨吗？' })
      // Lists and pickers show an event by this: whoever reads one of the two languages finds it.
      expect(await newsroom().editor.read('event', event)).toMatchObject({ name: '明天会下雨吗？ · Will it rain tomorrow?' })
    })

    it('does so for an event with the longest title there may be, and refuses a longer one in words', async () => {
      const event = await newsroom().event({ title: 'L'.repeat(255), titleZh: '长'.repeat(255) })
      const { outcome: _, ...fields } = await newsroom().complete({ event, outcome: 'made by the rule' })
      await newsroom().editor.createPublished(fields)
      expect(await newsroom().editor.read('event', event)).toMatchObject({ name: `${'长'.repeat(254)}…` })
      for (const tooLong of [{ title: 'L'.repeat(256) }, { title: 'Fine', titleZh: '长'.repeat(256) }]) {
        await refusalOf(newsroom().event(tooLong))
      }
    })
  })

  describe('the first time', () => {
    const readTimes = async (documentId: string, locale: Locale) => {
      const draft: StoredPrediction = await newsroom().read(documentId, locale)
      const published: StoredPrediction = await newsroom().read(documentId, locale, 'published')
      expect(published.firstPublishedAt).toBe(draft.firstPublishedAt)
      return published.firstPublishedAt
    }

    it('never moves: not when published again, and not when taken down and put back', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published()
      const first = await readTimes(documentId, 'zh-Hans')
      expect(first).not.toBeNull()

      await editor.correct(documentId, { title: '换了标题' })
      expect(await readTimes(documentId, 'zh-Hans')).toBe(first)
      await editor.unpublish(documentId)
      expect(await newsroom().publishedRows(documentId)).toEqual([])
      await editor.publish(documentId)
      expect(await readTimes(documentId, 'zh-Hans')).toBe(first)
      await editor.unpublish(documentId, 'zh-Hans', { discardDraft: true })
      await editor.publish(documentId)
      expect(await readTimes(documentId, 'zh-Hans')).toBe(first)
      await editor.saveLanguage(documentId, 'zh-Hans', { title: '草稿' })
      await editor.discardDraft(documentId)
      await editor.publish(documentId)
      expect(await readTimes(documentId, 'zh-Hans')).toBe(first)
    })

    it('cannot be set by whoever writes', async () => {
      const long = '2001-01-01T00:00:00.000Z'
      const fields = { ...await newsroom().complete(), firstPublishedAt: long, readingMinutes: 99, characterCount: 9999 }
      const { data: article } = jsonOf(await newsroom().rest.createPrediction(fields, { status: 'published' })) as { data: StoredPrediction }
      expect(article.firstPublishedAt).not.toBe(long)
      expect(article).toMatchObject({ readingMinutes: 1, characterCount: 7 })
    })

    it('is each language’s own', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published()
      const chinese = await readTimes(documentId, 'zh-Hans')
      await editor.saveLanguage(documentId, 'en', { title: 'The English one', body: paragraphs('Reasons.') })
      expect((await newsroom().read(documentId, 'en')).firstPublishedAt).toBeNull()
      await editor.publish(documentId, 'en')
      const english = await readTimes(documentId, 'en')
      expect(Date.parse(String(english))).toBeGreaterThan(Date.parse(String(chinese)))
      expect(await readTimes(documentId, 'zh-Hans')).toBe(chinese)
    })
  })

  describe('length and reading time', () => {
    it.each([
      { what: 'Chinese', text: '字'.repeat(1260), minutes: 3, characters: 1260 },
      { what: 'English', text: 'word '.repeat(476), minutes: 2, characters: 476 * 4 },
      { what: 'Chinese with English in it', text: '字'.repeat(420) + ' word'.repeat(238), minutes: 2, characters: 420 + 238 * 4 },
      { what: 'two characters', text: '会。', minutes: 1, characters: 2 },
    ])('counts $what by its script', async ({ text, minutes, characters }) => {
      const { documentId } = await newsroom().published({ body: paragraphs(text) })
      expect(await newsroom().read(documentId, 'zh-Hans', 'published')).toMatchObject({ readingMinutes: minutes, characterCount: characters })
    })

    it('follows every save, in each language on its own', async () => {
      const { documentId } = await newsroom().draft({ body: paragraphs('字'.repeat(840)) })
      await newsroom().editor.saveLanguage(documentId, 'en', { title: 'English', body: paragraphs('word '.repeat(238)) })
      expect(await newsroom().read(documentId, 'zh-Hans')).toMatchObject({ readingMinutes: 2, characterCount: 840 })
      expect(await newsroom().read(documentId, 'en')).toMatchObject({ readingMinutes: 1, characterCount: 952 })
      await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { body: paragraphs('字'.repeat(1680)) })
      expect(await newsroom().read(documentId, 'zh-Hans')).toMatchObject({ readingMinutes: 4, characterCount: 1680 })
      expect(await newsroom().read(documentId, 'en')).toMatchObject({ readingMinutes: 1, characterCount: 952 })
    })
  })
})
