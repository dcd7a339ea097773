import { safeLinkUrl } from '../safeUrl.js'
import type { Marks } from './inlineRuns.js'
import { styleOf, type MarkupElement } from './markup.js'

const byName: Partial<Record<string, Marks>> = {
  b: { bold: true }, strong: { bold: true },
  i: { italic: true }, em: { italic: true },
  u: { underline: true }, ins: { underline: true },
  s: { strikethrough: true }, strike: { strikethrough: true }, del: { strikethrough: true },
  code: { code: true }, tt: { code: true }, kbd: { code: true }, samp: { code: true },
}

/** The marks of the text in an element: those around it, with what its name and its style add or take away. */
export function marksIn(element: MarkupElement, around: Marks): Marks {
  const marks = { ...around, ...byName[element.name] }
  const style = styleOf(element)
  const weight = style.get('font-weight')
  // Google Docs wraps all that is copied in <b style="font-weight:normal">.
  if (weight !== undefined) set(marks, 'bold', /^(bold|bolder|[6-9]00)$/.test(weight), /^(normal|[1-5]00)$/.test(weight))
  const slope = style.get('font-style')
  if (slope !== undefined) set(marks, 'italic', /^(italic|oblique)/.test(slope), slope === 'normal')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  set(marks, 'underline', line.includes('underline'), false)
  set(marks, 'strikethrough', line.includes('line-through'), false)
  return marks
}

function set(marks: Marks, mark: keyof Marks, isOn: boolean, isOff: boolean): void {
  if (isOn) marks[mark] = true
  if (isOff) delete marks[mark]
}

/** Where a link leads, or null where nobody can follow it from here: into the page it was copied from, a file, a script. */
export function pastedUrl({ attributes }: MarkupElement): string | null {
  const url = (attributes['href'] ?? '').trim()
  return /^(https?|mailto):/i.test(url) && safeLinkUrl(url) !== null ? url : null
}
