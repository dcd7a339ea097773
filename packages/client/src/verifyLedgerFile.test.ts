import { LedgerArticleProblem } from './ledgerArticle'
import { smallLedger } from './testing/smallLedger'
import { verifyLedgerFile } from './verifyLedgerFile'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a ledger alone', async () => {
  const { file } = await smallLedger()
  expect(await verifyLedgerFile(bytes(file))).toMatchObject({ ok: true, ledger: { ok: true, head: { seq: 3 } }, article: null })
  expect(await verifyLedgerFile(bytes(file.replace('0.28', '0.82')))).toMatchObject({ ok: false, ledger: { problems: [{ code: 'wrong-hash' }] } })
})

test('a ledger and an article: both must be right', async () => {
  const { file, article } = await smallLedger()
  const changed = { ...article, verdict: { ...article.verdict, probability: 0.82 } }
  const verdictsOf = async (text: string, about: unknown) => {
    const { ok, ledger, article: checked } = await verifyLedgerFile(bytes(text), { article: about })
    return [ok, ledger.ok, checked?.ok]
  }
  expect(await verdictsOf(file, article)).toEqual([true, true, true])
  expect(await verdictsOf(file, changed)).toEqual([false, true, false])
  expect(await verdictsOf(file.slice(0, -1), article)).toEqual([false, false, true])
})

test('a known entry is looked for', async () => {
  const { file, entries } = await smallLedger()
  const early = file.slice(0, file.indexOf('\n') + 1)
  expect(await verifyLedgerFile(bytes(early))).toMatchObject({ ok: true })
  expect(await verifyLedgerFile(bytes(early), { head: entries[2] })).toMatchObject({ ok: false, ledger: { problems: [{ code: 'cut-off' }] } })
})

test('what is no article is refused before anything is said', async () => {
  const { file } = await smallLedger()
  await expect(verifyLedgerFile(bytes(file), { article: null })).rejects.toThrow(LedgerArticleProblem)
})
