import { canonicalJson } from '@presage/forecast/canonicalJson'
import { sealEntry, type LedgerEntry } from '@presage/forecast/ledger'
import { EditorApi } from '../../src/editorApi.js'
import type { Value } from '../../src/database.js'
import { readLedger } from '../scenarios/ledgerBook.js'
import { onEveryDatabase } from '../scenarios/newsroom.js'

const columns = 'seq, at, kind, subject, body, prev, hash'
const placeholders = '?, ?, ?, ?, ?, ?, ?'

onEveryDatabase('the database guards the ledger', (newsroom) => {
  const rows = (sql: string, ...values: Value[]) => newsroom().cms.database.rows(sql, ...values)
  const values = (entry: LedgerEntry): Value[] => [
    entry.seq, entry.at, entry.kind, entry.subject, canonicalJson(entry.body), entry.prev, entry.hash,
  ]
  const insert = (entry: LedgerEntry, how = 'insert') => rows(`${how} into ledger_entries (${columns}) values (${placeholders})`, ...values(entry))
  const next = async (change: Partial<LedgerEntry> = {}): Promise<LedgerEntry> => {
    const head = (await readLedger(newsroom().cms)).at(-1)
    if (!head) throw new Error('The ledger is empty.')
    const body = { languages: [], reason: '伪造' }
    return sealEntry({ seq: head.seq + 1, at: head.at, kind: 'takedown', subject: head.subject, body, prev: head.hash, ...change })
  }

  /** Everything that would change what has been said, or put something between it. */
  async function attack(): Promise<void> {
    const { cms } = newsroom()
    const before = await readLedger(cms)
    expect(before.length).toBeGreaterThan(2)
    const [first, second] = before as [LedgerEntry, LedgerEntry]
    const isRefused = (work: Promise<unknown>) => expect(work).rejects.toThrow('append-only')

    for (const column of columns.split(', ')) await isRefused(rows(`update ledger_entries set ${column} = ${column} where seq = 1`))
    await isRefused(rows(`update ledger_entries set body = '{}'`))
    await isRefused(rows('delete from ledger_entries where seq = ?', first.seq))
    await isRefused(rows('delete from ledger_entries'))
    const upsert = `insert into ledger_entries (${columns}) values (${placeholders}) on conflict (seq) do update set body = '{}'`
    await isRefused(rows(upsert, ...values(first)))

    const head = before.at(-1) as LedgerEntry
    await isRefused(insert(await next({ seq: head.seq + 2 })))
    await isRefused(insert(await next({ seq: head.seq })))
    await isRefused(insert(await next({ prev: first.hash })))
    await isRefused(insert(await next({ seq: 1, prev: '0'.repeat(64) })))
    await isRefused(insert({ ...await next(), seq: 0 }))
    await isRefused(insert({ ...await next(), seq: -1 }))
    await isRefused(insert({ ...await next(), hash: second.hash }))
    if (cms.database.kind === 'sqlite') {
      for (const how of ['insert or replace', 'replace', 'insert or ignore']) {
        await isRefused(insert({ ...first, subject: 'forged' }, how))
        // In its place, but with a hash that is taken: the entry that has it would go.
        await isRefused(insert({ ...await next(), hash: second.hash }, how))
      }
      await isRefused(rows('update or replace ledger_entries set seq = 2 where seq = 1'))
    } else {
      await isRefused(rows('truncate ledger_entries'))
      await isRefused(rows('truncate ledger_entries cascade'))
    }
    expect(await readLedger(cms)).toEqual(before)
  }

  beforeAll(async () => {
    const { documentId, outcome } = await newsroom().published()
    await newsroom().published()
    await newsroom().editor.save('outcome', outcome, { resolution: 'yes' })
    await newsroom().editor.unpublish(documentId)
  })

  it('against changing, deleting, emptying, replacing, and entries that do not continue the chain', attack)

  it('and lets the chain go on', async () => {
    const entry = await next()
    await insert(entry)
    expect((await readLedger(newsroom().cms)).at(-1)).toEqual(entry)
    await newsroom().published()
    expect((await readLedger(newsroom().cms)).at(-1)).toMatchObject({ kind: 'verdict', prev: entry.hash })
  })

  it('again after a restart, also where the table was rebuilt without its triggers', async () => {
    const { cms } = newsroom()
    await cms.halt()
    const rebuild = cms.database.kind === 'sqlite'
      ? ['alter table ledger_entries rename to former', `create table ledger_entries (${columns.replace('seq', 'seq integer primary key').replace('hash', 'hash varchar(64) unique')})`]
      : ['alter table ledger_entries rename to former', 'create table ledger_entries (like former including all)']
    for (const sql of [...rebuild, `insert into ledger_entries (${columns}) select ${columns} from former order by seq`, 'drop table former']) await rows(sql)
    await cms.resume()
    await attack()
    await cms.halt('kill')
    await cms.resume()
    await attack()
    await newsroom().published()
    await readLedger(cms)
  })

  it('and the revisions beside it', async () => {
    const { editor, cms } = newsroom()
    const { verdict } = await newsroom().published()
    await editor.save('verdict', verdict, { revisedProbability: 0.9, revisionReason: '更有把握了。' })
    const stored = await rows('select * from verdict_revisions')
    expect(stored).not.toEqual([])
    for (const sql of ['update verdict_revisions set probability = 0.99', 'delete from verdict_revisions']) {
      await expect(rows(sql)).rejects.toThrow('cannot be changed or deleted')
    }
    if (cms.database.kind === 'sqlite') await expect(rows('insert or replace into verdict_revisions select * from verdict_revisions')).rejects.toThrow('cannot be changed')
    else await expect(rows('truncate verdict_revisions')).rejects.toThrow('cannot be changed or deleted')
    expect(await rows('select * from verdict_revisions')).toEqual(stored)
  })

  it('and stands in nobody’s way: an editor who wrote, published and resolved can be deleted', async () => {
    const { cms, editor } = newsroom()
    const roles = await editor.request<{ data: { id: number, code: string }[] }>('GET', '/admin/roles')
    const account = { email: `leaving-${newsroom().next()}@presage.example`, password: 'Aa1-long-enough-for-anyone' }
    const role = roles.data.find(({ code }) => code === 'strapi-super-admin')
    const { data: user } = await editor.request<{ data: { id: number } }>('POST', '/admin/users', {
      firstname: '离', lastname: '职', email: account.email, roles: [role?.id],
    })
    await editor.request('PUT', `/admin/users/${user.id}`, { password: account.password, isActive: true })
    const leaving = await EditorApi.signIn(cms.url, account)
    const fields = await newsroom().complete()
    const { documentId } = await leaving.createPublished(fields)
    await leaving.correct(documentId, { title: '改一个字' })
    await leaving.save('verdict', fields.verdict, { revisedProbability: 0.6, revisionReason: '没那么有把握了。' })
    await leaving.save('outcome', fields.outcome, { resolution: 'yes' })
    const before = await readLedger(cms)

    await editor.request('DELETE', `/admin/users/${user.id}`)
    expect(await newsroom().count('admin_users', 'id = ?', user.id)).toBe(0)
    expect(await readLedger(cms)).toEqual(before)
    expect(await newsroom().publishedRows(documentId)).toMatchObject([{ title: '改一个字' }])
    expect(await newsroom().count('corrections', 'prediction_document_id = ?', documentId)).toBe(1)
  })
})
