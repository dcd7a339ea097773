import { Blob, Buffer, Face, Feature, Font, Variation, shape } from 'harfbuzzjs'

/** A part of the typeface: its name, and its characters as CSS says them ("U+4e00-4e03,U+4e0a"). */
export type Part = { name: string, characters: string }

/** How bold: 400 for small words, 700 for large ones. */
export type Weight = 400 | 700

/** A text set in a line: its width in em, and its outlines, one em high, from a baseline at 0 0 upwards. */
export type SetText = { width: number, outlines: { path: string, x: number }[] }

type Run = { part: string, text: string, isSpaced: boolean, isLatin: boolean }

const kerning = [new Feature('kern'), new Feature('chws')]
// Quotation marks are as wide as a Han character, but for these.
const narrow = [new Feature('kern'), new Feature('palt')]
const inLatin = /[‘’“”—…·]/u

/**
 * The typeface of the pictures, read in parts as texts need them. Texts become outlines here, so that whatever paints them needs no
 * font, and none of their characters is ever markup.
 */
export class Typeface {
  private readonly partOf = new Map<number, string>()
  private readonly faces = new Map<string, Face>()
  private readonly fonts = new Map<string, Font>()
  private readonly advances = new Map<string, number>()

  /** @param read gives the bytes of a part, as TrueType */
  constructor(parts: readonly Part[], private readonly read: (name: string) => Promise<Uint8Array>) {
    for (const { name, characters } of parts) {
      for (const [from, to] of rangesOf(characters)) {
        // Quotation marks and dashes are in a part of Han and in the Latin one; a text in Chinese takes the former.
        for (let code = from; code <= to; code += 1) if (!this.partOf.has(code)) this.partOf.set(code, name)
      }
    }
  }

  /** Reads what is needed to set a text. To be awaited before it is set. */
  async prepare(text: string): Promise<void> {
    for (const { part } of this.runs(text)) {
      if (this.faces.has(part)) continue
      const bytes = await this.read(part)
      this.faces.set(part, new Face(new Blob(bytes.slice().buffer)))
    }
  }

  /** Sets a text that was prepared. What the typeface does not have is left out, a Han character marked by 〓. */
  set(text: string, weight: Weight): SetText {
    const outlines: SetText['outlines'] = []
    let x = 0
    for (const { part, text: characters, isSpaced, isLatin } of this.runs(text)) {
      if (isSpaced) x += spaceBetweenScripts
      const font = this.font(part, weight)
      const buffer = new Buffer()
      buffer.addText(characters)
      buffer.guessSegmentProperties()
      // Punctuation alone says nothing of the script it belongs to.
      if (!isLatin && isWide(characters)) buffer.setScript('Hani')
      shape(font, buffer, isLatin ? narrow : kerning)
      const positions = buffer.getGlyphPositions()
      buffer.getGlyphInfos().forEach(({ codepoint: glyph }, index) => {
        const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {}
        const advance = isLatin ? Math.min(xAdvance, inkEnd(font, glyph) + narrowGap) : xAdvance
        const path = font.glyphToPath(glyph)
        if (path) outlines.push({ path, x: x + xOffset / unitsPerEm })
        x += advance / unitsPerEm
      })
    }
    return { width: x, outlines }
  }

  /** How wide a text that was prepared is about to be, in em: its characters' own widths, for trying many lines quickly. */
  width(text: string, weight: Weight): number {
    return this.runs(text).reduce((sum, { part, text: letters, isSpaced, isLatin }) => {
      const font = this.font(part, weight)
      const widths = Array.from(letters, letter => this.advance(font, letter, `${letter} ${weight} ${isLatin}`, isLatin))
      return sum + (isSpaced ? spaceBetweenScripts : 0) + widths.reduce((one, other) => one + other, 0) / unitsPerEm
    }, 0)
  }

  private advance(font: Font, letter: string, key: string, isLatin: boolean): number {
    const before = this.advances.get(key)
    if (before !== undefined) return before
    const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0
    const advance = isLatin ? Math.min(font.glyphHAdvance(glyph), inkEnd(font, glyph) + narrowGap) : font.glyphHAdvance(glyph)
    this.advances.set(key, advance)
    return advance
  }

  private font(part: string, weight: Weight): Font {
    const key = `${part} ${weight}`
    const before = this.fonts.get(key)
    if (before) return before
    const face = this.faces.get(part)
    if (!face) throw new Error(`The part ${part} of the typeface was not prepared`)
    const font = new Font(face)
    font.setVariations([new Variation('wght', weight)])
    this.fonts.set(key, font)
    return font
  }

  /** A text in stretches of one part of the typeface each. */
  private runs(text: string): Run[] {
    const runs: Run[] = []
    let before = ''
    const letters = Array.from(text.normalize('NFC'))
    letters.forEach((original, index) => {
      const letter = this.known(original)
      const part = letter && this.partOf.get(letter.codePointAt(0) ?? 0)
      if (!letter || !part) return
      const isLatin = inLatin.test(letter) && isWestern(letters[index - 1]) && isWestern(letters[index + 1])
      const isSpaced = meetsOtherScript(before, letter)
      const last = runs.at(-1)
      if (last?.part === part && last.isLatin === isLatin && !isSpaced) last.text += letter
      else runs.push({ part, text: letter, isSpaced, isLatin })
      before = letter
    })
    return runs
  }

  private known(letter: string): string | null {
    if (this.partOf.has(letter.codePointAt(0) ?? 0)) return letter
    if (/\s/u.test(letter)) return ' '
    return /\p{Script=Han}/u.test(letter) && this.partOf.has(0x3013) ? '〓' : null
  }
}

/** Every part of the typeface counts in these. */
export const unitsPerEm = 1000

// As `text-autospace: normal` does on the pages: an eighth of an em between Han and Latin letters or digits.
const spaceBetweenScripts = 1 / 8
const isHan = (letter: string) => /\p{Script=Han}/u.test(letter)
const isLatinLetter = (letter: string) => /[\p{Script=Latin}\p{Nd}]/u.test(letter)
const meetsOtherScript = (before: string, letter: string) =>
  (isHan(before) && isLatinLetter(letter)) || (isLatinLetter(before) && isHan(letter))

const isWide = (text: string) => /^[\p{Script=Han}　-〿＀-￯“”‘’…—]/u.test(text)

// What stands after an apostrophe, in units.
const narrowGap = 60
function inkEnd(font: Font, glyph: number): number {
  const { xBearing = 0, width = 0 } = font.glyphExtents(glyph) ?? {}
  return xBearing + width
}

// The beginning and the end of a text count for neither side.
const isWestern = (letter: string | undefined) => letter === undefined || !/[\p{Script=Han}　-〿＀-￯]/u.test(letter)

function rangesOf(characters: string): [number, number][] {
  return characters.split(',').map((range) => {
    const [from = 0, to = from] = range.replace('U+', '').split('-').map(code => Number.parseInt(code, 16))
    return [from, to]
  })
}
