#!/usr/bin/env node
// Checks a downloaded ledger, offline: docs/ledger.md says how and what that proves.
import { existsSync } from 'node:fs'

const command = new URL('./dist/esm/ledgerCommand.js', import.meta.url)

if (existsSync(command)) {
  const { ledgerCommand } = await import(command)
  const { exitCode, output, errors } = await ledgerCommand(process.argv.slice(2), process.env)
  for (const line of output) console.log(line)
  for (const line of errors) console.error(line)
  process.exitCode = exitCode
} else {
  console.error('尚未构建，请先运行：\nNot built yet; run this first:\n\n  pnpm --filter "@presage/client..." build')
  process.exitCode = 2
}
