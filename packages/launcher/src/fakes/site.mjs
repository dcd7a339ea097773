// In place of the site: like a built Nuxt server it knows nothing of channels, and stops on SIGTERM.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { note } = createRequire(import.meta.url)(join(String(process.env.FAKE_DIR), 'journal.cjs'))

const hidden = ['JWT_SECRET', 'ADMIN_PASSWORD'].filter((name) => process.env[name])
note(`site starts pid=${process.pid} cmsOnly=${hidden.length} secret=${Boolean(process.env.SITE_SECRET)}`)
createServer((request, response) => {
  response.writeHead(request.url === '/api/health' ? 200 : 404).end('{}')
}).listen(Number(process.env.NITRO_PORT), process.env.NITRO_HOST)

process.on('SIGINT', () => note('site asked to stop by SIGINT'))
process.on('SIGTERM', () => {
  note('site stopped')
  process.exit(0)
})
