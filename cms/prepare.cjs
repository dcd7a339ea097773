// What must stand before Strapi is loaded, to serve as well as to develop: a sound environment, and the folders it expects.
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
