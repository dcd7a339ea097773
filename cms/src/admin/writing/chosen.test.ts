import { choose, chosenCount, chosenOne } from './chosen'

const saved = { id: 1, documentId: 'a' }
const other = { id: 2, documentId: 'b', label: 'B' }

test('what is saved counts until something else is chosen, or it is taken away', () => {
  expect(chosenOne(saved, undefined)).toEqual(saved)
  expect(chosenOne(saved, { connect: [], disconnect: [] })).toEqual(saved)
  expect(chosenOne(saved, { connect: [], disconnect: [{ id: 1 }] })).toBeNull()
  expect(chosenOne(saved, { connect: [{ id: 2, apiData: { documentId: 'b' } }], disconnect: [{ id: 1 }] })).toEqual({ id: 2, documentId: 'b' })
  expect(chosenOne(null, { connect: [{ id: 2, documentId: 'b' }] })).toEqual({ id: 2, documentId: 'b' })
})

test('many are counted once each', () => {
  expect(chosenCount([saved], undefined)).toBe(1)
  expect(chosenCount([saved], { disconnect: [{ id: 1 }] })).toBe(0)
  expect(chosenCount([saved], { connect: [{ id: 1 }, { id: 2 }] })).toBe(2)
})

test('to choose is to say what Strapi’s form would say', () => {
  expect(choose(null, other)).toEqual({ connect: [{ ...other, apiData: { id: 2, documentId: 'b' } }], disconnect: [] })
  expect(choose(saved, other).disconnect).toMatchObject([{ id: 1, apiData: saved }])
  expect(choose(saved, { ...saved, label: 'A' })).toEqual({ connect: [], disconnect: [] })
  expect(chosenOne(saved, choose(saved, null))).toBeNull()
  expect(chosenOne(saved, choose(saved, other))).toEqual({ id: 2, documentId: 'b' })
})
