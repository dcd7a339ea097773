import { questionOf } from './question'

describe('the question of an outcome', () => {
  it('is the event’s where it has no other outcome', () => {
    expect(questionOf('Will it rain tomorrow?', 'Yes', 1)).toBe('Will it rain tomorrow?')
  })

  it('names the outcome before the event where there are several', () => {
    expect(questionOf('Who will Trump meet with in 2025?', 'Kim Jong Un', 12)).toBe('Kim Jong Un: Who will Trump meet with in 2025?')
  })

  it.each([
    ['Bitcoin above ___ on Friday?', '$150,000', 'Bitcoin above $150,000 on Friday?'],
    ['US recession by…?', 'June 2027', 'US recession by June 2027?'],
    ['Largest company by ...?', 'NVIDIA', 'Largest company by NVIDIA?'],
  ])('fills the gap of %s', (title, label, question) => {
    expect(questionOf(title, label, 3)).toBe(question)
  })

  it('leaves a label that is a question alone', () => {
    expect(questionOf('Fed decisions', 'Will the Fed cut in December?', 4)).toBe('Will the Fed cut in December?')
  })

  it('always fits a title, and keeps the outcome’s name', () => {
    const question = questionOf('What happens? '.repeat(30), 'Kim', 2)
    expect(question.length).toBeLessThanOrEqual(200)
    expect(question.startsWith('Kim: ')).toBe(true)
    expect(questionOf('T'.repeat(300), 'L'.repeat(300), 2).length).toBeLessThanOrEqual(200)
  })
})
