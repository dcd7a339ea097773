import type { StoredPrediction } from '../../src/contentTypes.js'
import { jsonOf } from '../../src/httpCall.js'
import { paragraphs } from '../scenarios/blocks.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

onEveryDatabase('slugs', (newsroom) => {
  /** The slug of a new article on a new event. */
  const slugOf = async (event: { title: string, titleZh?: string }, { title = '标题', outcomes = ['Yes'] } = {}) => {
    const eventId = await newsroom().event(event)
    const [first] = await Promise.all(outcomes.map(label => newsroom().outcome(eventId, { label })))
    return (await newsroom().draft({ title, event: eventId, outcome: first })).slug
  }

  it('come from the event’s English title, whatever the article is called', async () => {
    expect(await slugOf({ title: 'Will Trump meet Kim Jong-un in 2025?', titleZh: '特朗普会见金正恩吗？' }, { title: '两人会见面吗' }))
      .toBe('will-trump-meet-kim-jong-un-in-2025')
  })

  it('name the outcome where the event has several', async () => {
    expect(await slugOf({ title: 'Who will Trump meet with in 2025?' }, { outcomes: ['Kim Jong Un', 'Xi Jinping', 'Putin'] }))
      .toBe('who-will-trump-meet-with-in-2025-kim-jong-un')
  })

  it('are pinyin of the article’s title where the event is in Chinese alone', async () => {
    expect(await slugOf({ title: '中国队会夺冠吗？' }, { title: '中国队 2030 年能夺冠吗？' })).toBe('zhong-guo-dui-2030-nian-neng-duo-guan-ma')
  })

  it.each([
    ['emoji alone', { title: '🤔🤔' }, { title: '🚀' }],
    ['dashes alone', { title: '———' }, { title: '-' }],
    ['a question mark', { title: '？' }, { title: '！？' }],
    ['numbers', { title: '2025' }, { title: '2026？' }],
    ['markup', { title: '<script>alert(1)</script>' }, { title: '../../etc/passwd' }],
    ['a very long title', { title: 'Will it happen '.repeat(17) }, {}],
    ['an Arabic title', { title: 'هل سيحدث ذلك؟' }, { title: 'هل' }],
  ])('are ASCII and never empty, from %s', async (_, event, article) => {
    for (const slug of [await slugOf(event, article), await slugOf(event, article)]) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug).not.toMatch(/-1$/)
      expect(slug.length).toBeLessThanOrEqual(80)
    }
  })

  it('are told apart by -2 and -3 where articles ask the same', async () => {
    const event = await newsroom().event({ title: 'Will the same be asked again?' })
    const outcome = await newsroom().outcome(event)
    const slugs = []
    for (let times = 0; times < 3; times += 1) slugs.push((await newsroom().draft({ event, outcome })).slug)
    expect(slugs).toEqual(['will-the-same-be-asked-again', 'will-the-same-be-asked-again-2', 'will-the-same-be-asked-again-3'])
  })

  it('are set once: neither a new event, nor a new title, nor a program changes them', async () => {
    const { editor, rest } = newsroom()
    const { documentId, slug } = await newsroom().draft()
    const event = await newsroom().event()
    await editor.saveLanguage(documentId, 'zh-Hans', { event, outcome: await newsroom().outcome(event) })
    await editor.publish(documentId, 'zh-Hans', { title: '换了标题' })
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ title: '换了标题', slug }])
    const fields = { slug: 'mine-now' } as object
    const { data } = jsonOf(await rest.updatePrediction(documentId, fields, { status: 'published' })) as { data: StoredPrediction }
    expect(data.slug).toBe(slug)
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ slug }])
  })

  it('are not chosen by whoever creates an article', async () => {
    const fields = { ...await newsroom().complete(), slug: 'chosen-by-me' }
    const { data } = jsonOf(await newsroom().rest.createPrediction(fields)) as { data: StoredPrediction }
    expect(data.slug).toMatch(/^will-test-\d+-pass$/)
  })

  it('are shared by the languages of an article', async () => {
    const { documentId, slug } = await newsroom().published()
    await newsroom().editor.saveLanguage(documentId, 'en', { title: 'In English', body: paragraphs('Because.') })
    await newsroom().editor.publish(documentId, 'en')
    expect((await newsroom().publishedRows(documentId)).map(row => row.slug)).toEqual([slug, slug])
  })

  it('are the same where English comes first', async () => {
    const { documentId, slug } = await newsroom().published({ title: 'English first' }, 'en')
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { title: '后来的中文', body: paragraphs('因为。') })
    await newsroom().editor.publish(documentId, 'zh-Hans')
    expect((await newsroom().publishedRows(documentId)).map(row => row.slug)).toEqual([slug, slug])
  })

  it('wait until event and outcome are known', async () => {
    const { documentId, slug } = await newsroom().editor.createPrediction({ title: '还没有事件' })
    expect(slug).toBeNull()
    const event = await newsroom().event({ title: 'Will it be known later?' })
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { event })
    expect((await newsroom().read(documentId)).slug).toBe('will-it-be-known-later')
  })

  it('are free again when a draft nobody saw is deleted, and kept for ever once published', async () => {
    const title = 'Will this address be used again?'
    const event = await newsroom().event({ title })
    const outcome = await newsroom().outcome(event)
    const draft = await newsroom().draft({ event, outcome })
    await newsroom().editor.remove('prediction', draft.documentId, '*')
    const second = await newsroom().published({ event, outcome })
    expect(second.slug).toBe(draft.slug)
    await newsroom().editor.unpublish(second.documentId)
    await newsroom().editor.remove('prediction', second.documentId, '*')
    expect((await newsroom().draft({ event, outcome })).slug).toBe(`${draft.slug}-2`)
  })

  it('of events, authors and categories are ASCII, unique and set once', async () => {
    const { editor } = newsroom()
    const first = await editor.createEvent({ title: 'One title for two events' })
    const second = await editor.createEvent({ title: 'One title for two events' })
    expect([first.slug, second.slug]).toEqual(['one-title-for-two-events', 'one-title-for-two-events-2'])
    expect((await editor.createEvent({ title: '神舟飞船何时升空？' })).slug).toBe('shen-zhou-fei-chuan-he-shi-sheng-kong')
    expect((await editor.createAuthor({ name: '李明' })).slug).toBe('li-ming')
    expect((await editor.createCategory({ name: '体育', nameEn: 'Sport' })).slug).toBe('sport')
    await editor.save('event', first.documentId, { title: 'Another title', slug: 'another' })
    expect(await editor.read('event', first.documentId)).toMatchObject({ title: 'Another title', slug: 'one-title-for-two-events' })
  })
})
