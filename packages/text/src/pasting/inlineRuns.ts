import type { InlineNode, TextNode } from '../blocks.js'

export type Marks = Omit<TextNode, 'type' | 'text'>

/** A stretch of text as it was pasted: a line break is "\n", a line's end in the source "\r". */
export interface Run {
  text: string
  marks: Marks
  /** Where it leads, if anywhere. */
  url: string | null
}

const invisible = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/u
const blank = /[\s\u00a0\u3000]/u
// Between two of these the end of a line in the source is none in the text: Word breaks its lines anywhere.
const full = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef‘’“”…—]/u

/**
 * Makes inline nodes of runs, a list for each paragraph: two line breaks in a row begin another. Blanks become one, those of indentation
 * (full-width ones too) none, and no-break spaces are spaces. What shows nothing is no paragraph.
 */
export function paragraphsOf(runs: readonly Run[]): InlineNode[][] {
  return tidied(runs).map(nodesOf).filter(nodes => nodes.length > 0)
}

function tidied(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = []
  let current: Run[] = []
  let last = ''
  let breaks = 0
  // Blanks that are not written yet, as they came, and where they would stand.
  let waiting = ''
  let waitingIn: Run | null = null

  const begin = () => {
    if (current.length > 0) paragraphs.push(current)
    current = []
    last = ''
  }
  for (const run of runs) {
    let written: Run = { ...run, text: '' }
    current.push(written)
    for (const character of run.text) {
      if (invisible.test(character)) continue
      if (character === '\n') {
        breaks += 1
      } else if (blank.test(character)) {
        waitingIn ??= written
        waiting += character
        continue
      } else {
        if (breaks > 1 && last !== '') {
          begin()
          current.push(written = { ...run, text: '' })
        } else if (breaks === 1 && last !== '') {
          written.text += '\n'
        } else if (last !== '' && waitingIn !== null) {
          waitingIn.text += between(last, waiting, character)
        }
        breaks = 0
        written.text += character
        last = character
      }
      waiting = ''
      waitingIn = null
    }
  }
  begin()
  return paragraphs
}

function between(before: string, blanks: string, after: string): string {
  if (/^[\r ]*\r[\r ]*$/.test(blanks) && full.test(before) && full.test(after)) return ''
  return blanks.includes('\u3000') ? '\u3000' : ' '
}

function nodesOf(runs: readonly Run[]): InlineNode[] {
  const nodes: InlineNode[] = []
  for (const { text, marks, url } of runs) {
    if (text === '') continue
    const node: TextNode = { type: 'text', text, ...marks }
    const last = nodes.at(-1)
    if (url === null) {
      addText(nodes, node)
    } else if (last?.type === 'link' && last.url === url) {
      addText(last.children, node)
    } else {
      nodes.push({ type: 'link', url, children: [node] })
    }
  }
  return nodes
}

function addText(nodes: InlineNode[], node: TextNode): void {
  const last = nodes.at(-1)
  if (last?.type === 'text' && marksOf(last) === marksOf(node)) nodes[nodes.length - 1] = { ...last, text: last.text + node.text }
  else nodes.push(node)
}

const marksOf = ({ bold, italic, underline, strikethrough, code }: Marks) =>
  [bold, italic, underline, strikethrough, code].map(Boolean).join()
