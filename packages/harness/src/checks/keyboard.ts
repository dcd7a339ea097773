/// <reference lib="dom" />
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What was focused since `watchFocus`, in order; elements by their number among all of the page. */
    focused: { element: number, label: string, isVisible: boolean }[]
  }
}

/** Walks through a page with the Tab key from its beginning. @returns what cannot be reached, is out of order, or shows no focus */
export async function keyboardProblems(page: Page): Promise<string[]> {
  const stops = await page.evaluate(watchFocus)
  const last = stops.at(-1)
  // A date field has several stops of its own, and what scrolls is one: some more presses than elements.
  for (let presses = 0; presses < stops.length * 2 + 20; presses += 1) {
    await page.keyboard.press('Tab')
    if (presses % 10 === 9 && await page.evaluate(element => window.focused.some(one => one.element === element), last?.element)) break
  }
  const focused = await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return window.focused
  })

  const places = stops.map(({ element }) => focused.findIndex(one => one.element === element))
  const unreached = stops.filter((_, index) => places[index] === -1)
  const reached = places.filter(place => place >= 0)
  const isInOrder = reached.every((place, index) => index === 0 || place > (reached[index - 1] ?? 0))
  return [
    ...unreached.map(({ label }) => `Tab does not reach ${label}`),
    ...isInOrder ? [] : ['Tab goes another way than the eye'],
    ...focused.filter(({ isVisible }) => !isVisible).map(({ label }) => `focus cannot be seen on ${label}`),
  ]
}

/** Runs in the page: notes what is focused from now on. @returns all that Tab should reach, in order */
function watchFocus(): { element: number, label: string }[] {
  const elements = [...document.querySelectorAll<HTMLElement>('*')]
  const labelOf = (element: Element) => element.outerHTML.slice(0, 120)
  // From the very beginning, wherever the page has put the focus.
  document.documentElement.tabIndex = -1
  document.documentElement.focus()
  document.documentElement.removeAttribute('tabindex')
  window.focused = []
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target)
    const isVisible = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)
    window.focused.push({ element: elements.indexOf(target), label: labelOf(target), isVisible })
  })
  const canBeReached = (element: HTMLElement) => element.matches('a[href], button, input, select, textarea, summary, [tabindex]')
    && element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true })
  return elements.flatMap((element, number) => (canBeReached(element) ? [{ element: number, label: labelOf(element) }] : []))
}
