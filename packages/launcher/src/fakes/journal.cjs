// What the fake programs have in common: they write down what happens to them, and can be held up by a file that a test makes.
const { appendFileSync, existsSync } = require('node:fs')

/** @param {string} line */
exports.note = (line) => appendFileSync(String(process.env.FAKE_JOURNAL), `${line}\n`)

/** Calls back once there is no file of that name beside the journal. @param {string} name @param {() => void} then */
exports.unlessHeldUp = (name, then) => {
  const file = `${process.env.FAKE_JOURNAL}.${name}`
  const look = () => (existsSync(file) ? setTimeout(look, 20) : then())
  look()
}
