// Prints the public schema from the compiled CMS into packages/client/schema.graphql, where the clients read it. Needs no database.
// With --check it writes nothing, and fails where the committed file says something else.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const appDir = path.resolve(__dirname, '..')
const file = path.resolve(appDir, '..', 'packages', 'client', 'schema.graphql')

// Nothing of the environment shows in the schema; what Strapi insists on is made up.
process.env.NODE_ENV = 'test'
process.env.STRAPI_TELEMETRY_DISABLED = 'true'
process.env.STRAPI_DISABLE_EE = 'true'
process.env.DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'presage-schema-'))
delete process.env.DATABASE_URL
fs.mkdirSync(path.join(process.env.DATA_DIR, 'public', 'uploads'), { recursive: true })

const { createStrapi } = require('@strapi/strapi')
const { lexicographicSortSchema, printSchema } = require('graphql')

async function print() {
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') })
  await strapi.register()
  const schema = strapi.plugin('graphql').service('content-api').buildSchema()
  await strapi.db.destroy()
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

print()
  .then((printed) => {
    if (!process.argv.includes('--check')) {
      fs.writeFileSync(file, printed)
    } else if (fs.readFileSync(file, 'utf8') !== printed) {
      process.stderr.write('packages/client/schema.graphql is not what the CMS serves. Run "pnpm --filter @presage/cms print-schema" and look at the difference.\n')
      process.exitCode = 1
    }
  })
  .catch((error) => {
    process.stderr.write(`The schema could not be printed: ${error.stack}\n`)
    process.exitCode = 1
  })
  .finally(() => {
    fs.rmSync(process.env.DATA_DIR, { recursive: true, force: true })
    process.exit()
  })
