import { getIntrospectionQuery, parse } from 'graphql'
import { checkDocument, checkVariables } from './documentLimits'

const check = (source: string) => () => checkDocument(parse(source))

test('an ordinary query and the standard introspection pass', () => {
  expect(check('{ predictions { ...Card } } fragment Card on Prediction { title authors { name avatar { url } } }')).not.toThrow()
  expect(check(getIntrospectionQuery())).not.toThrow()
})

test('depth is counted through fragments', () => {
  expect(check('{a{a{a{a{a{a{a{a}}}}}}}}')).not.toThrow()
  expect(check('{a{a{a{a{a{a{a{a{a}}}}}}}}}')).toThrow('9 levels deep, and at most 8')
  expect(check('{a{a{a{a{a{...F}}}}}} fragment F on X {a{a{a{a}}}}')).toThrow('9 levels deep')
})

test('aliases, directives and fields have limits', () => {
  const many = (count: number, one: (index: number) => string) => `{${Array.from({ length: count }, (_, index) => one(index)).join(' ')}}`
  expect(check(many(13, (index) => `a${index}: site { name }`))).toThrow('13 queries in one')
  expect(check(`{ site ${many(31, (index) => `a${index}: name`)} }`)).toThrow('31 aliases')
  expect(check(`{ site ${many(31, () => 'a @include(if: true)')} }`)).toThrow('31 directives')
  expect(check(many(1001, () => 'a'))).toThrow('1001 fields')
})

test('fragments that unfold to billions of fields are counted without unfolding them', () => {
  const levels = Array.from({ length: 60 }, (_, index) => `fragment F${index} on X { ...F${index + 1} ...F${index + 1} }`)
  const started = performance.now()
  expect(check(`{ ...F0 } ${levels.join(' ')} fragment F60 on X { a }`)).toThrow('fields, and at most 1000')
  expect(performance.now() - started).toBeLessThan(50)
})

test('variables may be nested, and not without end', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { not: [nested(levels - 1)] })
  expect(() => checkVariables({ filters: nested(4), text: 'a' })).not.toThrow()
  expect(() => checkVariables({ filters: nested(6) })).toThrow('levels of variables')
  expect(() => checkVariables(JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))).toThrow('levels of variables')
  expect(() => checkVariables(undefined)).not.toThrow()
})

test('fragments that do not exist or spread themselves are named', () => {
  expect(check('{ ...Nowhere }')).toThrow('Unknown fragment "Nowhere".')
  expect(check('{ ...A } fragment A on X { ...B } fragment B on X { ...A }')).toThrow('spreads itself')
  expect(check('{ a } fragment Unused on X { ...Unused }')).toThrow('spreads itself')
})
