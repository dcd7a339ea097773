// The stand-in for the markets as a program, for a demonstration: node packages/markets/standIn.mjs [port]
// Needs the package to be built. Prints what to set for the CMS, what to paste, and how to move prices from the shell.

const port = Number(process.argv[2] ?? 4600)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error('The port must be a number from 0 to 65535.')
  process.exit(1)
}

const { createStandIn } = await import(new URL('dist/esm/standIn/createStandIn.js', import.meta.url).href).catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('Build the package first: pnpm --filter @presage/markets build')
  process.exit(1)
})

const standIn = createStandIn()
await standIn.start(port)
const { polymarketGamma, polymarketClob, kalshi, manifold } = standIn.baseUrls
const control = new URL('/control', polymarketGamma).href

console.log(`Stand-in markets. Set for the CMS:

  POLYMARKET_GAMMA_URL=${polymarketGamma}
  POLYMARKET_CLOB_URL=${polymarketClob}
  KALSHI_URL=${kalshi}
  MANIFOLD_URL=${manifold}

Paste one of these:

${standIn.addresses.map(address => `  ${address}`).join('\n')}

Change the world:

  curl ${control} -d '{"action":"setPrice","outcome":"Kim Jong Un","price":0.21}'
  curl ${control} -d '{"action":"resolve","outcome":"Kim Jong Un","as":"no"}'
  curl ${control} -d '{"action":"changeRules","event":"who-will-trump-meet-with-in-2025","rules":"…"}'
  curl ${control} -d '{"action":"misbehave","platform":"polymarket","mode":"rate_limited"}'
  curl ${control}     shows everything
`)

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { void standIn.stop() })
