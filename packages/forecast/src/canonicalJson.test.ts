import { canonicalJson } from './canonicalJson.js'
import { mulberry32 } from './mulberry32.js'

function numberOfBits(hex: string): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setBigUint64(0, BigInt(`0x${hex}`))
  return bytes.getFloat64(0)
}

describe('RFC 8785', () => {
  // Appendix B: bits of a double, and how it is written.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the double %s is written %s', (bits, written) => {
    expect(canonicalJson(numberOfBits(bits))).toBe(written)
  })

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('the double %s cannot be written', (bits) => {
    expect(() => canonicalJson(numberOfBits(bits))).toThrow(TypeError)
  })

  test('its example (3.2.2)', () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('members are sorted by UTF-16 code units (3.2.3): an emoji comes before a letter that has a lower code point', () => {
    const example = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`) as unknown
    expect(Object.values(JSON.parse(canonicalJson(example)) as object)[0]).toBe('One')
    expect([...canonicalJson(example).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test('members are sorted at every depth, and numbers as names are text', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }], a: { 10: 0, 9: 0, 1: 0 } })).toBe('{"a":{"1":0,"10":0,"9":0},"b":[{"a":2,"z":1}]}')
  })

  test('control characters are escaped shortly where they can be, in lower case where not, and nothing else is', () => {
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f"\\/\u007f\u2028€')).toBe(String.raw`"\b\t\n\f\r\u0000\u001f\"\\/${'\u007f\u2028€'}"`)
  })

  test('text is not normalised', () => {
    expect(canonicalJson('\u00e9')).not.toBe(canonicalJson('e\u0301'))
  })
})

describe('what JSON cannot say', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  test.each([
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['a gap in an array', Array(3)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['half a character', '\ud83d'],
    ['half a character in a name', { '\ude00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an object of a class', new (class Price { value = 1 })()],
    ['a cycle', cycle],
  ])('%s is a TypeError', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('the message says where', () => {
    expect(() => canonicalJson({ market: [{ price: NaN }] })).toThrow('NaN (at market.0.price)')
    expect(() => canonicalJson({ first: { fine: [1] }, market: { price: undefined } })).toThrow('(at market.price)')
  })

  test('an object without a prototype, and one with a member named as a prototype is, are plain', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}')
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}')
  })

  test('200 levels are said, one more is not', () => {
    const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown
    expect(canonicalJson(nested(200))).toHaveLength(400)
    expect(() => canonicalJson(nested(201))).toThrow(TypeError)
    expect(() => canonicalJson(nested(50_000))).toThrow(TypeError)
  })
})

describe('any value', () => {
  const random = mulberry32(8785)
  const below = (count: number) => Math.floor(random() * count)

  function anyText(): string {
    const ranges = [[0x00, 0x80], [0x80, 0x800], [0x4e00, 0x5000], [0xe000, 0xffff], [0x1f600, 0x1f640]] as const
    return Array.from({ length: below(6) }, () => {
      const [from, to] = ranges[below(ranges.length)] as typeof ranges[number]
      return String.fromCodePoint(from + below(to - from))
    }).join('')
  }

  function anyNumber(): number {
    const number = numberOfBits(Array.from({ length: 16 }, () => below(16).toString(16)).join(''))
    return Number.isFinite(number) ? number : below(1000) / 100
  }

  function anyValue(depth: number): unknown {
    switch (below(depth > 0 ? 7 : 5)) {
      case 0: return null
      case 1: return random() < 0.5
      case 2: return anyNumber()
      case 3: return below(2000) - 1000
      case 4: return anyText()
      case 5: return Array.from({ length: below(5) }, () => anyValue(depth - 1))
      default: return Object.fromEntries(Array.from({ length: below(5) }, () => [anyText(), anyValue(depth - 1)]))
    }
  }

  /** The same value with the members of every object the other way round. */
  function turned(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, turned(member)]))
  }

  const values = Array.from({ length: 2000 }, () => anyValue(4))

  test('comes back from its canonical form, which is a fixed point', () => {
    for (const value of values) {
      const back: unknown = JSON.parse(canonicalJson(value))
      // Through JSON on this side, too: −0 becomes 0 on purpose, which toEqual would tell apart.
      expect(back).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(back)).toBe(canonicalJson(value))
    }
  })

  test('has one form, in whichever order its members come', () => {
    for (const value of values) expect(canonicalJson(turned(value))).toBe(canonicalJson(value))
  })
})
