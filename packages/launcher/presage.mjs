// `npm start`, `npm test` and the project's other commands begin here: node packages/launcher/presage.mjs <command> [arguments].
// This file and all it imports use nothing but Node itself, 20 or later, since nothing is installed yet when they run.

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Presage 需要 Node 20 或更新的版本，这里是 ${process.versions.node}。请从 https://nodejs.org 安装后再试。`)
  console.error(`Presage needs Node 20 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`)
  process.exit(1)
}

const { runCommand } = await import('./src/runCommand.mjs')
process.exitCode = await runCommand(process.argv.slice(2))
