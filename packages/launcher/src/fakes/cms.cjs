// In place of the CMS: answers its health address, and stops cleanly on a signal or when its channel closes.
const { createServer } = require('node:http')
const { join } = require('node:path')
const { note, unlessHeldUp } = require(join(String(process.env.FAKE_DIR), 'journal.cjs'))

const secrets = ['APP_KEYS', 'JWT_SECRET', 'SITE_SECRET'].filter((name) => (process.env[name] ?? '').length >= 32)
note(`cms starts pid=${process.pid} secrets=${secrets.length} password=${process.env.ADMIN_PASSWORD} data=${process.env.DATA_DIR}`)
console.log('fake cms says hello')
if (process.env.FAKE_CMS === 'dies at once') {
  console.error('no such table: predictions')
  process.exit(3)
}

const server = createServer((request, response) => {
  if (request.url === '/die') {
    console.error('the database went away')
    process.exit(7)
  }
  response.writeHead(request.url === '/_health' ? 204 : 404).end()
})
server.listen(Number(process.env.CMS_PORT), process.env.HOST)

let stopping = false
const stop = (why) => {
  note(`cms asked to stop by ${why}`)
  if (stopping) return
  stopping = true
  unlessHeldUp('cms-stop', () => {
    note('cms stopped')
    process.exit(0)
  })
}
process.on('SIGTERM', () => stop('SIGTERM'))
process.on('SIGINT', () => stop('SIGINT'))
process.on('disconnect', () => stop('disconnect'))
