import { messagesFor } from '../../i18n/messages'
import { verdictLine, type LineFacts } from './verdictLine'

const words = messagesFor('zh-Hans').verdict
const facts = (change: Partial<LineFacts>): LineFacts => ({ answer: 'NO', probability: 0.38, marketPrice: 0.57, result: 'pending', ...change })
const line = (change: Partial<LineFacts>) => verdictLine(facts(change), words)

test('an open verdict has both marks, the gap between them, and no end', () => {
  expect(line({})).toMatchObject({
    ours: { at: 38, label: '本报38%' },
    market: { at: 57, label: '市场57%' },
    gap: { from: 38, width: 19 },
    side: null,
    cameTrue: null,
    isVoid: false,
    description: '本报认为会的概率38%；发表时市场57%',
  })
})

test('marks closer than their labels keep their places: ours is labelled above, the market below', () => {
  expect(line({ probability: 0.5, marketPrice: 0.505 }))
    .toMatchObject({ ours: { at: 50 }, market: { at: 50.5 }, gap: { from: 50, width: 0.5 } })
})

test('equal marks have no gap', () => {
  expect(line({ probability: 0.5, marketPrice: 0.5 }).gap).toBeNull()
})

test('without a market price only our mark is drawn, and it is said', () => {
  expect(line({ marketPrice: null })).toMatchObject({ market: null, gap: null, description: '本报认为会的概率38%；发表时没有市场价' })
})

test.each([
  ['YES', { end: 'yes', from: 100, label: { at: 75, label: '本报：会' }, note: '，没有给概率' }],
  ['NO', { end: 'no', from: 0, label: { at: 25, label: '本报：不会' } }],
] as const)('a %s without a probability takes its side of the line', (answer, side) => {
  expect(line({ answer, probability: null })).toMatchObject({ ours: null, gap: null, side })
})

test.each([
  ['YES', 'right', 'yes'], ['YES', 'wrong', 'no'], ['NO', 'right', 'no'], ['NO', 'wrong', 'yes'],
] as const)('%s that was %s: %s came true', (answer, result, cameTrue) => {
  expect(line({ answer, result })).toMatchObject({ cameTrue, isVoid: false })
})

test('void has no end that came true', () => {
  const drawn = line({ result: 'void' })
  expect(drawn).toMatchObject({ cameTrue: null, isVoid: true })
  expect(drawn.description).toContain('作废')
})

test('a price outside 0 to 1 is drawn at the nearer end', () => {
  expect(line({ marketPrice: 1.2 }).market?.at).toBe(100)
  expect(line({ marketPrice: -0.1 }).market?.at).toBe(0)
})
