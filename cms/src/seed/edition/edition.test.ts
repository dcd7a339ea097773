import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkVerdict } from '@presage/forecast/score'
import { comments } from './comments'
import { events } from './events'
import { predictions, type DemoPrediction } from './predictions'
import { texts } from './texts'

const outcomesOf = ({ event }: DemoPrediction): Record<string, unknown> => events[event].outcomes

describe.each(predictions)('$key', (prediction) => {
  it('has its texts, its picture and an outcome of its event', () => {
    expect(Object.keys(texts[prediction.key] ?? {}).sort()).toEqual([...prediction.languages].sort())
    expect(existsSync(path.join(__dirname, '../../../demo/heroes', `${prediction.key}.svg`))).toBe(true)
    expect(outcomesOf(prediction)).toHaveProperty([prediction.outcome])
  })

  it('makes a call that the rules accept, while the question was open', () => {
    expect(checkVerdict(prediction.answer, prediction.probability)).toEqual([])
    const { opensAt, closesAt } = events[prediction.event]
    const published = Date.parse(prediction.publishedAt)
    expect(published).toBeGreaterThan(Date.parse(opensAt))
    expect(published).toBeLessThan(Date.parse(closesAt))
    if (prediction.resolved) expect(published).toBeLessThan(Date.parse(prediction.resolved.at))
  })
})

it('is set with real signs, and without columns that a phone cuts off', () => {
  for (const { zh, en } of Object.values(texts)) {
    expect((en?.body ?? '').match(/[A-Za-z]'[a-z]|"|\d - \d| x \d/g)).toBeNull()
    for (const text of [zh, en]) expect(text?.body ?? '').not.toContain('```')
  }
})

it('calls every source by a Chinese name in a Chinese article', () => {
  const foreign = Object.values(texts).flatMap(({ zh }) => zh?.sources ?? []).filter(({ title }) => !/\p{Script=Han}/u.test(title))
  expect(foreign).toEqual([])
})

describe('what happened to articles after publication', () => {
  it('is told of passages that stand in their text', () => {
    for (const { key, corrected = [], publishedAt } of predictions) {
      for (const { language, passage, at } of corrected) {
        expect(texts[key]?.[language]?.body).toContain(passage)
        expect(Date.parse(at)).toBeGreaterThan(Date.parse(publishedAt))
      }
    }
  })

  it('is a change of mind that the rules accept, while the question was open', () => {
    for (const { revised, publishedAt, resolved } of predictions) {
      if (!revised) continue
      expect(checkVerdict(revised.answer, revised.probability)).toEqual([])
      expect(Date.parse(revised.at)).toBeGreaterThan(Date.parse(publishedAt))
      expect(Date.parse(revised.at)).toBeLessThan(Date.parse(resolved?.at ?? '9999-01-01'))
    }
  })

  it('is a withdrawal of an article in one language, after its end, for a reason in that language', () => {
    const withdrawals = predictions.filter(({ withdrawn }) => withdrawn)
    expect(withdrawals.map(({ languages }) => languages)).toEqual([['zh'], ['en']])
    for (const { languages: [language], resolved, withdrawn } of withdrawals) {
      expect(Date.parse(withdrawn?.at ?? '')).toBeGreaterThan(Date.parse(resolved?.at ?? '9999-01-01'))
      expect(/\p{Script=Han}/u.test(withdrawn?.reason ?? '')).toBe(language === 'zh')
    }
  })

  it('shows a newcomer one of each', () => {
    expect(predictions.filter(({ revised }) => revised)).not.toEqual([])
    expect(predictions.flatMap(({ corrected = [] }) => corrected.map(({ kind, language }) => `${language} ${kind}`))).toEqual(expect.arrayContaining(['zh correction', 'en correction', 'zh clarification']))
  })
})

it('shows a newcomer every way a call can end', () => {
  const ends = predictions.map(({ answer, resolved }) => {
    if (!resolved) return 'open'
    return resolved.as === 'void' ? 'void' : (answer === 'YES') === (resolved.as === 'yes') ? 'right' : 'wrong'
  })
  expect([...new Set(ends)].sort()).toEqual(['open', 'right', 'void', 'wrong'])
})

it('settles an event when none of its articles is open', () => {
  for (const { event, resolved } of predictions) expect({ event, isOpen: events[event].eventState === 'open' }).toEqual({ event, isOpen: !resolved })
})

it('has readers answer each other under one article, in one thread, after what they answer', () => {
  const replies = comments.filter(({ replyTo }) => replyTo)
  expect(replies.length).toBeGreaterThan(3)
  for (const { article, at, replyTo, key } of replies) {
    const answered = comments.find((one) => one.key === replyTo)
    expect([answered?.article, answered?.replyTo, key]).toEqual([article, undefined, undefined])
    expect(Date.parse(at)).toBeGreaterThan(Date.parse(answered?.at ?? '9999-01-01'))
  }
})

it('has readers answer articles in a language they are in, after they were published', () => {
  for (const { article, language, at } of comments) {
    const prediction = predictions.find(({ key }) => key === article)
    expect(prediction?.languages).toContain(language === 'en' ? 'en' : 'zh')
    expect(Date.parse(at)).toBeGreaterThan(Date.parse(prediction?.publishedAt ?? ''))
  }
})
