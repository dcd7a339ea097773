// Serves the compiled CMS: checks the environment first, stops cleanly on a signal or when the launcher is gone.
const fs = require('node:fs')
const path = require('node:path')
const { readSettings, problemsMessage } = require('@presage/settings')

const { settings, problems } = readSettings(process.env, path.resolve(__dirname, '..'))
if (problems.length > 0) {
  process.stderr.write(problemsMessage(problems) + '\n')
  process.exit(1)
}

process.env.NODE_ENV ??= 'production'
process.env.STRAPI_TELEMETRY_DISABLED = 'true'
process.env.STRAPI_DISABLE_EE = 'true'
// Read by the i18n plugin when it creates its first locale.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE = 'zh-Hans'

fs.mkdirSync(path.join(settings.DATA_DIR, 'public', 'uploads'), { recursive: true })

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
