/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { TextEncoder } from 'node:util'
import axe from 'axe-core'
import { createSSRApp, defineComponent, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { provideLanguage } from '../../app/composables/language'
import { locales, type Locale } from '../../shared/locale'
import { articleFixtures } from './articleFixtures'
import { commentFixtures } from './commentFixtures'
import type { Fixture } from './fixture'
import { listFixtures } from './listFixtures'
import { recordFixtures } from './recordFixtures'
import { standingFixtures } from './standingFixtures'

// One look is over in a moment, but on a busy machine; and while one goes on, axe begins no other.
jest.setTimeout(60_000)

// What renders the pages has it, and jsdom has not.
Object.assign(globalThis, { TextEncoder })

const folder = path.join(__dirname, '../../app/components')
const components = readdirSync(folder).filter(file => file.endsWith('.vue')).map(file => file.replace(/\.vue$/, ''))
const fixtures: Record<string, Fixture> = {
  ...articleFixtures, ...commentFixtures, ...listFixtures, ...recordFixtures, ...standingFixtures,
}

/** What only a whole page has, or only a browser can see; both are looked at on every page of the demonstration edition. */
const ofPages = [
  'region', 'page-has-heading-one', 'heading-order', 'landmark-one-main', 'skip-link',
  'color-contrast', 'target-size', 'link-in-text-block', 'label-content-name-mismatch',
]

const rules = Object.fromEntries(ofPages.map(rule => [rule, { enabled: false }]))

async function render(name: string, locale: Locale): Promise<string> {
  const { default: component } = await import(path.join(folder, `${name}.vue`)) as { default: Component }
  const fixture = fixtures[name]?.(locale)
  const root = defineComponent(() => {
    provideLanguage(locale)
    const shown = () => h(component, fixture?.props, fixture?.slot && { default: fixture.slot })
    return () => (fixture?.within ? h(fixture.within, [shown()]) : shown())
  })
  const app = createSSRApp(root)
  const warnings: string[] = []
  app.config.warnHandler = message => warnings.push(message)
  const html = await renderToString(app)
  // A fixture that no longer fits the component's props shows less than there is.
  expect(warnings).toEqual([])
  return html
}

test('every component has something to be looked at with, and nothing else has', () => {
  expect(Object.keys(fixtures).sort()).toEqual(components)
})

describe.each(locales)('in %s', (locale) => {
  test.each(components)('axe finds nothing in %s', async (name) => {
    document.documentElement.lang = locale
    document.title = name
    document.body.innerHTML = await render(name, locale)
    expect(document.body.firstElementChild).not.toBeNull()
    // What is folded away is there for whoever opens it, and axe passes over it.
    for (const details of document.querySelectorAll('details')) details.open = true
    const { violations } = await axe.run(document, { resultTypes: ['violations'], rules })
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
})
