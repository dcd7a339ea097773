import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createIntl } from 'react-intl'
import { views } from '../editing/views'
import { translations } from './translations'
import { choices } from './words/choices'
import { contentTypes } from './words/contentTypes'
import { leftInEnglish } from './words/leftInEnglish'
import { strapiWords } from './words/strapiWords'

type Texts = Record<string, string>

/** Strapi's packages whose screens editors and administrators of a paper meet, as they are installed. */
const strapi = [
  { name: '@strapi/admin', code: 'dist/admin/admin/src', prefix: '' },
  { name: '@strapi/content-manager', code: 'dist/admin', prefix: 'content-manager.' },
  { name: '@strapi/upload', code: 'dist/admin', prefix: 'upload.' },
  { name: '@strapi/i18n', code: 'dist/admin', prefix: 'i18n.' },
].map(({ name, code, prefix }) => {
  const from = path.dirname(require.resolve('@strapi/strapi/package.json'))
  return { code: path.join(path.dirname(require.resolve(`${name}/package.json`, { paths: [from] })), code), prefix }
})

/** As the admin merges them: a plugin's keys behind its name. */
const strapisTexts = (language: 'en' | 'zh-Hans'): Texts =>
  Object.fromEntries(
    strapi.flatMap(({ code, prefix }) => {
      const module = jest.requireActual<Texts | { default: Texts }>(path.join(code, 'translations', `${language}.json.js`))
      const texts = typeof module.default === 'object' ? module.default : (module as Texts)
      return Object.entries(texts).map(([key, text]) => [prefix + key, text])
    }),
  )

/** Keys that the screens name where they ask for a text; some stand in none of Strapi's files. */
const askedFor = new Set(
  strapi.flatMap(({ code, prefix }) =>
    readdirSync(code, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.mjs') && !file.includes('translations'))
      .flatMap(file =>
        [...readFileSync(path.join(code, file), 'utf8').matchAll(/\bid: (getTra\w+\()?['"`]([^'"`$]+)['"`]\)?,\s*defaultMessage:/g)].map(
          ([, ofPlugin, key = '']) => (ofPlugin ? prefix : '') + key,
        ),
      ),
  ),
)

const english = strapisTexts('en')
const chinese: Texts = { ...strapisTexts('zh-Hans'), ...translations['zh-Hans'] }
const unmet = Object.values(leftInEnglish).flat()
const met = [...new Set([...Object.keys(english), ...askedFor])].filter(key => !unmet.some(prefix => key.startsWith(prefix)))

interface Part {
  type: number
  value: string
  /** What a plural or a select chooses from. */
  options?: Record<string, { value: Part[] }>
  /** What stands in a tag. */
  children?: Part[]
}
const { formatters } = createIntl({ locale: 'en' })
const LITERAL = 0
const POUND = 7

/** A message's parts, inner ones included, as react-intl reads it. Throws where it is no valid ICU message. */
function parts(message: string): Part[] {
  const inner = (part: Part): Part[] => [
    part,
    ...Object.values(part.options ?? {}).flatMap(({ value }) => value.flatMap(inner)),
    ...(part.children ?? []).flatMap(inner),
  ]
  return (formatters.getMessageFormat(message, 'en').getAst() as Part[]).flatMap(inner)
}

function placeholders(message: string): string[] {
  const filledIn = parts(message).filter(({ type }) => type !== LITERAL && type !== POUND)
  return [...new Set(filledIn.map(({ value, children }) => (children ? `<${value}>` : `{${value}}`)))].sort()
}

const literally = (message: string) => parts(message).filter(({ type }) => type === LITERAL).map(({ value }) => value).join('\n')

interface Schema {
  info: { displayName: string }
  attributes: Record<string, { enum?: string[] }>
}

const schemasUnder = (folder: string): (Schema & { file: string })[] =>
  readdirSync(path.join(__dirname, '..', folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .map(file => ({ ...(JSON.parse(readFileSync(path.join(__dirname, '..', folder, file), 'utf8')) as Schema), file }))
const components = schemasUnder('components')
const schemas = [...schemasUnder('api'), ...components]
const values = [...new Set(schemas.flatMap(({ attributes }) => Object.values(attributes).flatMap(attribute => attribute.enum ?? [])))]

describe('the admin in Chinese', () => {
  it('leaves no text of the editors’ screens in English', () => {
    expect(met.length).toBeGreaterThan(1000)
    expect(met.filter(key => !chinese[key]?.trim() && english[key]?.trim() !== '')).toEqual([])
  })

  it('says in Chinese what it says', () => {
    const names = /^(graphql|markdown|sentry|webhooks?|no(opener|follow|referrer)|_?(blank|self|parent|top))$/i
    const foreign = met.filter((key) => {
      const text = literally(chinese[key] ?? '')
      return !/\p{Script=Han}/u.test(text) && (text.match(/[a-z_]{3,}/gi) ?? []).some(word => !names.test(word))
    })
    expect(foreign.map(key => `${key}: ${chinese[key]}`)).toEqual([])
  })

  it('has no words for what Strapi does not say any more', () => {
    expect(Object.keys(strapiWords).filter(key => !(key in english) && !askedFor.has(key))).toEqual([])
  })

  it('leaves out only what Strapi has', () => {
    const all = [...Object.keys(english), ...askedFor]
    expect(unmet.filter(prefix => !all.some(key => key.startsWith(prefix)))).toEqual([])
  })

  it('fills in what the English fills in', () => {
    const differing = Object.entries(strapiWords).filter(
      ([key, text]) => english[key] !== undefined && placeholders(text).join() !== placeholders(english[key]).join(),
    )
    expect(differing.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})

describe.each(['zh-Hans', 'en'] as const)('our words in %s', (language) => {
  const texts: Texts = translations[language]

  it('are valid messages', () => {
    const broken = Object.entries(texts).filter(([, text]) => {
      try {
        parts(text)
        return false
      } catch {
        return true
      }
    })
    expect(broken).toEqual([])
  })

  it('name every value of an enumeration, every content type and every component', () => {
    expect(values.filter(value => !texts[value])).toEqual([])
    expect(schemas.map(({ info }) => info.displayName).filter(name => !texts[name])).toEqual([])
  })

  it('name every field that is shown', () => {
    const uidOf = (file: string) => file.replace(/\.json$/, '').replace(path.sep, '.')
    const shown = [
      ...Object.entries(views).flatMap(([uid, { list, edit }]) => [...list, ...edit.flat().map(([field]) => field)].map(field => `${uid}.${field}`)),
      ...components.flatMap(({ file, attributes }) => Object.keys(attributes).map(field => `${uidOf(file)}.${field}`)),
    ]
    expect(shown.filter(field => !texts[`content-manager.content-types.${field}`])).toEqual([])
  })
})

it('names no value and no type that there is not', () => {
  expect(Object.keys(choices).filter(value => !values.includes(value))).toEqual([])
  expect(Object.keys(contentTypes).filter(name => !schemas.some(({ info }) => info.displayName === name))).toEqual([])
})

it('takes no key of Strapi’s for a value or a type of ours', () => {
  expect(Object.keys({ ...choices, ...contentTypes }).filter(key => key in english || askedFor.has(key))).toEqual([])
})
