// In place of the compiler of the CMS.
const { mkdirSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { note } = require(join(String(process.env.FAKE_DIR), 'journal.cjs'))

note('compile cms server')
mkdirSync('dist/src', { recursive: true })
writeFileSync('dist/src/compiled.js', '')
