// Writes down what every kind of page ships, in docs/weight.md: node packages/harness/weight.mjs, once everything is built.
import { writeWeights } from './dist/esm/writeWeights.js'

console.log(await writeWeights())
