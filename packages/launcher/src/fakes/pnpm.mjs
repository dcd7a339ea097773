// In place of pnpm: "install" makes the folders an install would make, "run build" the files a build would make.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { note, unlessHeldUp } = createRequire(import.meta.url)(join(String(process.env.FAKE_DIR), 'journal.cjs'))
const fakesDir = String(process.env.FAKE_DIR)
/** @param {string} dir */
const readManifest = (dir) => JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))

/** @param {string} root */
const install = (root) => {
  note(`install ${process.argv.includes('--frozen-lockfile') ? 'frozen' : 'loose'} NODE_ENV=${process.env.NODE_ENV ?? ''}`)
  note(`network ${process.env.pnpm_config_registry} ${process.env.NODE_EXTRA_CA_CERTS} ${process.env.HTTP_PROXY ?? ''}`)
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  for (const dir of ['cms', 'web', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))]) {
    for (const name of Object.keys(readManifest(join(root, dir)).dependencies ?? {})) {
      mkdirSync(join(root, dir, 'node_modules', name), { recursive: true })
    }
  }
  const compiler = join(root, 'cms', 'node_modules', 'typescript')
  mkdirSync(join(compiler, 'lib'), { recursive: true })
  writeFileSync(join(compiler, 'package.json'), '{ "name": "typescript" }')
  cpSync(join(fakesDir, 'tsc.cjs'), join(compiler, 'lib', 'tsc.js'))
}

/** @param {string} dir */
const build = (dir) => {
  const { name } = readManifest(dir)
  note(`build ${name} NODE_ENV=${process.env.NODE_ENV} WEB_PORT=${process.env.WEB_PORT ?? ''}`)
  if (existsSync(join(dir, 'broken'))) {
    console.error(readFileSync(join(dir, 'broken'), 'utf8'))
    process.exit(1)
  }
  if (name === '@presage/web') {
    mkdirSync(join(dir, '.output', 'server'), { recursive: true })
    cpSync(join(fakesDir, 'site.mjs'), join(dir, '.output', 'server', 'index.mjs'))
  } else {
    cpSync(join(dir, 'src'), join(dir, 'dist'), { recursive: true, filter: (path) => !path.includes('.test.') })
  }
  if (name === '@presage/cms') {
    mkdirSync(join(dir, 'dist', 'build'), { recursive: true })
    writeFileSync(join(dir, 'dist', 'build', 'index.html'), 'admin')
    // As the real build does; it is no change of the sources.
    mkdirSync(join(dir, 'types', 'generated'), { recursive: true })
    writeFileSync(join(dir, 'types', 'generated', 'contentTypes.d.ts'), `// ${process.pid}\n`)
  }
  note(`built ${name}`)
}

if (process.argv[2] === 'install') install(process.cwd())
else {
  const name = readManifest(process.cwd()).name.replace('@presage/', '')
  note(`pid ${process.pid} begins ${name}`)
  unlessHeldUp(`build-${name}`, () => build(process.cwd()))
}
