import { dataOf, graphql } from '../../src/graphqlClient.js'
import { paragraphs } from '../scenarios/blocks.js'
import { contentHash, saidBy } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'
import { refusalOf, restRefusal } from '../scenarios/refusals.js'
import { describeVersions } from './versions.js'

const texts = { title: '原来的题目', summary: '原来的摘要', body: paragraphs('原文。'), heroCaption: '原来的说明' }
const english = { title: 'In English', body: paragraphs('Because.') }

interface Told { kind: string, note: string, language: string, by: string | null }
interface Shown { predictionBySlug: { corrections: { kind: string, note: string, language: string, at: string }[] } }

onEveryDatabase('correcting', (newsroom) => {
  const said = (work: () => Promise<unknown>) => saidBy(newsroom().cms, work)
  const told = async (documentId: string) => {
    const sql = 'select kind, note, language, "by" from corrections where prediction_document_id = ? order by id'
    return (await newsroom().cms.database.rows<Told>(sql, documentId)).map(row => ({ ...row }))
  }
  const shown = async (slug: string, locale: string) => {
    const query = 'query ($slug: String!, $locale: I18NLocaleCode) { predictionBySlug(slug: $slug, locale: $locale) { corrections { kind note language at } } }'
    return dataOf(await graphql<Shown>(newsroom().cms.url, query, { slug, locale })).predictionBySlug.corrections
  }

  describe('without a word', () => {
    it.each([
      ['title', { title: '改过的题目' }, '标题'],
      ['summary', { summary: '' }, '摘要'],
      ['body', { body: paragraphs('原文。', '又一段。') }, '正文'],
      ['caption', { heroCaption: '改过的说明' }, '题图说明'],
      ['title and body', { title: '改过的题目', body: paragraphs('改过。') }, '标题、正文'],
    ])('a changed %s is not published, and what was typed is still there', async (_, change, named) => {
      const { editor, rest } = newsroom()
      const { documentId } = await newsroom().published(texts)
      await editor.saveLanguage(documentId, 'zh-Hans', change)
      expect(await said(async () => {
        for (const publish of [editor.publish(documentId), editor.bulkPublish([documentId])]) expect(await refusalOf(publish)).toContain(`这次改动了：${named}。`)
        expect(restRefusal(await rest.updatePrediction(documentId, change, { status: 'published' }))).toContain(named)
      })).toEqual([])
      expect(await newsroom().read(documentId)).toMatchObject(change)
      expect(await newsroom().publishedRows(documentId)).toMatchObject([{ title: texts.title }])
      expect(await told(documentId)).toEqual([])
    })

    it('it is refused in the editor’s language', async () => {
      const { editor, rest } = newsroom()
      const { documentId } = await newsroom().published(texts)
      await editor.speaks('en')
      const words = await refusalOf(editor.publish(documentId, 'zh-Hans', { title: 'Changed', heroCaption: 'Changed' }))
      await editor.speaks('zh-Hans')
      expect(words).toContain('this changes its title, caption')
      const answer = await rest.updatePrediction(documentId, { summary: '改' }, { status: 'published' }, { 'accept-language': 'en' })
      expect(restRefusal(answer)).toContain('this changes its summary')
    })

    it.each([
      ['a kind alone', { correctionKind: 'correction' as const }],
      ['a note alone', { correctionNote: '改了。' }],
      ['a note that shows nothing', { correctionKind: 'correction' as const, correctionNote: ' \u200b\u00ad\u2060 \n' }],
    ])('%s is not enough', async (_, form) => {
      const { documentId } = await newsroom().published(texts)
      const { editor } = newsroom()
      expect(await said(async () => {
        expect(await refusalOf(editor.publish(documentId, 'zh-Hans', { title: '改过的题目', ...form }))).toContain('请在“更正”一栏')
        await editor.saveLanguage(documentId, 'zh-Hans', { title: texts.title, ...form })
        if ('correctionKind' in form) expect(await refusalOf(editor.publish(documentId))).toContain('更正要同时有种类和说明')
      })).toEqual([])
      expect(await told(documentId)).toEqual([])
    })

    it('everything else may change: category, rationale, and a text that was emptied and never held anything', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published({ title: texts.title, body: texts.body })
      const change = { category: await newsroom().category(), rationale: '一句话。', heroAlt: '图', summary: '', heroCaption: '' }
      expect(await said(() => editor.publish(documentId, 'zh-Hans', change))).toEqual([])
    })

    it('a text is changed neither while it is down nor by deleting and writing the language again', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published(texts)
      await editor.saveLanguage(documentId, 'en', english)
      await editor.publish(documentId, 'en')
      await editor.unpublish(documentId)
      expect(await refusalOf(editor.publish(documentId, 'zh-Hans', { title: '趁机改题目' }))).toContain('这次改动了：标题。')
      expect(await said(() => editor.correct(documentId, { title: '改过的题目' }))).toMatchObject([
        { kind: 'restoration', body: { languages: ['zh-Hans'] } }, { kind: 'correction', body: { fields: ['title'] } },
      ])
      await editor.giveReason(documentId, 'en', 'Withdrawn.')
      await editor.remove('prediction', documentId, 'en')
      await editor.saveLanguage(documentId, 'en', { ...english, title: 'Rewritten' })
      expect(await refusalOf(editor.publish(documentId, 'en'))).toContain('这次改动了：标题。')
    })
  })

  describe('with kind and note', () => {
    it('publishes, records by whom, clears the form, and shows readers all but typos, newest first', async () => {
      const { editor } = newsroom()
      const { documentId, slug } = await newsroom().published(texts)
      const change = async (correctionKind: 'typo' | 'clarification' | 'correction', correctionNote: string, title: string) =>
        editor.publish(documentId, 'zh-Hans', { title, correctionKind, correctionNote })
      const kinds = (await said(async () => {
        await change('typo', '改一个错字。', '题目一')
        await change('clarification', '说清楚。', '题目二')
        await change('correction', '  改正。 ', '题目三')
      })).map(({ kind, body }) => [kind, body.kind, body.fields])
      expect(kinds).toEqual([['correction', 'typo', ['title']], ['correction', 'clarification', ['title']], ['correction', 'correction', ['title']]])
      expect(await told(documentId)).toMatchObject([
        { kind: 'typo', note: '改一个错字。', language: 'zh_Hans', by: expect.stringMatching(/\S/) as string }, { kind: 'clarification' }, { kind: 'correction' },
      ])
      expect(await shown(slug, 'zh-Hans')).toMatchObject([{ kind: 'correction', language: 'zh-Hans' }, { kind: 'clarification', note: '说清楚。' }])
      for (const status of ['draft', 'published'] as const) {
        expect(await editor.read('prediction', documentId, { locale: 'zh-Hans', status })).toMatchObject({ title: '题目三', correctionKind: null, correctionNote: null })
      }
      expect(await refusalOf(editor.publish(documentId, 'zh-Hans', { title: '题目四' }))).toContain('这次改动了：标题。')
    })

    it('fingerprints follow each other: what one left is what the next found', async () => {
      const { documentId } = await newsroom().published(texts)
      const entries = await said(async () => {
        await newsroom().editor.correct(documentId, { summary: '改一' })
        await newsroom().editor.correct(documentId, { body: paragraphs('改二') })
      })
      expect(entries.map(({ body }) => [body.before, body.after])).toEqual([
        [contentHash(texts), contentHash({ ...texts, summary: '改一' })],
        [contentHash({ ...texts, summary: '改一' }), contentHash({ ...texts, summary: '改一', body: paragraphs('改二') })],
      ])
    })

    it('may tell of what is not a text, a picture for example', async () => {
      const { documentId } = await newsroom().published(texts)
      const entries = await said(() => newsroom().editor.publish(documentId, 'zh-Hans', { correctionKind: 'clarification', correctionNote: '换了题图。' }))
      expect(entries).toMatchObject([{ kind: 'correction', body: { fields: [], before: contentHash(texts), after: contentHash(texts) } }])
    })

    it('is of one language: the other is neither corrected nor asked', async () => {
      const { editor } = newsroom()
      const { documentId, slug } = await newsroom().published(texts)
      await editor.saveLanguage(documentId, 'en', english)
      expect(await said(() => editor.publish(documentId, 'en', { correctionKind: 'typo', correctionNote: 'Before anybody read it.' }))).toEqual([])
      await editor.correct(documentId, { title: '改过的题目' })
      expect(await said(() => editor.publish(documentId, 'en'))).toEqual([])
      expect(await shown(slug, 'en')).toEqual([])
      const change = { title: 'Corrected', correctionKind: 'correction', correctionNote: 'It was wrong.' } as const
      expect(await said(() => editor.publish(documentId, 'en', change))).toMatchObject([{ body: { language: 'en', fields: ['title'] } }])
      expect(await shown(slug, 'en')).toMatchObject([{ language: 'en', note: 'It was wrong.' }])
      expect(await shown(slug, 'zh-Hans')).toMatchObject([{ language: 'zh-Hans' }])
    })

    it('leaves nothing where the publication fails for another reason', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published(texts)
      const form = { title: '改过的题目', category: null, correctionKind: 'correction', correctionNote: '改正。' } as const
      await editor.saveLanguage(documentId, 'zh-Hans', form)
      expect(await said(async () => expect(await refusalOf(editor.publish(documentId))).toContain('缺少：栏目'))).toEqual([])
      expect(await editor.read('prediction', documentId)).toMatchObject({ correctionKind: 'correction', correctionNote: '改正。' })
      expect(await told(documentId)).toEqual([])
    })

    it('two at the same moment: one is recorded, the other finds nothing changed', async () => {
      const { editor } = newsroom()
      const { documentId } = await newsroom().published(texts)
      await editor.saveLanguage(documentId, 'zh-Hans', { title: '改过的题目', correctionKind: 'correction', correctionNote: '改正。' })
      const entries = await said(() => Promise.allSettled([1, 2, 3, 4].map(() => editor.bulkPublish([documentId, documentId]))))
      expect(entries).toMatchObject([{ kind: 'correction' }])
      expect(await told(documentId)).toHaveLength(1)
    })
  })

  it('is recorded by publishing alone: nobody writes, changes or deletes a correction by hand', async () => {
    const { editor, rest } = newsroom()
    const { documentId } = await newsroom().published(texts)
    await editor.correct(documentId, { title: '改过的题目' })
    const [correction] = await editor.list('correction')
    const id = correction?.documentId ?? ''
    const forged = { predictionDocumentId: documentId, kind: 'typo', note: '伪造', language: 'zh_Hans', at: '2026-01-01T00:00:00.000Z' }
    const attempts = [
      editor.create('correction', forged), editor.save('correction', id, { note: '伪造' }), editor.remove('correction', id), editor.bulkDelete('correction', [id]),
      editor.request('POST', `/content-manager/collection-types/api::correction.correction/clone/${id}`, { note: '伪造' }),
    ]
    for (const attempt of attempts) expect(await refusalOf(attempt)).toContain('更正记录由系统在发表时写下')
    for (const answer of [
      await rest.request('POST', '/corrections', { data: forged }), await rest.request('PUT', `/corrections/${id}`, { data: { note: '伪造' } }),
      await rest.request('DELETE', `/corrections/${id}`),
    ]) expect(restRefusal(answer)).toContain('更正记录由系统在发表时写下')
    expect(await told(documentId)).toMatchObject([{ kind: 'correction', note: '改正了一处错误。' }])
  })

  describeVersions(newsroom)
})
