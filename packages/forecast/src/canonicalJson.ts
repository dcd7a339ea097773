// Deeper nesting is refused, so that neither a cycle nor a hostile file can exhaust the stack.
const maxDepth = 200

/**
 * A value in the canonical form of JSON of RFC 8785 (JCS): no blanks, members sorted by the UTF-16 code units of their names,
 * numbers and strings as ECMAScript prints them. Equal values give equal text, in any language that has an RFC 8785 library.
 *
 * @param value null, booleans, finite numbers, strings, arrays and plain objects of these, at most 200 levels deep
 * @throws TypeError for what JSON cannot say: NaN, infinities, undefined (as a member, too), bigints, functions, symbols, lone surrogates,
 *   objects of a class (a Date, a Map), cycles and deeper nesting; the message says where
 */
export function canonicalJson(value: unknown): string {
  return print(value, [])
}

/** @param path the names and indexes that lead to the value, for the message of an error; the same array all the way */
function print(value: unknown, path: string[]): string {
  switch (typeof value) {
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw unspeakable(String(value), path)
      return JSON.stringify(value)
    case 'string':
      return printText(value, path)
    case 'object':
      return value === null ? 'null' : printContainer(value, path)
    default:
      throw unspeakable(`a value of type ${typeof value}`, path)
  }
}

function printText(text: string, path: string[]): string {
  // JSON.stringify would escape half a character, and RFC 8785 (3.2.2.2) wants an error.
  if (!text.isWellFormed()) throw unspeakable('text with a lone surrogate', path)
  return JSON.stringify(text)
}

function printContainer(value: object, path: string[]): string {
  if (path.length === maxDepth) throw unspeakable(`nesting deeper than ${maxDepth} levels`, [])
  if (Array.isArray(value)) {
    // By index, since `map` would skip what a sparse array lacks.
    return `[${Array.from(value, (item, index) => printWithin(item, String(index), path)).join(',')}]`
  }
  if (!isPlain(value)) throw unspeakable('an object of a class', path)
  // Without a comparison, `sort` compares UTF-16 code units, which is the RFC's order.
  const members = Object.keys(value).sort().map(name => `${printText(name, path)}:${printWithin(value[name], name, path)}`)
  return `{${members.join(',')}}`
}

function printWithin(value: unknown, name: string, path: string[]): string {
  path.push(name)
  const text = print(value, path)
  path.pop()
  return text
}

/** Whether an object is a record, of whichever realm: its prototype is none, or one that has none itself. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function unspeakable(what: string, path: string[]): TypeError {
  return new TypeError(`JSON cannot say ${what}${path.length ? ` (at ${path.join('.')})` : ''}`)
}
