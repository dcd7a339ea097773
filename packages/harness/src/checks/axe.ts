import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page as it stands, a line each: all of WCAG 2.2 AA, and its best practices. */
export async function axeProblems(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    // One document without frames needs no second page to put results together.
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `axe ${id}: ${html.slice(0, 160)} ${[...any, ...all][0]?.message ?? ''}`))
}
