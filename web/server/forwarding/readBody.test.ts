import { Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'
import { BodyTooLarge, mediaType, readBody, utf8 } from './readBody'

const request = (chunks: string[], headers: Record<string, string> = {}) =>
  Object.assign(Readable.from(chunks.map(chunk => Buffer.from(chunk))), { headers }) as unknown as IncomingMessage

test('a body within the limit is read whole', async () => {
  expect((await readBody(request(['ab', 'cd']), 4)).toString()).toBe('abcd')
})

test('one that announces or turns out to be more is refused', async () => {
  await expect(readBody(request(['ab'], { 'content-length': '5' }), 4)).rejects.toThrow(BodyTooLarge)
  await expect(readBody(request(['ab', 'cde']), 4)).rejects.toThrow(BodyTooLarge)
})

test('a media type is compared without its parameters', () => {
  expect([mediaType('Application/X-WWW-Form-Urlencoded; charset=utf-8'), mediaType(undefined)]).toEqual(['application/x-www-form-urlencoded', ''])
})

test('bytes that are no UTF-8 are no text', () => {
  expect([utf8(Buffer.from('老周')), utf8(Buffer.from([0xff, 0xfe]))]).toEqual(['老周', null])
})
