// The fastest answer there can be: a server of Node's own that sends one page from memory, with the same head and the same bytes as the
// site. Run as a process: PAGE is the address it takes the page from, PORT where it listens.
import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'

async function serve(): Promise<void> {
  const { PAGE = '', PORT = '' } = process.env
  const [page] = (await once(get(PAGE, { headers: { 'accept-encoding': 'br' }, agent: false }), 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of page) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const ofTheConnection = ['connection', 'date', 'keep-alive', 'transfer-encoding']
  const head = Object.entries(page.headers).filter(([name]) => !ofTheConnection.includes(name))
  const headers = Object.fromEntries(head)
  createServer((_request, response) => {
    response.writeHead(200, headers)
    response.end(body)
  }).listen(Number(PORT), '127.0.0.1')
}

process.once('disconnect', () => process.exit(0))
void serve()
