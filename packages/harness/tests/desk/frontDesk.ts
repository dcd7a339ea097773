import type { EditorApi } from '../../src/editorApi.js'
import { eventually } from '../../src/wait.js'
import { statusOf, type DeskApi } from '../scenarios/deskApi.js'

interface Shortlist { rows: Record<string, unknown>[], more: number }

/** What the first page of the admin is told. */
export function describeFrontDesk(desk: () => DeskApi): void {
  const ask: DeskApi['ask'] = (...given) => desk().ask(...given)

  describe('the front desk', () => {
    const front = (name: string, who?: EditorApi) => ask<Shortlist>(`/front/${name}`, who)

    it('names a handful of what waits, and how much more there is', async () => {
      for (let number = 0; number < 7; number += 1) await desk().posted()
      const { rows, more } = await front('comments')
      const { waiting } = await ask<{ waiting: number }>('/comments')
      expect([rows.length, more]).toEqual([5, waiting - 5])
      expect(rows[0]).toMatchObject({ name: '读者', isReported: false })
    })

    it('names what the platform has settled, and what is over without an ending', async () => {
      const past = new Date(Date.now() - 3_600_000).toISOString()
      const soon = new Date(Date.now() + 3_600_000).toISOString()
      const [settled, over] = [await desk().newsroom.published(), await desk().newsroom.published()]
      for (const { event } of [settled, over]) await desk().newsroom.editor.save('event', event, { closesAt: soon })
      await desk().newsroom.cms.database.rows('update calls set closes_at = ? where prediction_document_id in (?, ?)', past, settled.documentId, over.documentId)
      await desk().newsroom.cms.database.rows('update outcomes set proposed_resolution = \'yes\' where document_id = ?', settled.outcome)
      expect(await front('resolve')).toMatchObject({ rows: [{ documentId: settled.outcome, ending: 'yes' }], more: 0 })
      expect(await front('overdue')).toMatchObject({ rows: [{ outcome: over.outcome, closedAt: past }], more: 0 })
      await desk().people.editor.save('outcome', settled.outcome, { resolution: 'yes' })
      await desk().people.editor.save('outcome', over.outcome, { resolution: 'no' })
      expect([await front('resolve'), await front('overdue')]).toEqual([{ rows: [], more: 0 }, { rows: [], more: 0 }])
      expect(await ask('/front/record')).toMatchObject({ right: 1, wrong: 1, void: 0, brier: expect.closeTo((0.28 ** 2 + 0.72 ** 2) / 2, 10) as number })
    })

    it('names what is scheduled, and first what could not be published', async () => {
      const later = new Date(Date.now() + 24 * 3_600_000).toISOString()
      const { documentId } = await desk().newsroom.draft({ publishAt: later })
      const broken = await desk().newsroom.editor.createPrediction({ title: '缺这缺那', publishAt: new Date(Date.now() + 1_500).toISOString() })
      await eventually(async () => {
        expect(await front('scheduled')).toMatchObject({
          rows: [{ documentId: broken.documentId, problem: expect.stringContaining('缺少') as string }, { documentId, publishAt: later, problem: null }], more: 0,
        })
      })
    })

    it('names syncs that fail, and sponsors that end within two weeks', async () => {
      const event = await desk().newsroom.event({ title: 'Will it sync?' })
      await desk().newsroom.cms.database.rows(
        'insert into event_syncs (event_document_id, tried_at, failures, next_at, problem_code, problem_zh, problem_en) values (?, 1, 3, ?, \'away\', \'平台没有回答。\', \'No answer.\')',
        event, Date.now() + 3_600_000,
      )
      expect(await front('syncs')).toMatchObject({ rows: [{ documentId: event, messageZh: '平台没有回答。', messageEn: 'No answer.' }], more: 0 })
      const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
      const link = (name: string, fields: object) => desk().newsroom.editor.create('sponsor-link', { name, text: '一行字', url: 'https://sponsor.example/', ...fields })
      const next = await link('快到期', { endsAt: inDays(3) })
      await link('还早', { endsAt: inDays(30) })
      await link('已结束', { endsAt: inDays(-1) })
      await link('停用', { endsAt: inDays(3), enabled: false })
      expect(await front('sponsors')).toMatchObject({ rows: [{ documentId: next.documentId, name: '快到期' }], more: 0 })
    })

    it('tells each role what is theirs', async () => {
      const all = ['resolve', 'comments', 'overdue', 'scheduled', 'syncs', 'sponsors', 'record']
      const seen = async (who: EditorApi) => {
        const statuses = await Promise.all(all.map(name => statusOf(front(name, who))))
        return all.filter((_, index) => statuses[index] === 200)
      }
      expect(await seen(desk().people.editor)).toEqual(all)
      expect(await seen(desk().people.writer)).toEqual(['record'])
      expect(await seen(desk().people.sales)).toEqual(['sponsors'])
    })
  })
}
