import { pictureSize, type ShareCard } from '../../app/data/shareCard'
import type { VerdictLineView } from '../../app/data/verdictLine'
import { element, type Xml } from '../syndication/xml'
import { inks } from './inks'
import { fitText } from './lineBreaks'
import { edgeTrims, line, type Anchor, type TextLine } from './textLine'
import type { Typeface } from './typeface'

// A picture of 1200 by 630, as social networks show one in full. WeChat shows the square in its middle, from 285 to 915: what must be
// read there too stands there.
const { width, height } = pictureSize
const margin = 64
const middle = width / 2

/** Sizes of the question, and how many lines of each there is room for. */
const questionSizes = [
  { size: 84, lines: 1 }, { size: 68, lines: 2 }, { size: 60, lines: 2 },
  { size: 52, lines: 3 }, { size: 44, lines: 3 }, { size: 36, lines: 4 },
]
const questionMiddle = 222
const leading = 1.3

/** Every text of the picture, for the typeface to be prepared. */
export function wordsOfCard({ paper, category, question, verdict, published, disclosures }: ShareCard): string {
  const { line: drawn, standing } = verdict ?? {}
  const labels = [drawn?.ours?.label, drawn?.market?.label, drawn?.side?.label.label, ...Object.values(drawn?.ends ?? {})]
  return [
    paper.main, paper.rest, category, question, published, ...disclosures, '… ·',
    verdict?.answer, verdict?.chance, verdict?.chanceOf, verdict?.market, verdict?.resolved, standing?.label, ...labels,
  ].filter(Boolean).join(' ')
}

/** Draws the picture of an article, as SVG whose texts are outlines. */
export function cardDrawing(card: ShareCard, host: string, typeface: Typeface): string {
  const text = (words: string, options: Omit<TextLine, 'text'>) => line({ text: words, ...options }, typeface)
  const { verdict } = card
  return canvas([
    ...masthead(card.paper, typeface),
    ...card.category ? [text(card.category, { x: width - margin, y: 84, size: 30, fill: inks.ours, anchor: 'end', weight: 700 })] : [],
    ...question(card, typeface),
    ...verdict ? [...answer(verdict, typeface), ...verdictLine(verdict.line, typeface), ...ending(verdict, typeface)] : [],
    ...card.published && !verdict?.resolved ? [text(card.published, { x: margin, y: 592, size: 24, fill: inks.soft })] : [],
    text(card.disclosures.join(' · ') || host, { x: width - margin, y: 592, size: 24, fill: inks.soft, anchor: 'end' }),
  ])
}

/** Draws the picture of the paper itself. */
export function paperDrawing(paper: ShareCard['paper'], tagline: string, locale: ShareCard['locale'], typeface: Typeface): string {
  const measure = (words: string) => typeface.width(words, 400)
  const { lines, size } = fitText(tagline, { width: 760, sizes: [{ size: 38, lines: 3 }, { size: 30, lines: 4 }] }, measure, locale)
  const centred = (words: string, y: number, options: Pick<TextLine, 'size' | 'fill' | 'weight'>) =>
    line({ text: words, x: middle, y, anchor: 'middle', ...options }, typeface)
  return canvas([
    centred(paper.main, 250, { size: 120, fill: inks.ink, weight: 700 }),
    ...paper.rest ? [centred(paper.rest, 312, { size: 40, fill: inks.soft })] : [],
    element('path', { d: `M${middle - 60} 350h120`, stroke: inks.ours, 'stroke-width': 4 }),
    ...lines.map((words, index) => centred(words, 420 + index * size * 1.5, { size, fill: inks.ink })),
  ])
}

function canvas(parts: readonly Xml[]): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    element('rect', { width, height, fill: inks.paper }),
    element('rect', { width, height: 10, fill: inks.ours }),
    ...parts).markup
}

function masthead({ main, rest }: ShareCard['paper'], typeface: Typeface): Xml[] {
  const name = typeface.set(main, 700).width * 40
  return [
    line({ text: main, x: margin, y: 86, size: 40, fill: inks.ink, weight: 700 }, typeface),
    ...rest ? [line({ text: rest, x: margin + name + 14, y: 86, size: 26, fill: inks.soft }, typeface)] : [],
    element('path', { d: `M${margin} 112H${width - margin}`, stroke: inks.rule, 'stroke-width': 2 }),
  ]
}

function question({ question: words, locale }: ShareCard, typeface: Typeface): Xml[] {
  const measure = (one: string) => typeface.width(one, 700) - edgeTrims(one).reduce((sum, trim) => sum + trim, 0)
  const { lines, size } = fitText(words, { width: width - 2 * margin, sizes: questionSizes }, measure, locale)
  const step = size * leading
  const top = questionMiddle - lines.length * step / 2
  return lines.map((one, index) =>
    line({ text: one, x: middle, y: top + (index + 0.78) * step, size, fill: inks.ink, weight: 700, anchor: 'middle' }, typeface))
}

