/// <reference lib="dom" />
import type { Page } from 'playwright-core'

/**
 * What does not fit a page into a width, a line each: what reaches beyond the screen, and words that are cut off.
 * @param width of the screen, in CSS pixels
 * @param textSize of a reader who enlarges text alone, in per cent
 */
export async function fitProblems(page: Page, width: number, textSize = 100): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  const problems = await page.evaluate(findMisfits, textSize)
  return problems.map(problem => `at ${width} px and ${textSize} %: ${problem}`)
}

/** Runs in the page. */
function findMisfits(textSize: number): string[] {
  const root = document.documentElement
  root.style.fontSize = textSize === 100 ? '' : `${textSize}%`
  const labelOf = (element: Element) => element.outerHTML.slice(0, 120)
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')]
  const clips = (element: Element) => getComputedStyle(element).overflowX !== 'visible'
  const problems: string[] = []
  if (root.scrollWidth > root.clientWidth) {
    const isOutside = (element: Element) => element.getBoundingClientRect().right > root.clientWidth + 1
    const innermost = elements.filter(element => isOutside(element) && ![...element.children].some(isOutside) && !element.closest('pre'))
    problems.push(`the page is ${root.scrollWidth} px wide`, ...innermost.slice(0, 6).map(element => `beyond the screen: ${labelOf(element)}`))
  }
  // What scrolls by itself loses nothing; a box of one pixel is text for screen readers.
  const isCut = (element: HTMLElement) => clips(element) && !/auto|scroll/.test(getComputedStyle(element).overflowX)
    && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && !element.matches('input, select, textarea, svg')
  problems.push(...elements.filter(isCut).map(element => `cut off: ${labelOf(element)}`))
  root.style.fontSize = ''
  return problems
}
