import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql'
import type { ListSize } from '../contract'
import { greatestPage } from '../reading/pagination'
import { costOf, refuseCostly } from './operationCost'

const schema = buildSchema(`
  input PaginationArg { page: Int pageSize: Int start: Int limit: Int }
  type Query { predictions(pagination: PaginationArg): [Prediction!]! predictions_connection(pagination: PaginationArg): Connection }
  type Connection { nodes: [Prediction!]! total: Int }
  type Prediction { title: String event: Event authors: [Author!]! tags: [String] }
  type Event { title: String predictions(pagination: PaginationArg): [Prediction!]! }
  type Author { name: String }
`)
const page: ListSize = ({ pagination }) => greatestPage(pagination)
const nodes: ListSize = (_args, { pagination }) => greatestPage(pagination)
const sizes: Record<string, ListSize> = { 'Query.predictions': page, 'Connection.nodes': nodes, 'Event.predictions': page, 'Prediction.authors': 4 }

function cost(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return costOf(schema, { sizes, weights: { 'Author.name': 40 } }, document, operation, variables)
}

test('every field is one value, times the lists it stands in', () => {
  expect(cost('{ predictions(pagination: { limit: 7 }) { title event { title } } }').values).toBe(7 * (1 + 1 + 2))
  expect(cost('{ predictions { title } }').values).toBe(20 * 2)
  expect(cost('{ predictions { tags } }').values).toBe(20 * 101)
  expect(cost('{ predictions { authors { name } } }').values).toBe(20 * (1 + 4 * 41))
})

test('page sizes come from variables, their defaults, and nowhere undercounted', () => {
  expect(cost('query ($n: Int) { predictions(pagination: { limit: $n }) { title } }', { n: 50 }).values).toBe(100)
  expect(cost('query ($n: Int = 30) { predictions(pagination: { limit: $n }) { title } }').values).toBe(60)
  expect(cost('query ($p: PaginationArg) { predictions(pagination: $p) { title } }', { p: { pageSize: 9_999 } }).values).toBe(200)
})

test('the nodes of a connection are as many as the connection was asked for, through a fragment too', () => {
  const source = '{ predictions_connection(pagination: { pageSize: 3 }) { ...C } } fragment C on Connection { nodes { title } }'
  expect(cost(source).values).toBe(1 + 3 * 2)
})

test('an inner list has its own page size, not the outer one’s', () => {
  expect(cost('{ predictions(pagination: { limit: 100 }) { event { predictions { title } } } }').values).toBe(100 * (1 + 1 + 20 * 2))
})

test('lists inside lists are refused before they run, aliases add up', () => {
  expect(() => refuseCostly(cost('{predictions{event{predictions{event{predictions{event{title}}}}}}}'))).toThrow('at most 10000 are allowed')
  const aliases = Array.from({ length: 30 }, (_, index) => `a${index}: predictions(pagination: { limit: 100 }) { title authors { name } }`)
  expect(() => refuseCostly(cost(`{${aliases.join(' ')}}`))).toThrow('at most 10000 are allowed')
})

test('the standard introspection passes, and two levels more do not', () => {
  expect(() => refuseCostly(cost(getIntrospectionQuery()))).not.toThrow()
  expect(() => refuseCostly(cost('{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}'))).toThrow('introspection')
})
