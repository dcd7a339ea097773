import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { cleanPicture } from './cleanPicture'
import { GREATEST_UPLOAD, PictureRefused } from './pictureProblems'
import type { PictureType } from './pictureType'

const folder = mkdtempSync(path.join(tmpdir(), 'presage-clean-'))
afterAll(() => rmSync(folder, { recursive: true }))

const into = path.join(folder, 'clean')
const clean = async (bytes: Buffer | string, as?: PictureType) => {
  const from = path.join(folder, 'came.png')
  writeFileSync(from, bytes)
  const type = await cleanPicture(from, into, as)
  return { type, bytes: readFileSync(into), facts: await sharp(into).metadata() }
}
const problemOf = (bytes: Buffer | string) =>
  clean(bytes).then(() => 'taken', (error: unknown) => (error instanceof PictureRefused ? error.problem : error))

/** Red on the left, blue on the right. */
const flag = (width = 60, height = 40): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } })
    .composite([{ input: { create: { width: width / 2, height, channels: 3, background: '#f00' } }, gravity: 'west' }])
const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const { data } = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data].map((value) => (value > 128 ? 1 : 0)).join('')
}

/** A PNG that says it is as large as asked for and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(data.length, 0)
    numbers.writeUInt32BE(crc32(typed), 4)
    return Buffer.concat([numbers.subarray(0, 4), typed, numbers.subarray(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', Buffer.alloc(0))])
}

it.each<PictureType>(['jpeg', 'png', 'webp', 'avif', 'gif'])('takes %s for what it is, whatever its name', async (type) => {
  const { type: found, bytes, facts } = await clean(await flag().toFormat(type).toBuffer())
  expect([found, facts.format, facts.width, facts.height]).toEqual([type, type === 'avif' ? 'heif' : type, 60, 40])
  expect([await colourAt(bytes, 5, 20), await colourAt(bytes, 55, 20)]).toEqual(['100', '001'])
})

it('turns a photograph as the camera was held, and leaves nothing of who took it, where and with what', async () => {
  const came = await flag()
    .withExif({ IFD0: { Make: 'Leica Secret', Artist: 'Secret Name' }, IFD3: { GPSLatitude: '31/1 13/1 49/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret</x:xmpmeta>')
    .jpeg()
    .toBuffer()
  const carried = { orientation: 6, exif: expect.any(Buffer), xmp: expect.any(Buffer), icc: expect.any(Buffer) }
  expect(await sharp(came).metadata()).toMatchObject(carried)
  const { bytes, facts } = await clean(came)
  expect(facts).toMatchObject({ width: 40, height: 60 })
  for (const kept of ['exif', 'xmp', 'icc', 'iptc', 'orientation', 'comments'] as const) expect([kept, facts[kept]]).toEqual([kept, undefined])
  expect(bytes.toString('latin1')).not.toMatch(/secret|leica/i)
  // Turned to the right: what was on the left is at the top.
  expect([await colourAt(bytes, 20, 5), await colourAt(bytes, 20, 55)]).toEqual(['100', '001'])
})

it.each<PictureType>(['jpeg', 'png', 'gif', 'webp'])('leaves nothing of what is hidden behind a %s', async (type) => {
  const { bytes } = await clean(Buffer.concat([await flag().toFormat(type).toBuffer(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]))
  expect(bytes.toString('latin1')).not.toContain('script')
})

it('keeps what readers can see: at most 2,560 pixels across', async () => {
  expect((await clean(await flag(3000, 1500).jpeg().toBuffer())).facts).toMatchObject({ width: 2560, height: 1280 })
})

it('writes a picture that takes the place of another in the kind of that one', async () => {
  const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
  const { type, bytes, facts } = await clean(clear, 'jpeg')
  expect([type, facts.format, await colourAt(bytes, 10, 10)]).toEqual(['jpeg', 'jpeg', '111'])
})

it.each([
  ['noPicture', 'HTML', '<!doctype html><script>alert(1)</script>'],
  ['noPicture', 'HTML that begins like a picture', 'GIF89<html><script>alert(1)</script>'],
  ['noPicture', 'nothing', ''],
  ['noPicture', 'a PDF', '%PDF-1.7\n1 0 obj'],
  ['noPicture', 'a film', '\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom'],
  ['noPicture', 'a TIFF', 'II*\u0000\u0008\u0000\u0000\u0000'],
  ['drawing', 'an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['drawing', 'an SVG with a preamble', '\ufeff<?xml version="1.0"?>\n<!-- a -->\n<svg\nwidth="1">'],
  ['phonePhoto', 'a photo of a phone', '\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic'],
  ['damaged', 'a mere beginning of JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['tooLarge', 'a bomb', bomb(60_000, 60_000)],
  ['tooLarge', 'a line', bomb(16_001, 1)],
  ['tooHeavy', 'more than a form may bring', Buffer.alloc(GREATEST_UPLOAD + 1)],
] as const)('refuses as %s: %s', async (problem, _what, bytes) => {
  expect(await problemOf(bytes as string | Buffer)).toBe(problem)
})

it('refuses what is cut off, as far as it goes', async () => {
  const whole = await flag(600, 400).jpeg().toBuffer()
  expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe('damaged')
  const png = await flag(600, 400).png().toBuffer()
  expect(await problemOf(png.subarray(0, png.length - 200))).toBe('damaged')
})

it('refuses what moves', async () => {
  const frames = Buffer.concat([Buffer.alloc(300, 200), Buffer.alloc(300, 20)])
  const moving = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } }).gif({ delay: [100, 100] }).toBuffer()
  expect(await problemOf(moving)).toBe('moving')
})