type Verdict = NonNullable<ShareCard['verdict']>

/** The answer and what the chance is of, side by side in the middle. */
function answer({ answer: word, chance, chanceOf }: Verdict, typeface: Typeface): Xml[] {
  const parts: Omit<TextLine, 'x' | 'y'>[] = [
    { text: word, size: 84, fill: inks.ours, weight: 700 },
    { text: chanceOf, size: 30, fill: inks.soft },
    ...chance === null ? [] : [{ text: chance, size: 84, fill: inks.ink, weight: 700 } as const],
  ]
  const gap = 24
  const widths = parts.map(part => typeface.set(part.text, part.weight ?? 400).width * part.size)
  let x = middle - (widths.reduce((sum, one) => sum + one, 0) + gap * (parts.length - 1)) / 2
  return parts.map((part, index) => {
    const drawn = line({ ...part, x, y: 416 }, typeface)
    x += (widths[index] ?? 0) + gap
    return drawn
  })
}

/** As the style sheet draws it, in hundredths of the stretch. */
const thinningOut = [23, 3, 16, 5, 11, 6, 8, 6, 5, 6, 3, 60]
const axis = { y: 492, size: 26 }

function verdictLine({ ours, market, gap, side, cameTrue, isVoid, ends }: VerdictLineView, typeface: Typeface): Xml[] {
  const { y, size } = axis
  const endWord = (end: 'no' | 'yes', x: number, anchor: Anchor) =>
    line({
      text: ends[end], x, y: y + size * 0.36, size, anchor,
      ...cameTrue === end ? { fill: inks.ink, weight: 700 } : { fill: inks.soft },
    }, typeface)
  const reach = Math.max(...Object.values(ends).map(word => typeface.set(word, 700).width * size)) + 28
  const from = margin + reach
  const length = width - 2 * from
  const at = (percent: number) => round(from + length * percent / 100)
  const label = (mark: NonNullable<VerdictLineView['ours']>, fill: string, lineY: number, weight: 400 | 700) => {
    const half = typeface.set(mark.label, weight).width * size / 2
    const x = Math.min(from + length - half, Math.max(from + half, at(mark.at)))
    return line({ text: mark.label, x, y: lineY, size, fill, weight, anchor: 'middle' }, typeface)
  }
  const strokeOf = (a: number, b: number, stroke: string, strokeWidth: number, dash?: string) =>
    element('path', { d: `M${at(a)} ${y}H${at(b)}`, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dash })
  return [
    endWord('no', margin, 'start'),
    endWord('yes', width - margin, 'end'),
    strokeOf(0, 100, inks.edge, 3, isVoid ? '6 10' : undefined),
    element('path', { d: `M${at(0)} ${y - 9}v18M${at(100)} ${y - 9}v18`, stroke: inks.edge, 'stroke-width': 3 }),
    ...gap ? [strokeOf(gap.from, gap.from + gap.width, inks.wash, 14)] : [],
    ...side ? [strokeOf(side.from, 50, inks.ours, 8, thinningOut.map(part => round(part * length / 200)).join(' ')), label(side.label, inks.ours, y - 22, 700)] : [],
    ...cameTrue ? [cap(cameTrue === 'yes' ? at(100) + capGap : at(0) - capGap - capWidth)] : [],
    ...market ? [
      element('circle', { cx: at(market.at), cy: y + 13, r: 8, fill: inks.paper, stroke: inks.market, 'stroke-width': 4 }),
      label(market, inks.market, y + 48, 400),
    ] : [],
    ...ours ? [
      element('path', { d: `M${at(ours.at)} ${y}l-11-13 11-13 11 13z`, fill: inks.ours }),
      label(ours, inks.ours, y - 32, 700),
    ] : [],
  ]
}

const capWidth = 12
const capGap = 8
const cap = (x: number) => element('rect', { x, y: axis.y - 18, width: capWidth, height: 36, rx: 2, fill: inks.ink })

/** How it ended, in the middle of the foot; while it is open, that there was no market price where there was none. */
function ending({ standing, resolved, line: { market }, market: price }: Verdict, typeface: Typeface): Xml[] {
  const y = 592
  if (standing.kind === 'pending') {
    return market ? [] : [line({ text: price, x: middle, y: 546, size: 24, fill: inks.soft, anchor: 'middle' }, typeface)]
  }
  const fill = standing.kind === 'right' ? inks.right : standing.kind === 'wrong' ? inks.wrong : inks.soft
  const words = [standing.label, ...resolved ? [resolved] : []].join(' · ')
  return [line({ text: words, x: middle, y, size: 30, fill, weight: 700, anchor: 'middle' }, typeface)]
}

const round = (value: number) => Math.round(value * 10) / 10
