import { decodeTime, decodeValue } from './decodeValue'

const noon = new Date('2025-11-30T12:00:00.000Z')

test('a time is the same from SQLite, from PostgreSQL and from text', () => {
  expect(decodeValue('datetime', noon.getTime())).toEqual(noon)
  expect(decodeValue('datetime', noon)).toEqual(noon)
  expect(decodeTime('2025-11-30T12:00:00.000Z')).toEqual(noon)
  expect(decodeTime('never')).toBeNull()
})

test('truth, numbers and documents have one shape', () => {
  expect([decodeValue('boolean', 0), decodeValue('boolean', 1), decodeValue('boolean', true)]).toEqual([false, true, true])
  expect(decodeValue('decimal', '0.72')).toBe(0.72)
  expect(decodeValue('blocks', '[{"type":"paragraph"}]')).toEqual([{ type: 'paragraph' }])
  expect(decodeValue('json', { already: 'read' })).toEqual({ already: 'read' })
})

test('nothing stays nothing', () => {
  expect(decodeValue('boolean', null)).toBeNull()
  expect(decodeValue('float', undefined)).toBeNull()
})
