import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { type LedgerHead } from '@presage/forecast/verifyLedger'
import { LedgerArticleProblem } from './ledgerArticle.js'
import { refusals, reportInWords, usage, type LedgerLanguage } from './ledgerWords.js'
import { verifyLedgerFile } from './verifyLedgerFile.js'

/** What a program answers: 0 all in order, 1 something is wrong with what was checked, 2 it could not be checked. */
export type ExitCode = 0 | 1 | 2

interface Told {
  exitCode: ExitCode
  /** For standard output. */
  output: string[]
  /** For standard error. */
  errors: string[]
}

/** Why nothing was checked. */
class Refusal extends Error {
  constructor(readonly messages: Record<LedgerLanguage, string>) {
    super(messages.en)
  }
}

/** The command was called in a way it does not know, so it says how. */
class Misuse extends Refusal {}

/**
 * The command `presage-verify-ledger`: reads the files that it is given, and nothing else.
 *
 * @param args of the command line, without the program's name
 * @param env of the process: Chinese where its locale is, else English
 */
export async function ledgerCommand(args: string[], env: Record<string, string | undefined>): Promise<Told> {
  const language = languageOf(env)
  try {
    const { path, articlePath, head, help } = readArguments(args)
    if (help) return { exitCode: 0, output: [usage[language]], errors: [] }
    const article = articlePath === undefined ? undefined : parsed(articlePath, await bytesOf(articlePath))
    const report = await verifyLedgerFile(await bytesOf(path), { article, head })
    return { exitCode: report.ok ? 0 : 1, output: reportInWords(report, language, head !== undefined), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof LedgerArticleProblem)) throw error
    return { exitCode: 2, output: [], errors: [error.messages[language], ...error instanceof Misuse ? ['', usage[language]] : []] }
  }
}

function readArguments(args: string[]) {
  const { positionals, values: { article: articlePath, head, help = false } } = parsedArguments(args)
  const [path = '', ...others] = positionals
  if (!help && (path === '' || others.length > 0)) throw new Misuse(refusals['one-file']())
  if (path === '-' && articlePath === '-') throw new Misuse(refusals['one-stdin']())
  return { path, articlePath, head: head === undefined ? undefined : readHead(head), help }
}

function parsedArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { article: { type: 'string' }, head: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw new Misuse(refusals['unknown-option'](reasonOf(error)))
  }
}

function readHead(text: string): LedgerHead {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
  if (seq === undefined || hash === undefined) throw new Misuse(refusals['bad-head'](text))
  return { seq: Number(seq), hash }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path)
  } catch (error) {
    throw new Refusal(refusals.unreadable(path, reasonOf(error)))
  }
}

function parsed(path: string, bytes: Uint8Array): unknown {
  try {
    // Decoding takes a byte order mark off, which matters in the ledger alone.
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Refusal(refusals['not-json'](path))
  }
}

function languageOf(env: Record<string, string | undefined>): LedgerLanguage {
  // In the order in which a locale is looked up (POSIX, "Internationalization Variables"); an empty one does not count.
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? ''
  return /^zh/i.test(locale) ? 'zh-Hans' : 'en'
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
