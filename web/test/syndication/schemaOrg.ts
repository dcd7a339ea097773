import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A type of schema.org: what it is a kind of, and its own properties with the types their values may have. */
type Type = { parents: string[], properties: Map<string, string[]> }

/** schema.org's types, read from the declarations that schema-dts generates of the vocabulary. */
const types = readTypes()

// As JSON has them; the vocabulary's own values are texts too.
const plain: Record<string, readonly string[]> = {
  string: ['Text', 'URL', 'Date', 'DateTime', 'Duration', 'CssSelectorType', 'XPathType', 'Time'],
  number: ['Number', 'Integer', 'Float'],
  boolean: ['Boolean'],
}

/** What is not in the vocabulary of schema.org in a JSON-LD graph: types, properties where they stand, values of the wrong kind. */
export function vocabularyProblems(thing: unknown, path = ''): string[] {
  if (Array.isArray(thing)) return thing.flatMap((one, index) => vocabularyProblems(one, `${path}[${index}]`))
  if (typeof thing !== 'object' || thing === null || !('@type' in thing)) return []
  const { '@type': type, ...properties } = thing as Record<string, unknown>
  const names = [type].flat().map(String)
  const unknown = names.filter(name => !types.has(name))
  if (unknown.length > 0) return unknown.map(name => `${path}: no type ${name}`)
  return Object.entries(properties).filter(([name]) => !name.startsWith('@')).flatMap(([name, value]) => {
    const allowed = names.flatMap(one => valuesOf(one, name) ?? [])
    const at = `${path}/${names.join('+')}.${name}`
    if (allowed.length === 0) return [`${at}: no such property`]
    return [value].flat().flatMap(one => (fits(one, allowed) ? vocabularyProblems(one, at) : [`${at}: ${JSON.stringify(one).slice(0, 60)} is none of ${allowed.join(', ')}`]))
  })
}

/** The types of the vocabulary that a graph uses. */
export function typesIn(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(typesIn)
  if (typeof thing !== 'object' || thing === null) return []
  const { '@type': type, ...rest } = thing as Record<string, unknown>
  return [...type === undefined ? [] : [type].flat().map(String), ...Object.values(rest).flatMap(typesIn)]
}

function valuesOf(type: string, property: string): string[] | undefined {
  const found = types.get(type)
  return found?.properties.get(property) ?? found?.parents.map(parent => valuesOf(parent, property)).find(Boolean)
}

function fits(value: unknown, allowed: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return (plain[typeof value] ?? []).some(name => allowed.includes(name))
  if (!('@type' in value)) return '@id' in value && allowed.includes('IdReference')
  return [value['@type']].flat().some(type => allowed.some(name => isKindOf(String(type), name)))
}

function isKindOf(type: string, kind: string): boolean {
  return type === kind || (types.get(type)?.parents.some(parent => isKindOf(parent, kind)) ?? false)
}

// `interface ClaimBase extends CreativeWorkBase { "appearance"?: SchemaValue<CreativeWork | IdReference, "appearance">; … }`, and for
// each type that can be named `export interface ClaimLeaf extends ClaimBase { "@type": "Claim"; }`, where a type without properties
// of its own extends its parents' bases at once.
function readTypes(): Map<string, Type> {
  const manifest = require.resolve('schema-dts/package.json')
  const source = readFileSync(join(dirname(manifest), 'dist/schema.d.ts'), 'utf8')
  const found = new Map<string, Type>()
  for (const [, name = '', kind, bases = '', body = ''] of source.matchAll(/^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+) \{\n([^]*?)^\}/gm)) {
    const parents = bases.split(', ').flatMap(base => /^(\w+)Base$/.exec(base)?.[1] ?? []).filter(parent => parent !== name)
    const known = found.get(name)
    if (kind === 'Leaf') {
      if (!known) found.set(name, { parents, properties: new Map() })
      continue
    }
    const properties = new Map(Array.from(body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^,]+), "/gm), ([, property = '', values = '']) => [property, values.split(' | ')]))
    found.set(name, { parents, properties })
  }
  return found
}
