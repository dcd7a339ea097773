import { startCms, type Cms } from '../../src/cms.js'
import { databaseKinds } from '../../src/database.js'
import { call, jsonOf } from '../../src/httpCall.js'
import { pause } from '../../src/wait.js'
import { Newsroom, onEveryDatabase } from '../scenarios/newsroom.js'
import { asSite, firefox, knock, newReader, view, type Reader } from '../scenarios/siteSide.js'

const url = 'https://sponsor.example/offer?a=1&b=2'

onEveryDatabase('the site’s door', (newsroom) => {
  let article: string
  let draft: string

  const cms = () => newsroom().cms
  const total = async (prediction: string) => {
    const sql = 'select views from prediction_views where prediction_document_id = ?'
    const [row] = await cms().database.rows<{ views: number | string }>(sql, prediction)
    return Number(row?.views ?? 0)
  }
  const published = async () => (await newsroom().published()).documentId

  beforeAll(async () => {
    article = await published()
    draft = (await newsroom().draft()).documentId
  })

  describe('is not there for others', () => {
    it.each(['', 'wrong', undefined])('with the secret %j', async (secret) => {
      const before = await total(article)
      const given: Record<string, string> = secret === undefined ? {} : { 'x-presage-site': secret }
      const headers = { 'x-presage-reader': '203.0.113.1', 'x-presage-reader-agent': firefox, ...given }
      for (const [room, body] of [['views', { prediction: article }], ['clicks', { sponsorLink: 'any' }], ['nowhere', {}]] as const) {
        const answer = await call(`${cms().url}/internal/${room}`, { method: 'POST', body, headers })
        expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('Not Found')])
      }
      expect(await total(article)).toBe(before)
    })

    it('nor for the site in other ways', async () => {
      const headers = asSite(cms(), newReader())
      for (const method of ['GET', 'PUT', 'DELETE']) {
        expect((await call(`${cms().url}/internal/views`, { method, headers })).status).toBe(404)
      }
      expect((await knock(cms(), 'nowhere', {})).status).toBe(404)
    })
  })

  it.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['no article', {}, 400],
    ['a number', { prediction: 1 }, 400],
    ['what is no documentId', { prediction: `' or 1=1 --` }, 400],
    ['more than 2 KB', { prediction: 'x', more: 'x'.repeat(2100) }, 413],
  ])('refuses %s', async (_, body, status) => {
    expect((await knock(cms(), 'views', body)).status).toBe(status)
  })

  describe('views', () => {
    it('are in the database when they are answered', async () => {
      const prediction = await published()
      expect(await view(cms(), prediction)).toBe(204)
      expect(await total(prediction)).toBe(1)
      expect(await view(cms(), prediction)).toBe(204)
      expect(await total(prediction)).toBe(2)
    })

    it('of one visitor count once, also 200 at the same moment', async () => {
      const prediction = await published()
      const reader = newReader()
      const answers = await Promise.all(Array.from({ length: 200 }, () => view(cms(), prediction, reader)))
      expect([...new Set(answers)]).toEqual([204])
      expect(await view(cms(), prediction, reader)).toBe(204)
      expect(await total(prediction)).toBe(1)
    })

    it('of another article, or browser, count again', async () => {
      const reader = newReader()
      const [one, other] = [await published(), await published()]
      await view(cms(), one, reader)
      await view(cms(), other, reader)
      await view(cms(), one, { ...reader, agent: `${firefox} Other/1.0` })
      expect([await total(one), await total(other)]).toEqual([2, 1])
    })

    it('count again after half an hour', async () => {
      const prediction = await published()
      const reader = newReader()
      await view(cms(), prediction, reader)
      const earlier = 'update prediction_visits set last_at = last_at - ? where prediction_document_id = ?'
      await cms().database.rows(earlier, 29 * 60_000, prediction)
      await view(cms(), prediction, reader)
      expect(await total(prediction)).toBe(1)
      await cms().database.rows(earlier, 60_000, prediction)
      await view(cms(), prediction, reader)
      expect(await total(prediction)).toBe(2)
    })

    it.each([
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', 'curl/8.5.0', '',
    ])('of "%s" do not count', async (agent) => {
      const before = await total(article)
      expect(await view(cms(), article, newReader(agent))).toBe(204)
      expect(await total(article)).toBe(before)
    })

    it('of what is not published leave no trace', async () => {
      expect(await view(cms(), draft)).toBe(204)
      expect(await view(cms(), 'nosuchdocument')).toBe(204)
      expect(await newsroom().count('prediction_visits', 'prediction_document_id in (?, ?)', draft, 'nosuchdocument')).toBe(0)
      expect(await total(draft)).toBe(0)
    })

    it('never touch the article, and survive its being published again', async () => {
      const prediction = await published()
      await view(cms(), prediction)
      const rows = () => cms().database.rows('select id, updated_at from predictions where document_id = ? order by id', prediction)
      const before = await rows()
      await view(cms(), prediction)
      expect(await rows()).toEqual(before)
      await newsroom().editor.publish(prediction)
      await view(cms(), prediction)
      expect(await total(prediction)).toBe(3)
    })

    it('are refused, and may be sent again, while the database cannot take them', async () => {
      const prediction = await published()
      const reader = newReader()
      await cms().database.rows('alter table prediction_visits rename to prediction_visits_away')
      const refused = await knock(cms(), 'views', { prediction }, reader)
      await cms().database.rows('alter table prediction_visits_away rename to prediction_visits')
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
      expect(refused.text).not.toContain('prediction_visits')
      expect(await view(cms(), prediction, reader)).toBe(204)
      expect(await total(prediction)).toBe(1)
    })

    it('leave no address behind', async () => {
      await view(cms(), article, { address: '203.0.113.99', agent: firefox })
      expect(JSON.stringify(await cms().database.rows('select * from prediction_visits'))).not.toMatch(/203\.0\.113|Firefox/)
    })

    it('from a network that floods are refused, from others not', async () => {
      const prediction = await published()
      const flood = Array.from({ length: 1100 }, (_, index) => ({ address: '198.51.100.9', agent: `${firefox} ${index}` }))
      const answers: number[] = []
      for (let from = 0; from < flood.length; from += 100) {
        answers.push(...await Promise.all(flood.slice(from, from + 100).map(reader => view(cms(), prediction, reader))))
      }
      expect(answers.filter(status => status === 204)).toHaveLength(1000)
      expect(answers.filter(status => status === 429)).toHaveLength(100)
      expect(await total(prediction)).toBe(1000)
      expect(await view(cms(), prediction)).toBe(204)
    })
  })

  describe('clicks', () => {
    const link = async (fields: object = {}) => {
      const number = newsroom().next()
      return (await newsroom().editor.createSponsorLink({ name: `链接${number}`, text: '赞助', url, ...fields })).documentId
    }
    const click = (sponsorLink: string, reader?: Reader) => knock(cms(), 'clicks', { sponsorLink }, reader)
    const clicks = async (sponsorLink: string) => {
      const sql = 'select clicks from sponsor_clicks where sponsor_link_document_id = ?'
      return (await cms().database.rows<{ clicks: number | string }>(sql, sponsorLink)).reduce((sum, row) => sum + Number(row.clicks), 0)
    }
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

    it('lead to the stored address and are counted, however many come at once', async () => {
      const sponsorLink = await link({ startsAt: hours(-1), endsAt: hours(1) })
      const answers = await Promise.all(Array.from({ length: 40 }, () => click(sponsorLink)))
      expect(answers.map(answer => jsonOf(answer))).toEqual(answers.map(() => ({ url })))
      expect(await clicks(sponsorLink)).toBe(40)
    })

    it('of bots lead there and are not counted', async () => {
      const sponsorLink = await link()
      expect(jsonOf(await click(sponsorLink, newReader('bingbot/2.0')))).toEqual({ url })
      expect(await clicks(sponsorLink)).toBe(0)
    })

    it('lead nowhere from what is disabled, over, or yet to come', async () => {
      const links = [await link({ enabled: false }), await link({ endsAt: hours(-1) }), await link({ startsAt: hours(1) }), article, 'none']
      for (const sponsorLink of links) {
        expect((await click(sponsorLink)).status).toBe(404)
        expect(await clicks(sponsorLink)).toBe(0)
      }
    })

    it('lead nowhere but to the web, whatever the database holds', async () => {
      const sponsorLink = await link()
      await cms().database.rows('update sponsor_links set url = ? where document_id = ?', 'javascript:alert(1)', sponsorLink)
      expect((await click(sponsorLink)).status).toBe(404)
    })
  })

  describe('keeps what it acknowledged', () => {
    /** Many readers read until told to stop. @returns how many views were acknowledged */
    function readersAtWork(prediction: string): () => Promise<number> {
      let reading = true
      let acknowledged = 0
      const work = async () => {
        while (reading) {
          const status = await view(cms(), prediction).catch(() => undefined)
          if (status === 204) acknowledged += 1
          if (status === undefined) await pause(20)
        }
      }
      const all = Promise.all(Array.from({ length: 30 }, work))
      return async () => {
        reading = false
        await all
        return acknowledged
      }
    }

    it.each(['kill', 'stop'] as const)('through a %s in the middle of reading', async (how) => {
      const prediction = await published()
      const stopReading = readersAtWork(prediction)
      await pause(900)
      await cms().halt(how)
      const acknowledged = await stopReading()
      await cms().resume()
      expect(acknowledged).toBeGreaterThan(0)
      const stored = await total(prediction)
      expect(stored).toBeGreaterThanOrEqual(acknowledged)
      if (how === 'stop') expect(stored).toBe(acknowledged)
    })

    it('when it is killed right after the answer', async () => {
      const prediction = await published()
      expect(await view(cms(), prediction)).toBe(204)
      await cms().halt('kill')
      expect(await total(prediction)).toBe(1)
      await cms().resume()
    })
  })
})

// SQLite is one process's alone.
for (const database of databaseKinds.filter(kind => kind === 'postgres')) {
  test(`two instances on one ${database} count a visitor once`, async () => {
    const first = await startCms({ database })
    let second: Cms | undefined
    try {
      second = await startBeside(first)
      const instances = [first, second]
      const { documentId } = await (await Newsroom.open(first)).published()
      const visitors = Array.from({ length: 50 }, () => newReader())
      const beacons = visitors.flatMap(reader => [...instances, ...instances].map(instance => view(instance, documentId, reader)))
      expect([...new Set(await Promise.all(beacons))]).toEqual([204])
      const rows = await first.database.rows<{ views: string }>('select views from prediction_views')
      expect(rows).toEqual([{ views: '50' }])
    } finally {
      await second?.stop()
      await first.stop()
    }
  })
}

/** Another CMS on the same PostgreSQL database, with the same secrets. */
function startBeside(first: Cms): Promise<Cms> {
  const { CMS_PORT: _port, WEB_PORT: _site, DATA_DIR: _data, ...shared } = first.env
  // Its own database would be a file, which DATABASE_URL overrules.
  return startCms({ database: 'sqlite', env: shared })
}
