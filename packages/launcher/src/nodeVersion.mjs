/** @param {string} text @returns {[number, number, number] | undefined} nothing for pre-releases and what is no version */
const parse = (text) => {
  const match = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(text.trim())
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined
}

/** @param {[number, number, number]} a @param {[number, number, number]} b @returns {number} below, at or above zero */
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/**
 * Whether a version satisfies a range. Knows the ranges that `engines` of this project uses, `^1.2.3` and `>=1.2.3`, where
 * several that are joined by `||` may be given; a pre-release never does.
 *
 * @param {string} version such as `24.11.0`, a leading `v` is fine
 * @param {string} range
 * @throws {Error} on a range of another form, so that nobody relies on one that is not understood
 */
export const satisfies = (version, range) => {
  const actual = parse(version)
  return range.split('||').some((part) => {
    const match = /^\s*(\^|>=)\s*(\d+\.\d+\.\d+)\s*$/.exec(part)
    const least = match?.[2] ? parse(match[2]) : undefined
    if (!match || !least) throw new Error(`engines.node is "${range}"; write it as ^1.2.3 or >=1.2.3`)
    if (!actual || compare(actual, least) < 0) return false
    return match[1] === '>=' || actual[0] === least[0]
  })
}

/**
 * The newest of some versions that satisfies a range.
 * @param {readonly string[]} versions
 * @param {string} range
 * @returns {string | undefined}
 */
export const newestSatisfying = (versions, range) =>
  versions
    .filter((version) => satisfies(version, range))
    .sort((a, b) => compare(parse(b) ?? [0, 0, 0], parse(a) ?? [0, 0, 0]))[0]
