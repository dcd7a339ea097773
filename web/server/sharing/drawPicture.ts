import sharp from 'sharp'
import { useStorage } from 'nitropack/runtime'
import { Typeface, type Part } from './typeface'

let opened: Promise<Typeface> | undefined

async function openTypeface(): Promise<Typeface> {
  const carried = useStorage('assets:typeface')
  const parts = await carried.getItem<Part[]>('parts.json')
  if (!parts) throw new Error('The typeface is not here: the site was built without it')
  return new Typeface(parts, async (name) => {
    const bytes = await carried.getItemRaw<Uint8Array>(`${name}.ttf`)
    if (!bytes) throw new Error(`The part ${name} of the typeface is not here`)
    return bytes
  })
}

// One picture at a time, however many are asked for: the others wait, and readers of pages do not.
let before: Promise<unknown> = Promise.resolve()
const beingDrawn = new Map<string, Promise<Buffer>>()

/** What is drawn: its words, and the drawing of them as SVG. */
export type Drawing = { words: string, draw: (typeface: Typeface) => string }

/**
 * A drawing as PNG.
 * @param version names what is drawn; who asks for one that is being drawn is given that one
 */
export function drawPicture(version: string, { words, draw }: Drawing): Promise<Buffer> {
  const running = beingDrawn.get(version)
  if (running) return running
  const drawing = before.then(async () => {
    opened ??= openTypeface()
    const typeface = await opened
    await typeface.prepare(words)
    return sharp(Buffer.from(draw(typeface))).png({ compressionLevel: 9 }).toBuffer()
  }).finally(() => beingDrawn.delete(version))
  beingDrawn.set(version, drawing)
  before = drawing.catch(() => undefined)
  return drawing
}
