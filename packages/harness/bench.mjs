// What `npm run bench` runs once everything is built.
import { runBench } from './dist/esm/bench/runBench.js'

const { lines, isKept } = await runBench()
for (const line of lines) console.log(line)
if (!isKept) process.exitCode = 1
