import type { Core } from '@strapi/strapi'
import type { Language } from '../rules/editorLanguage'
import { rawRows } from '../storage/rawRows'

/** An event whose last sync did not succeed. Times are ISO 8601. */
export interface EventProblem {
  event: { documentId: string; title: string; titleZh: string | null; platform: string }
  code: string
  /** In the editor's language: what is wrong and what to do. */
  message: string
  /** In a row. */
  failures: number
  triedAt: string
  /** Null where it never succeeded. */
  succeededAt: string | null
  nextAt: string
}

interface Row {
  document_id: string
  title: string
  title_zh: string | null
  platform: string
  problem_code: string
  problem_zh: string
  problem_en: string
  failures: number | string
  tried_at: number | string
  succeeded_at: number | string | null
  next_at: number | string
}

/** The newest problem first; the first hundred. */
export async function syncProblems(strapi: Core.Strapi, language: Language): Promise<EventProblem[]> {
  const rows = await rawRows<Row>(
    strapi.db.connection,
    `select e.document_id, e.title, e.title_zh, e.platform, s.problem_code, s.problem_zh, s.problem_en, s.failures, s.tried_at, s.succeeded_at, s.next_at
      from event_syncs s join events e on e.document_id = s.event_document_id
      where s.problem_code is not null order by s.tried_at desc limit 100`,
    [],
  )
  return rows.map((row) => ({
    event: { documentId: row.document_id, title: row.title, titleZh: row.title_zh, platform: row.platform },
    code: row.problem_code,
    message: language === 'en' ? row.problem_en : row.problem_zh,
    failures: Number(row.failures),
    triedAt: iso(row.tried_at),
    succeededAt: row.succeeded_at === null ? null : iso(row.succeeded_at),
    nextAt: iso(row.next_at),
  }))
}

const iso = (milliseconds: number | string) => new Date(Number(milliseconds)).toISOString()
