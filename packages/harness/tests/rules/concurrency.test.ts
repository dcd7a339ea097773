import { onEveryDatabase } from '../scenarios/newsroom.js'
import { Refused } from '../../src/editorApi.js'

/** Runs everything at once. @returns what went well; what was refused must have been refused in words, not in SQL */
async function atOnce<Result>(works: readonly Promise<Result>[]): Promise<Result[]> {
  const settled = await Promise.allSettled(works)
  for (const result of settled) {
    if (result.status === 'fulfilled') continue
    const reason: unknown = result.reason
    expect(reason).toBeInstanceOf(Refused)
    // What somebody else has just taken down is not there to be taken down again.
    if (reason instanceof Refused && reason.status === 404) continue
    expect(reason).toMatchObject({ status: 400, message: expect.stringMatching(/\p{Script=Han}/u) as string })
    expect(String(reason)).not.toMatch(/insert|update|constraint|duplicate key|SQLITE/i)
  }
  return settled.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

onEveryDatabase('at the same moment', (newsroom) => {
  it('publishing one article leaves one published row, one verdict and one address', async () => {
    const { documentId, verdict } = await newsroom().draft()
    const done = await atOnce(times(6).map(() => newsroom().editor.publish(documentId)))
    expect(done.length).toBeGreaterThan(0)
    expect(await newsroom().publishedRows(documentId)).toHaveLength(1)
    expect(await newsroom().count('predictions', 'document_id = ? and published_at is null', documentId)).toBe(1)
    expect(await newsroom().count('frozen_verdicts', 'verdict_document_id = ?', verdict)).toBe(1)
    expect(await newsroom().count('prediction_slugs', 'prediction_document_id = ?', documentId)).toBe(1)
  })

  it('publishing, taking down and saving one article leaves it whole', async () => {
    const { documentId } = await newsroom().published()
    const { editor } = newsroom()
    await atOnce<unknown>(times(4).flatMap(number => [
      editor.publish(documentId), editor.unpublish(documentId), editor.saveLanguage(documentId, 'zh-Hans', { title: `标题${number}` }),
    ]))
    expect(await newsroom().count('predictions', 'document_id = ? and published_at is null', documentId)).toBe(1)
    await editor.correct(documentId, {})
    expect(await newsroom().publishedRows(documentId)).toHaveLength(1)
  })

  it('publishing both languages freezes one verdict', async () => {
    const { documentId, verdict } = await newsroom().draft()
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'English', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] }] })
    await atOnce([newsroom().editor.publish(documentId, 'zh-Hans'), newsroom().editor.publish(documentId, 'en')])
    await newsroom().editor.publish(documentId, 'zh-Hans')
    await newsroom().editor.publish(documentId, 'en')
    expect(await newsroom().publishedRows(documentId)).toHaveLength(2)
    expect(await newsroom().count('frozen_verdicts', 'verdict_document_id = ?', verdict)).toBe(1)
  })

  it('publishing several articles from the list, each in its own order, keeps every one whole', async () => {
    const articles = [await newsroom().draft(), await newsroom().draft(), await newsroom().draft(), await newsroom().draft()]
    const ids = articles.map(({ documentId }) => documentId)
    await atOnce(times(4).map(number => newsroom().editor.bulkPublish(number % 2 === 0 ? ids : ids.toReversed())))
    await newsroom().editor.bulkPublish(ids)
    for (const id of ids) expect(await newsroom().publishedRows(id)).toHaveLength(1)
  })

  it('articles on one outcome get addresses of their own', async () => {
    const event = await newsroom().event()
    const outcome = await newsroom().outcome(event)
    const shared = { event, outcome, category: await newsroom().category(), authors: [await newsroom().author()] }
    const fields = await Promise.all(times(6).map(() => newsroom().complete(shared)))
    const made = await atOnce(fields.map(one => newsroom().editor.createPublished(one)))
    expect(made.length).toBeGreaterThan(0)
    const slugs = (await Promise.all(made.map(({ documentId }) => newsroom().publishedRows(documentId)))).map(([row]) => row?.slug)
    expect(new Set(slugs).size).toBe(made.length)
  })

  it('one verdict goes to one of the articles that ask for it', async () => {
    const verdict = await newsroom().verdict()
    const fields = await Promise.all(times(5).map(() => newsroom().complete({ verdict })))
    const made = await atOnce(fields.map(one => newsroom().editor.createPrediction(one)))
    expect(made).toHaveLength(1)
    expect(await newsroom().count('predictions', `title in (${fields.map(() => '?').join()})`, ...fields.map(({ title }) => title))).toBe(1)
  })

  it('events, authors and categories of one name get addresses of their own', async () => {
    const { editor } = newsroom()
    const title = `Made at once ${newsroom().next()}`
    const made = [
      ...await atOnce(times(5).map(() => editor.createEvent({ title }))),
      ...await atOnce(times(5).map(() => editor.createAuthor({ name: title }))),
      ...await atOnce(times(5).map(() => editor.createCategory({ name: title }))),
    ]
    expect(made.length).toBeGreaterThanOrEqual(3)
    for (const table of ['events', 'authors', 'categories']) {
      const rows = await newsroom().cms.database.rows<{ slug: string | null }>(`select slug from ${table} where slug like 'made-at-once-%' or slug is null`)
      expect(rows.every(({ slug }) => slug !== null)).toBe(true)
      expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length)
    }
  })

  it('an event of the same platform and number is stored once', async () => {
    const same = { title: 'The same market', platform: 'polymarket', externalId: 'market-1' } as const
    const made = await atOnce(times(4).map(() => newsroom().editor.createEvent(same)))
    expect(made).toHaveLength(1)
    expect(await newsroom().count('events', 'external_id = ?', 'market-1')).toBe(1)
  })

  it('two saves that began from the same version do not both pass, and the one that is refused is told whose is newer', async () => {
    const { documentId } = await newsroom().draft()
    const { editor } = newsroom()
    const path = `/content-manager/collection-types/api::prediction.prediction/${documentId}?locale=zh-Hans`
    const { meta } = await editor.request<{ meta: { presageVersion: number } }>('GET', path)
    const save = (title: string, version: number) => editor.request('PUT', path, { title }, { 'x-presage-form-version': String(version) })
    const done = await atOnce(times(6).map(number => save(`标题${number}`, meta.presageVersion)))
    expect(done).toHaveLength(1)
    const refused: unknown = await save('又一个', meta.presageVersion).catch((error: unknown) => error)
    const newer = { version: meta.presageVersion + 1, own: true, by: expect.any(String) as string }
    expect(refused).toMatchObject({ status: 400, details: { newerVersion: [newer] } })
    // Whoever has seen the newer version may save on top of it; a program is not asked.
    await save('看过以后', meta.presageVersion + 1)
    await editor.saveLanguage(documentId, 'zh-Hans', { title: '程序' })
    expect((await newsroom().read(documentId)).title).toBe('程序')
  })

  it('publishing from an older form publishes nothing and changes nothing', async () => {
    const { documentId } = await newsroom().draft({ title: '原来' })
    const { editor } = newsroom()
    const path = `/content-manager/collection-types/api::prediction.prediction/${documentId}`
    await editor.saveLanguage(documentId, 'zh-Hans', { title: '同事改的' })
    const publish = editor.request('POST', `${path}/actions/publish?locale=zh-Hans`, { title: '我改的' }, { 'x-presage-form-version': '1' })
    await expect(publish).rejects.toMatchObject({ status: 400, details: { newerVersion: [{}] } })
    expect(await newsroom().publishedRows(documentId)).toEqual([])
    expect((await newsroom().read(documentId)).title).toBe('同事改的')
  })

  it('a picture changed in one language makes the other language’s older form known', async () => {
    const { documentId } = await newsroom().draft()
    const { editor } = newsroom()
    await editor.saveLanguage(documentId, 'en', { title: 'English' })
    const path = `/content-manager/collection-types/api::prediction.prediction/${documentId}?locale=en`
    const { meta } = await editor.request<{ meta: { presageVersion: number } }>('GET', path)
    await editor.saveLanguage(documentId, 'zh-Hans', { title: '只改了标题' })
    const save = (version: number) => editor.request('PUT', path, { title: 'Mine' }, { 'x-presage-form-version': String(version) })
    await save(meta.presageVersion)
    await editor.saveLanguage(documentId, 'zh-Hans', { heroCredit: '新的题图来源' })
    await expect(save(meta.presageVersion + 1)).rejects.toMatchObject({ details: { newerVersion: [{}] } })
  })
})
