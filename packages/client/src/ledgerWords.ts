import { type LedgerEntry } from '@presage/forecast/ledger'
import { type LedgerFileReport } from './verifyLedgerFile.js'

export type LedgerLanguage = 'zh-Hans' | 'en'

/** What the command says of itself. */
export const usage = {
  'zh-Hans': `用法：presage-verify-ledger <ledger.ndjson> [--article <article.json>] [--head <序号>:<哈希>]

核对下载的账本（/ledger.ndjson），不联网。用“-”代替文件名则从标准输入读取。
  --article  API 对 predictionBySlug { documentId verdict { answer probability issuedAt marketPrice ledgerHash } } 的回答：核对这篇文章
  --head     已知在账本里的一条（例如 API 的 ledgerHead）：没有它，看不出末尾被截掉的条目
退出码：0 无误，1 有问题，2 用法不对或文件读不了。`,
  'en': `Usage: presage-verify-ledger <ledger.ndjson> [--article <article.json>] [--head <seq>:<hash>]

Checks a downloaded copy of the ledger (/ledger.ndjson), offline. With "-" for a file name it reads standard input.
  --article  the API's answer to predictionBySlug { documentId verdict { answer probability issuedAt marketPrice ledgerHash } }:
             checks that article against the ledger
  --head     an entry that is known to be in the ledger (the API's ledgerHead, say): without it, entries missing at the end go unseen
Exit code: 0 all in order, 1 something is wrong, 2 misused or a file cannot be read.`,
}

/** Why the command cannot check anything. */
export const refusals = {
  'one-file': () => ({ 'zh-Hans': '请给出一个账本文件。', 'en': 'Give one ledger file.' }),
  'unknown-option': (detail: string) => ({ 'zh-Hans': `参数不对：${detail}`, 'en': `Not understood: ${detail}` }),
  'one-stdin': () => ({
    'zh-Hans': '账本和文章不能都从标准输入读取。',
    'en': 'Ledger and article cannot both come from standard input.',
  }),
  'bad-head': (given: string) => ({
    'zh-Hans': `--head 应是“序号:哈希”（哈希为 64 位小写十六进制），不是“${given}”。`,
    'en': `--head is a number, a colon and a hash of 64 lower-case hexadecimal digits, not "${given}".`,
  }),
  'unreadable': (path: string, reason: string) => ({
    'zh-Hans': `读不了文件 ${path}：${reason}`,
    'en': `Cannot read ${path}: ${reason}`,
  }),
  'not-json': (path: string) => ({ 'zh-Hans': `${path} 不是 JSON。`, 'en': `${path} is not JSON.` }),
}

const words = {
  'zh-Hans': {
    inOrder: (count: number) => `账本无误：共 ${count} 条，每一条都与自己的哈希相符，并接在前一条之后。`,
    empty: () => '账本无误：里面还没有条目。',
    notInOrder: () => '账本有问题：',
    line: (line: number, message: string) => `  第 ${line} 行：${message}`,
    head: (seq: number, hash: string) => `最后一条：${seq}:${hash}`,
    headKnown: () => '账本包含你给出的那一条。',
    headUnknown: () => '仅凭文件看不出末尾是否少了条目，也看不出整本账是否被重写：请把最后一条与网站或 API 的 ledgerHead 对照，或用 --head 给出。',
    articleSame: (seq: number) => `文章与账本一致：账本第 ${seq} 条。`,
    articleDiffers: () => '文章与账本不一致：',
    articleProblem: (message: string) => `  ${message}`,
    articleInDoubt: () => '账本本身有问题，以上对文章的核对因此不足为凭。',
    later: ({ seq, kind, at }: LedgerEntry) => `  此后另有：第 ${seq} 条，${kind}，${at}`,
  },
  'en': {
    inOrder: (count: number) => `The ledger is in order: ${count} ${count === 1 ? 'entry' : 'entries'}, each of which matches its hash and follows the one before it.`,
    empty: () => 'The ledger is in order: it has no entries yet.',
    notInOrder: () => 'The ledger is NOT in order:',
    line: (line: number, message: string) => `  Line ${line}: ${message}`,
    head: (seq: number, hash: string) => `Last entry: ${seq}:${hash}`,
    headKnown: () => 'It holds the entry you gave.',
    headUnknown: () => 'A file alone does not show whether entries are missing at its end, or the whole was rewritten: compare the last entry with the one of the site or the API’s ledgerHead, or give one with --head.',
    articleSame: (seq: number) => `The article says what the ledger says: entry ${seq}.`,
    articleDiffers: () => 'The article does NOT say what the ledger says:',
    articleProblem: (message: string) => `  ${message}`,
    articleInDoubt: () => 'Since the ledger is not in order, what it says of the article proves little.',
    later: ({ seq, kind, at }: LedgerEntry) => `  Later on: entry ${seq}, ${kind}, ${at}`,
  },
}

/** A report in plain words, line by line. */
export function reportInWords({ ledger, article }: LedgerFileReport, language: LedgerLanguage, headGiven: boolean): string[] {
  const say = words[language]
  const lines = ledger.ok
    ? [ledger.entries.length > 0 ? say.inOrder(ledger.entries.length) : say.empty()]
    : [say.notInOrder(), ...ledger.problems.map(({ line, message }) => say.line(line, message[language]))]
  if (ledger.head) lines.push(say.head(ledger.head.seq, ledger.head.hash))
  if (ledger.ok) lines.push(headGiven ? say.headKnown() : say.headUnknown())
  if (article) {
    lines.push(...article.verdict && article.ok
      ? [say.articleSame(article.verdict.seq)]
      : [say.articleDiffers(), ...article.problems.map(({ message }) => say.articleProblem(message[language]))])
    lines.push(...article.later.map(say.later))
    if (!ledger.ok) lines.push(say.articleInDoubt())
  }
  return lines
}
