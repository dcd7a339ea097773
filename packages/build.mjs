// Builds the package of the current folder to ESM, CommonJS and types with nothing but TypeScript:
// the CMS is CommonJS, the site is ESM, and both must import the same code.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const packageDir = process.cwd()
const tsc = createRequire(join(packageDir, 'package.json')).resolve('typescript/lib/tsc.js')

function emit(outDir, ...options) {
  const compiler = [tsc, '--project', 'tsconfig.build.json', '--outDir', outDir, ...options]
  const { status } = spawnSync(process.execPath, compiler, { stdio: 'inherit' })
  // The compiler has said what is wrong; half a build is worse than none.
  if (status !== 0) {
    rmSync('dist', { recursive: true, force: true })
    process.exit(1)
  }
}

rmSync('dist', { recursive: true, force: true })
emit('dist/esm')
emit('dist/cjs', '--module', 'commonjs')
writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
