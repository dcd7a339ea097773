import { posix } from 'node:path'
import { workspaceFiles } from './workspaceFiles.js'

const files = workspaceFiles()

test('a file is named for what is inside', () => {
  const vague = /^(utils?|helpers?|common|misc|shared|lib)\.[a-z.]+$/i
  expect(files.map(({ path }) => path).filter(path => vague.test(posix.basename(path)))).toEqual([])
})

test('no file only passes on what others export', () => {
  const reExport = /^\s*export\s+(\*|(type\s+)?\{[^}]*\})[^;\n]*\sfrom\s/m
  const anythingElse = /\b(const|let|function|class|interface|return)\b|\btype\s+\w+\s*[=<]/
  expect(files.filter(({ code }) => reExport.test(code) && !anythingElse.test(code)).map(({ path }) => path)).toEqual([])
})
