// Builds the package of the current folder to ESM, CommonJS and types with nothing but TypeScript:
// the CMS is CommonJS, the site is ESM, and both must import the same code.
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// Built aside and put in place whole: what runs keeps its files until the new ones are all there, and half a build never is.
const building = 'node_modules/.build'
const packageDir = process.cwd()
const tsc = createRequire(join(packageDir, 'package.json')).resolve('typescript/lib/tsc.js')

function emit(folder, ...options) {
  const compiler = [tsc, '--project', 'tsconfig.build.json', '--outDir', join(building, folder), ...options]
  const { status } = spawnSync(process.execPath, compiler, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

rmSync(building, { recursive: true, force: true })
emit('esm')
emit('cjs', '--module', 'commonjs')
writeFileSync(join(building, 'cjs/package.json'), '{ "type": "commonjs" }\n')
rmSync('dist', { recursive: true, force: true })
renameSync(building, 'dist')
