import { element, type Xml } from '../syndication/xml'
import { unitsPerEm, type Typeface, type Weight } from './typeface'

export type Anchor = 'start' | 'middle' | 'end'

/** A line of text in a drawing, in pixels; `y` is its baseline. */
export type TextLine = { text: string, x: number, y: number, size: number, fill: string, weight?: Weight, anchor?: Anchor }

/** The blank halves of full-width signs at the two ends of a line, in em: they are no part of what the eye sees as its length. */
export function edgeTrims(text: string): [number, number] {
  return [/^[“‘（《〈「『【]/u.test(text) ? 0.5 : 0, /[，。、；：？！”’）》〉」』】]$/u.test(text) && /[\p{Script=Han}　-〿＀-￯]/u.test(text) ? 0.5 : 0]
}

/** A line of text as outlines. */
export function line({ text, x, y, size, fill, weight = 400, anchor = 'start' }: TextLine, typeface: Typeface): Xml {
  const { width, outlines } = typeface.set(text, weight)
  const [before, after] = edgeTrims(text)
  const seen = width - before - after
  const left = x - before * size - { start: 0, middle: seen / 2, end: seen }[anchor] * size
  const scale = size / unitsPerEm
  return element('g', { fill, transform: `translate(${round(left)} ${round(y)}) scale(${scale} ${-scale})` },
    outlines.map(one => element('path', { d: one.path, transform: one.x === 0 ? null : `translate(${Math.round(one.x * unitsPerEm)})` })))
}

const round = (value: number) => Math.round(value * 100) / 100
