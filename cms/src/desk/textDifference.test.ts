import { textDifference } from './textDifference'

const written = (before: string, after: string) =>
  textDifference(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]`, omitted: '[…]' })[kind])
    .join('')

describe('the difference of two texts', () => {
  it('is told by words', () => {
    expect(written('Resolves yes by 31 May.', 'Resolves yes by 30 June.')).toMatch(/^Resolves yes by /)
    const parts = textDifference('Resolves yes by May.', 'Resolves yes by June.')
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['May'])
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['June'])
  })

  it('finds the words of Chinese', () => {
    const parts = textDifference('若在五月前会面，结果为“会”。', '若在六月前会面，结果为“会”。')
    expect(parts.find(({ kind }) => kind === 'added')?.text).toMatch(/^六月?$/)
    expect(parts.at(-1)).toMatchObject({ kind: 'same' })
  })

  it('gives both versions back, whatever they are', () => {
    const before = 'One rule.\n\nAnother rule.'
    const after = 'One rule, clarified.\nA third.'
    const side = (kind: string) => textDifference(before, after).filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text).join('')
    expect([side('removed'), side('added')]).toEqual([before, after])
  })

  it('leaves out what is long and the same', () => {
    const long = 'The same sentence again. '.repeat(100)
    expect(written(`${long}Old.`, `${long}New.`)).toMatch(/^\[…\].{100,130}\[-Old\]\[\+New\]\.$/)
  })

  it('does not stall at long texts that have nothing in common', () => {
    const words = (seed: string) => Array.from({ length: 20_000 }, (_, index) => `${seed}${(index * 7919) % 10_007}`).join(' ')
    const start = Date.now()
    expect(textDifference(words('a'), words('b')).some(({ kind }) => kind === 'added')).toBe(true)
    expect(Date.now() - start).toBeLessThan(10_000)
  })
})
