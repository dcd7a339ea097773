import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, isEnumType, isObjectType } from 'graphql'
import { ledgerKinds } from '@presage/forecast/ledger'
import { publicTypes, type PublicTypeName } from './reading/publicTypes'

interface Attribute {
  type: string
  private?: boolean
  enum?: string[]
}

const cms = path.resolve(__dirname, '..', '..')
const schema = buildSchema(readFileSync(path.join(cms, '..', 'packages', 'client', 'schema.graphql'), 'utf8'))
/** What Strapi adds to every type. */
const added = ['documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt']
/** Types whose content type is ours; the others are Strapi's. */
const ours = (Object.keys(publicTypes) as PublicTypeName[]).filter((name) => name !== 'UploadFile')

function attributesOf(name: PublicTypeName): Record<string, Attribute> {
  const { uid } = publicTypes[name]
  const [, type] = /^api::(.+)\..+$/.exec(uid) ?? []
  const file = type ? `src/api/${type}/content-types/${type}/schema.json` : `src/components/${uid.replace('.', '/')}.json`
  const { attributes } = JSON.parse(readFileSync(path.join(cms, file), 'utf8')) as { attributes: Record<string, Attribute> }
  return attributes
}

test.each(ours)('%s reads no private attribute, and none that is not there', (name) => {
  const attributes = attributesOf(name)
  for (const column of publicTypes[name].columns) {
    if (added.includes(column)) continue
    expect([column, attributes[column]?.type, attributes[column]?.private ?? false]).toEqual([column, expect.any(String), false])
  }
})

test.each(ours)('%s shows no private attribute', (name) => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is not in the printed schema.`)
  const hidden = Object.entries(attributesOf(name)).filter(([, attribute]) => attribute.private)
  // A verdict's public name is made of what is public; the stored one is for the editors.
  const shown = hidden.map(([attribute]) => attribute).filter((attribute) => attribute in type.getFields())
  expect(shown).toEqual(name === 'Verdict' ? ['name'] : [])
})

test('the values of every enumeration are the content type’s', () => {
  const printed = Object.values(schema.getTypeMap()).filter(isEnumType).filter(({ name }) => name.startsWith('ENUM_'))
  expect(printed.length).toBeGreaterThan(5)
  const enumsOf = (type: PublicTypeName) =>
    Object.entries(attributesOf(type)).map(([attribute, { enum: values }]) => [`ENUM_${type}_${attribute}`.toUpperCase(), values] as const)
  // The ledger is a plain table, whose kinds are those of its format.
  const stored = new Map([...ours.flatMap(enumsOf), ['ENUM_LEDGERENTRY_KIND', [...ledgerKinds]] as const])
  for (const type of printed) {
    const values = type.getValues().map(({ name }) => name)
    expect([type.name, values.sort()]).toEqual([type.name, [...(stored.get(type.name) ?? [])].sort()])
  }
})
