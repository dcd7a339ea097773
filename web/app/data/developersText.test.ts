import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { locales } from '#shared/locale'
import { developersText } from './developersText'
import { exampleQueries } from './exampleQueries'

const schema = buildSchema(readFileSync(join(__dirname, '../../../packages/client/schema.graphql'), 'utf8'))

test.each(locales.flatMap(locale => Object.entries(exampleQueries(locale))))('the query “%s” is one that the API answers', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([])
})

test.each(locales)('the text in %s holds every query, and names the site by its address', (locale) => {
  const codes = developersText('https://presage.example', locale).flatMap(part => (typeof part === 'object' && 'code' in part ? [part.code] : []))
  expect(codes).toEqual(expect.arrayContaining(Object.values(exampleQueries(locale))))
  expect(codes.filter(code => code.includes('https://presage.example/')).length).toBeGreaterThanOrEqual(3)
  expect(codes.join('\n')).not.toContain('{site}')
})
