// Serves the compiled CMS: stops cleanly on a signal or when the launcher is gone.
const path = require('node:path')
require('./prepare.cjs')

const { createStrapi } = require('@strapi/strapi')
const cms = createStrapi({ appDir: __dirname, distDir: path.join(__dirname, 'dist') })

let stopping
const stop = () => {
  stopping ??= cms
    .destroy()
    .then(() => process.exit(0))
    .catch((error) => {
      process.stderr.write(`The CMS did not stop cleanly: ${error.stack}\n`)
      process.exit(1)
    })
}
// Strapi listens for the same signals, and two clean stops at once break each other.
for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal)
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)

cms.start().catch((error) => {
  process.stderr.write(`The CMS could not start: ${error.stack}\n`)
  process.exit(1)
})
