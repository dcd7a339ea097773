import { copyName, differingFields, dropOldCopies, keepCopy, readCopy, withoutRowIds } from './unsavedCopies'

/** A browser's store with room for so many characters. */
function storeOf(room = 10_000) {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    setItem: (name: string, text: string) => {
      const others = [...kept].filter(([key]) => key !== name).reduce((sum, [key, value]) => sum + key.length + value.length, 0)
      if (others + name.length + text.length > room) throw new Error('QuotaExceededError')
      kept.set(name, text)
    },
  }
}

const place = { user: 1, model: 'api::prediction.prediction', documentId: 'abc', locale: 'zh-Hans' }
const copy = (at: number, text = '文字') => ({ at, version: 1, values: { title: text } })

describe('copies of unsaved text', () => {
  it('are one person’s, of one document, in one language', () => {
    const names = [place, { ...place, user: 2 }, { ...place, documentId: null }, { ...place, locale: 'en' }, { ...place, model: 'api::event.event' }].map(copyName)
    expect(new Set(names).size).toBe(5)
  })

  it('are read as they were kept, and what cannot be read is none', () => {
    const store = storeOf()
    expect(keepCopy(store, copyName(place), copy(5))).toBe(true)
    expect(readCopy(store, copyName(place))).toEqual(copy(5))
    for (const broken of ['', '{', '7', '{"at":"x","values":{}}', '{"at":1,"values":3}']) {
      store.setItem(copyName(place), broken)
      expect(readCopy(store, copyName(place))).toBeNull()
    }
  })

  it('make room by dropping the oldest of the others, and say when there is none', () => {
    const store = storeOf(600)
    for (const [index, documentId] of ['a', 'b', 'c'].entries()) keepCopy(store, copyName({ ...place, documentId }), copy(index, '字'.repeat(80)))
    expect(keepCopy(store, copyName(place), copy(9, '字'.repeat(200)))).toBe(true)
    expect(readCopy(store, copyName({ ...place, documentId: 'a' }))).toBeNull()
    expect(readCopy(store, copyName(place))?.at).toBe(9)
    expect(keepCopy(store, copyName(place), copy(10, '字'.repeat(1_000)))).toBe(false)
  })

  it('leave other things in the store alone, and go after two months', () => {
    const store = storeOf()
    store.setItem('jwtToken', 'x')
    keepCopy(store, copyName(place), copy(0))
    dropOldCopies(store, 61 * 24 * 60 * 60 * 1000)
    expect([readCopy(store, copyName(place)), store.getItem('jwtToken')]).toEqual([null, 'x'])
  })

  it('differ in the fields that hold something else', () => {
    const one = { title: '甲', summary: null, sources: [{ __temp_key__: 'a0', title: 'x' }], body: [1] }
    expect(differingFields(one, { title: '乙', sources: [{ __temp_key__: 'a1', title: 'x' }], body: [1, 2] })).toEqual(['title', 'body'])
  })

  it('lose the ids of rows that may be gone, and no others', () => {
    const values = { sources: [{ id: 3, title: 'x' }], disclosures: { id: 4, holdings: 'y' }, hero: { id: 5 } }
    expect(withoutRowIds(values, field => field !== 'hero')).toEqual({ sources: [{ title: 'x' }], disclosures: { holdings: 'y' }, hero: { id: 5 } })
  })
})
