import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fieldWords } from './fieldWords'
import { views } from './views'

interface Schema {
  attributes: Record<string, { type: string; private?: boolean }>
}

const api = path.join(__dirname, '..', 'api')
const types = readdirSync(api).map((name) => {
  const file = path.join(api, name, 'content-types', name, 'schema.json')
  return { uid: `api::${name}.${name}`, attributes: (JSON.parse(readFileSync(file, 'utf8')) as Schema).attributes }
})
// Kept by Strapi for every type.
const everywhere = ['createdAt', 'updatedAt']

it('has a view of every content type, and of nothing else', () => {
  expect(Object.keys(views).sort()).toEqual(types.map(({ uid }) => uid).sort())
})

describe.each(types)('the view of $uid', ({ uid, attributes }) => {
  const view = views[uid]
  const laidOut = view?.edit.flat().map(([field]) => field) ?? []
  const known = [...Object.keys(attributes), ...everywhere]

  it('names fields that there are, each once', () => {
    const named = [view?.mainField, view?.sortBy, ...(view?.list ?? []), ...laidOut, ...(view?.readOnly ?? [])]
    for (const field of named) expect(known).toContain(field)
    expect(new Set(laidOut).size).toBe(laidOut.length)
    expect(laidOut).toEqual(expect.arrayContaining(view?.readOnly ?? []))
  })

  it('gives every field of the form and of the list its words', () => {
    expect(Object.keys(fieldWords[uid] ?? {})).toEqual(expect.arrayContaining([...laidOut, ...(view?.list ?? [])]))
    for (const field of Object.keys(fieldWords[uid] ?? {})) expect(known).toContain(field)
  })

  it('leaves no field of an editor’s out of the form', () => {
    const hidden = Object.keys(attributes).filter((field) => !laidOut.includes(field))
    for (const field of hidden) expect(attributes[field]?.private).toBe(true)
  })

  it('fills no row beyond its twelve parts', () => {
    for (const row of view?.edit ?? []) expect(row.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(12)
  })
})
