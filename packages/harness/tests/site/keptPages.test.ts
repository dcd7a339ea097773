import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createDataFolder } from '../../src/dataFolder.js'
import { databaseKinds } from '../../src/database.js'
import { freePort } from '../../src/freePort.js'
import { startSite } from '../../src/site.js'
import { eventually } from '../../src/wait.js'
import { paragraphs } from '../scenarios/blocks.js'
import { fullArticle } from '../scenarios/fullArticle.js'
import { expectNone, expectParts } from '../scenarios/html.js'
import { openPaper } from '../scenarios/openPaper.js'
import { Reader } from '../scenarios/reader.js'

/** Generous: a machine that runs the tests does other things besides. */
const soon = 10_000
const gone = [404, 410]

describe.each(databaseKinds)('kept pages (%s)', (database) => {
  const paper = openPaper({ database })
  const reader = () => new Reader(paper().site)
  const page = (path: string) => reader().page(path)
  const status = async (path: string) => (await reader().get(path)).status

  /** Everything on the site's own disk. */
  const onDisk = () => {
    const folder = path.join(paper().cms.env.DATA_DIR ?? '', 'site')
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // What is only being written may have its own name the next moment.
      .filter(name => !name.endsWith('.draft'))
      .map(name => path.join(folder, name)).filter(name => statSync(name).isFile()).map(name => readFileSync(name, 'latin1'))
  }
  const health = async () => JSON.parse((await reader().get('/api/health')).text) as { pages: { kept: number, toPrint: number, followsCms: boolean } }
  const isPrinted = () => eventually(async () => expect((await health()).pages).toMatchObject({ toPrint: 0, followsCms: true }), 30_000)

  it('show what is published, changed and withdrawn on the article, the front page and every list, in both languages', async () => {
    const { newsroom } = paper()
    const category = await newsroom.editor.createCategory({ name: '速报', nameEn: 'Fast' })
    const event = await newsroom.event({ title: 'Will this be fast?' })
    const { documentId, slug } = await newsroom.draft({ title: '很快就看见', category: category.documentId, event })
    await newsroom.editor.saveLanguage(documentId, 'en', { title: 'Seen soon', body: paragraphs('Text.') })
    const lists = ['/', `/categories/${category.slug}`, '/events/will-this-be-fast', `/predictions/${slug}`]
    for (const list of lists) await reader().get(list)

    const show = (title: string, prefix = '') => eventually(async () => {
      for (const list of lists) expect([list, (await reader().get(prefix + (list === '/' && prefix ? '' : list))).text.includes(title)]).toEqual([list, true])
    }, soon)
    await newsroom.editor.publish(documentId)
    await show('很快就看见')
    await newsroom.editor.publish(documentId, 'en')
    await show('Seen soon', '/en')
    await newsroom.editor.correct(documentId, { title: '改过的标题' })
    await show('改过的标题')
    await newsroom.editor.unpublish(documentId)
    await eventually(async () => {
      expect(gone).toContain(await status(`/predictions/${slug}`))
      expect(await status(`/en/predictions/${slug}`)).toBe(200)
      for (const list of lists) expectNone((await reader().get(list)).text, ['改过的标题'])
    }, soon)
  })

  it('follow everything that stands on them', async () => {
    const { newsroom, newsroom: { editor } } = paper()
    const article = await fullArticle(newsroom)
    const address = `/predictions/${article.slug}`
    await page(address)
    const shows = (path: string, ...parts: string[]) => eventually(async () => expectParts(await page(path), parts), soon)

    await editor.save('outcome', article.outcome, { price: 0.47 })
    await shows(`/events/${/href="\/events\/([\w-]+)"/.exec(await page(address))?.[1] ?? ''}`, '47%')
    await editor.save('author', article.author, { name: '改名的作者' })
    await shows(address, '改名的作者')
    await editor.save('category', article.category, { name: '改名的栏目' })
    await shows('/', '改名的栏目')
    await editor.save('sponsor-link', article.sponsors.article_end, { text: '换了的赞助文字' })
    await shows(address, '换了的赞助文字')
    await editor.request('PUT', '/content-manager/single-types/api::site.site?locale=zh-Hans', { notice: '全站通知' })
    await shows(address, '全站通知')

    const comment = { name: '读者', email: 'r@private.example', body: '要删的评论', predictionDocumentId: article.documentId, commentState: 'approved' }
    const { documentId } = await editor.create('comment', comment)
    await shows(address, '要删的评论')
    await editor.remove('comment', documentId)
    await eventually(async () => expectNone(await page(address), ['要删的评论']), soon)

    const card = `/embed/${article.slug}`
    const picture = () => fetch(`${paper().site.url}/og/${article.slug}.png`).then(async answer => Buffer.from(await answer.arrayBuffer()))
    const before = await picture()
    expect([before.subarray(1, 4).toString(), before.readUInt32BE(16), before.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
    expectNone(await page(card), ['说对了'])
    const pictureOf = (html: string) => /og:image" content="([^"]+)"/.exec(html)?.[1]
    const named = pictureOf(await page(address))

    await editor.save('outcome', article.outcome, { resolution: 'no' })
    await shows(address, '说对了')
    await shows(card, '说对了', '结果：不会')
    await eventually(async () => expect((await picture()).equals(before)).toBe(false), soon)
    expect(pictureOf(await page(address))).not.toBe(named)
    await shows('/', '说对了')
  })

  it('are gone when an article is taken down: text, pictures and every line about it, from memory and disk', async () => {
    const { newsroom, newsroom: { editor } } = paper()
    const { documentId, slug } = await fullArticle(newsroom)
    const [, neighbour = ''] = /相关预测[^]*?href="(\/predictions\/[^"]+)"/.exec(await page(`/predictions/${slug}`)) ?? []
    const [picture = ''] = /\/uploads\/large_[\w.-]+/.exec(await page(`/predictions/${slug}`)) ?? []
    const [widest = ''] = /\/uploads\/w1600_[\w.-]+/.exec(await page(`/predictions/${slug}`)) ?? []
    // Of its sizes one that no page shows, too.
    const pictures = [picture, widest, picture.replace('large_', 'thumbnail_'), picture.replace('large_', '')]
    const passedOn = [`/og/${slug}.png`, `/embed/${slug}`, `/en/embed/${slug}?theme=dark`]
    for (const path of [...pictures, ...passedOn]) expect([path, await status(path)]).toEqual([path, 200])
    await isPrinted()

    await editor.giveReason(documentId)
    await editor.giveReason(documentId, 'en')
    await editor.remove('prediction', documentId, '*')
    await eventually(async () => {
      for (const path of [`/predictions/${slug}`, `/en/predictions/${slug}`, ...pictures]) expect([path, gone.includes(await status(path))]).toEqual([path, true])
      for (const path of ['/', '/en', neighbour]) expectNone(await page(path), [`/predictions/${slug}"`])
      for (const path of passedOn) expect([path, await status(path)]).toEqual([path, 410])
    }, soon)
    expectParts((await reader().get(`/embed/${slug}`)).text, ['文章已撤下'])
    expect(onDisk().filter(text => passedOn.some(path => text.includes(`"key":"${path}"`)))).toEqual([])
    expect(onDisk().filter(text => text.includes(`predictions/${slug}"`) && text.includes('"form":1'))).toEqual([])
    expect(onDisk().filter(text => pictures.some(path => text.includes(`"path":"${path}"`)))).toEqual([])
  })

  it('are all there while the CMS is away, also on a site started meanwhile, and nothing is that was taken down', async () => {
    const { newsroom, newsroom: { editor }, cms, site } = paper()
    const kept = await fullArticle(newsroom)
    const doomed = await fullArticle(newsroom)
    const paths = ['/', '/en', `/predictions/${kept.slug}`, `/en/predictions/${kept.slug}`, `/embed/${kept.slug}`, `/en/og/${kept.slug}.png`]
    for (const path of paths) await reader().get(path)
    await eventually(async () => expectParts(await page('/'), [kept.slug, doomed.slug]), soon)
    const picture = /\/uploads\/large_[\w.-]+/.exec(await page(paths[2] ?? ''))?.[0] ?? ''
    const gonePicture = /\/uploads\/large_[\w.-]+/.exec(await page(`/predictions/${doomed.slug}`))?.[0] ?? ''
    await isPrinted()
    await editor.unpublish(doomed.documentId)
    await editor.unpublish(doomed.documentId, 'en')
    await eventually(async () => expect(gone).toContain(await status(`/en/predictions/${doomed.slug}`)), soon)
    await eventually(async () => expectNone(await page('/en'), [doomed.slug]), soon)
    await eventually(async () => expect(await status(gonePicture)).not.toBe(200), soon)
    await isPrinted()

    await cms.halt('kill')
    try {
      const everywhere = async () => {
        for (const path of [...paths, picture]) expect([path, await status(path)]).toEqual([path, 200])
        for (const path of [`/predictions/${doomed.slug}`, `/en/predictions/${doomed.slug}`, gonePicture]) expect([path, await status(path)]).not.toEqual([path, 200])
        expectNone(await page('/'), [doomed.slug])
      }
      await everywhere()
      await site.halt('kill')
      await site.resume()
      await everywhere()
      expect((await health()).pages.followsCms).toBe(false)
    } finally {
      await cms.resume()
    }
    await isPrinted()
  })

  it('lose nothing to the end of a process, on either side', async () => {
    const { newsroom, cms, site } = paper()
    const editor = newsroom.editor
    // The CMS ends as soon as it has confirmed.
    const first = await newsroom.draft({ title: '确认之后断电' })
    await editor.publish(first.documentId)
    await cms.halt('kill')
    await cms.resume()
    await eventually(async () => expectParts(await page('/'), ['确认之后断电']), soon)

    // The site is away while things happen.
    const doomed = await newsroom.published({ title: '网站不在时撤下' })
    await eventually(async () => expectParts(await page('/'), ['网站不在时撤下']), soon)
    await site.halt('kill')
    const second = await newsroom.published({ title: '网站不在时发布' })
    await editor.unpublish(doomed.documentId)
    await site.resume()
    expect(gone).toContain(await status(`/predictions/${doomed.slug}`))
    await eventually(async () => {
      const front = await page('/')
      expectParts(front, ['网站不在时发布', `/predictions/${second.slug}`])
      expectNone(front, ['网站不在时撤下'])
    }, soon)
  })

  it('are right on every site of several', async () => {
    const { newsroom, cms } = paper()
    const folder = createDataFolder()
    const port = await freePort()
    const env = { DATA_DIR: folder.path, TRUST_PROXY: '1', NITRO_PORT: String(port) }
    const other = await startSite({ cms: { env: cms.env, siteUrl: `http://127.0.0.1:${port}` }, env })
    try {
      const { documentId, slug } = await newsroom.published({ title: '两处都有' })
      const sites = [paper().site, other]
      await eventually(async () => {
        for (const site of sites) expectParts(await new Reader(site).page('/'), ['两处都有'])
      }, soon)
      await newsroom.editor.unpublish(documentId)
      await eventually(async () => {
        for (const site of sites) expect(gone).toContain((await new Reader(site).get(`/predictions/${slug}`)).status)
      }, soon)
    } finally {
      await other.stop()
      folder.remove()
    }
  })

  it('of another database are let go of', async () => {
    const { newsroom, cms, site } = paper()
    const { slug } = await newsroom.published({ title: '换了数据库' })
    await eventually(async () => expectParts(await page(`/predictions/${slug}`), ['换了数据库']), soon)
    await isPrinted()
    await site.halt('kill')
    // As a restored backup would leave it: the article, and the list of changes, never were.
    await cms.halt()
    await cms.database.rows('delete from predictions where slug = ?', slug)
    await cms.database.rows('delete from site_touches')
    await cms.database.rows('update site_changes set token = ?', 'another')
    await cms.resume()
    await site.resume()
    expect(gone).toContain(await status(`/predictions/${slug}`))
  })
})
