import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { pictureSizes, webpWidths } from './pictureSizes'

it.each([
  [300, [300]],
  [384, [384]],
  [1600, [384, 720, 1080, 1440, 1600]],
  [1920, [384, 720, 1080, 1440, 1920]],
  [2560, [384, 720, 1080, 1440, 1920]],
])('of a picture %i pixels wide, WebP in the widths %j', (width, widths) => {
  expect(webpWidths(width)).toEqual(widths)
})

it('are files of their kind, in the shape of the picture', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'presage-sizes-'))
  try {
    const filepath = path.join(folder, 'chairs')
    await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#246' } }).jpeg().toFile(filepath)
    const sizes = await pictureSizes({
      name: 'chairs.jpg', hash: 'chairs_1', ext: '.jpg', mime: 'image/jpeg', tmpWorkingDirectory: folder, getStream: () => createReadStream(filepath),
    })
    const found = await Promise.all(sizes.map(async ({ key, file }) => {
      const { format, width, height } = await sharp(file.filepath).metadata()
      expect([file.width, file.height]).toEqual([width, height])
      return [key, `${file.hash}${file.ext}`, file.mime, format, width, height].join(' ')
    }))
    expect(found).toEqual([
      'large large_chairs_1.jpg image/jpeg jpeg 1000 500',
      'w384 w384_chairs_1.webp image/webp webp 384 192',
      'w720 w720_chairs_1.webp image/webp webp 720 360',
      'w1080 w1080_chairs_1.webp image/webp webp 1080 540',
      'w1200 w1200_chairs_1.webp image/webp webp 1200 600',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
