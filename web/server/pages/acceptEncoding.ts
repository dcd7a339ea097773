/** How a body may be sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

const known = new Map<string, Encoding>()
const mostKnown = 200

/**
 * The encoding that suits a request best, by RFC 9110, section 12.5.3: the one with the greatest weight, of equals the smallest body.
 * Where nothing that the site can send is acceptable it is sent as it is, which a client can always read.
 * @param header `Accept-Encoding`, as it came
 */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  // Browsers send a handful of different headers; a hostile client does not fill the memory.
  const before = known.get(header)
  if (before) return before
  const chosen = choose(header)
  if (known.size >= mostKnown) known.clear()
  if (header.length < 200) known.set(header, chosen)
  return chosen
}

function choose(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...params] = part.split(';').map(text => text.trim())
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, weightIn(params))
  }
  const others = weights.get('*')
  const weightOf = (name: Encoding) => weights.get(name) ?? others ?? (name === 'identity' ? leastWeight : 0)
  const candidates: Encoding[] = ['br', 'gzip', 'identity']
  const best = candidates.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one))
  return weightOf(best) > 0 ? best : 'identity'
}

// What nobody asked for and nobody forbade: acceptable, and less than anything that was asked for.
const leastWeight = 0.0001

function weightIn(params: string[]): number {
  const text = params.find(param => param.startsWith('q='))?.slice(2)
  if (text === undefined) return 1
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0
}
