// Checks XML against schemas: JSON on the standard input, { schema, documents: [{ name, xml }] }, one line out for each problem.
// libxml2 comes as a module that awaits while it loads, which Jest's CommonJS cannot, so that this is a program of its own.
import { readFileSync } from 'node:fs'
import { RelaxNGValidator, XmlDocument, XmlValidateError, XmlParseError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

xmlRegisterFsInputProviders()
const { schema, documents } = JSON.parse(readFileSync(0, 'utf8'))
const rules = XmlDocument.fromBuffer(readFileSync(schema), { url: schema })
const validator = schema.endsWith('.rng') ? RelaxNGValidator.fromDoc(rules) : XsdValidator.fromDoc(rules)

for (const { name, xml } of documents) {
  try {
    validator.validate(XmlDocument.fromString(xml))
  } catch (error) {
    if (!(error instanceof XmlValidateError) && !(error instanceof XmlParseError)) throw error
    process.stdout.write(`${name}: ${error.message.trim()}\n`)
  }
}
