import { createServer, type Server } from 'node:http'
import { eventually, pause } from '../../src/wait.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

onEveryDatabase('the CMS tells the site', (newsroom) => {
  const cms = () => newsroom().cms
  let site: Server
  const told: string[] = []
  let answer = 200

  beforeAll(async () => {
    site = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        const isCms = request.headers['x-presage-site'] === cms().env.SITE_SECRET && request.url === '/_presage/refresh'
        const { changes } = JSON.parse(body) as { changes: { type: string, documentId: string }[] }
        if (isCms && answer === 200) told.push(...changes.map(({ type, documentId }) => `${type} ${documentId}`))
        response.writeHead(answer).end()
      })
    })
    const { port, hostname } = new URL(cms().siteUrl)
    await new Promise<void>(listening => site.listen(Number(port), hostname, listening))
  })
  afterAll(() => new Promise((closed) => {
    site.closeAllConnections()
    site.close(closed)
  }))
  beforeEach(async () => {
    // What earlier work left to say.
    await pause(500)
    told.length = 0
  })

  const hears = (change: string) => eventually(() => expect(told).toContain(change), 3000)

  it('of articles that are published and withdrawn, and of no draft', async () => {
    const { documentId } = await newsroom().draft()
    await newsroom().editor.saveLanguage(documentId, 'zh-Hans', { summary: '改了' })
    await pause(500)
    expect(told.filter(change => change.startsWith('prediction'))).toEqual([])
    await newsroom().editor.publish(documentId)
    await hears(`prediction ${documentId}`)
    told.length = 0
    await newsroom().editor.unpublish(documentId)
    await hears(`prediction ${documentId}`)
  })

  it('of what articles lean on', async () => {
    const made = await newsroom().published()
    const { editor } = newsroom()
    await editor.save('author', made.author, { bio: '新的简介' })
    await editor.save('outcome', made.outcome, { label: 'Renamed' })
    await hears(`author ${made.author}`)
    await hears(`outcome ${made.outcome}`)
  })

  it('of a comment that appears or disappears, as of its article', async () => {
    const { editor } = newsroom()
    const article = (await newsroom().published()).documentId
    await hears(`prediction ${article}`)
    told.length = 0
    const { documentId } = await editor.create('comment', {
      name: '读者', email: 'reader@example.com', body: '好', predictionDocumentId: article, commentState: 'pending',
    })
    await pause(500)
    expect(told.filter(change => change.startsWith('prediction'))).toEqual([])
    await editor.approveComment(documentId)
    await hears(`prediction ${article}`)
    told.length = 0
    await editor.remove('comment', documentId)
    await hears(`prediction ${article}`)
  })

  it('again when it did not listen', async () => {
    answer = 503
    const author = await newsroom().author()
    await pause(500)
    expect(told).toEqual([])
    answer = 200
    await hears(`author ${author}`)
  })
})
