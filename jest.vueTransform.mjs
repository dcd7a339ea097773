// Vue's components for Jest: what the server renders of them, as the site's own build compiles them.
import { transformSync } from '@swc/core'
import { createRequire } from 'node:module'

const { compileScript, parse } = createRequire(new URL('web/package.json', import.meta.url))('vue/compiler-sfc')

/** Compiles a component with `<script setup>` and a template to CommonJS that renders HTML. */
export default {
  process(source, filename) {
    const { descriptor, errors } = parse(source, { filename })
    if (errors.length > 0) throw errors[0]
    // Not for production, so that Vue warns of props that do not fit.
    const { content } = compileScript(descriptor, {
      id: filename, inlineTemplate: true, isProd: false, templateOptions: { ssr: true, ssrCssVars: [] },
    })
    return transformSync(content, {
      filename, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' },
    })
  },
}
