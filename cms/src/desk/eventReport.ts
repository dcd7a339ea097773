import type { Core } from '@strapi/strapi'
import { settings } from '../environment'
import { isMarketPlatform } from '../markets/markets'
import { storedEvent, type StoredEvent, type StoredOutcome } from '../markets/storedEvent'
import type { Language } from '../rules/editorLanguage'
import { changesOfEvent, type EventChange } from '../storage/eventChanges'
import { findEventSync, type EventSync } from '../storage/eventSyncs'
import { textDifference, type DifferencePart } from './textDifference'

/** How an event stands with its platform. Times are ISO 8601, prices 0..1. */
export interface EventReport {
  event: Pick<StoredEvent, 'documentId' | 'title' | 'titleZh' | 'platform' | 'marketUrl' | 'rules' | 'rulesFetchedAt' | 'eventState' | 'closesAt'>
  /** `platform`: can be synced; `hand`: kept by hand. */
  keptBy: 'platform' | 'hand'
  /** Whether this CMS syncs by itself. */
  automatic: boolean
  sync: SyncReport | null
  outcomes: Omit<StoredOutcome, 'id'>[]
  changes: ChangeReport[]
}

export interface SyncReport {
  triedAt: string | null
  succeededAt: string | null
  nextAt: string | null
  failures: number
  /** In the editor's language. */
  problem: string | null
}

/** What the platform changed since the first verdict on the event: from what it was then to what it is now. */
export interface ChangeReport {
  field: EventChange['field']
  times: number
  lastAt: string
  before: string | null
  after: string | null
  /** Of rules, by words. */
  difference: DifferencePart[] | null
}

/** @returns null where there is no such event */
export async function eventReport(strapi: Core.Strapi, documentId: string, language: Language): Promise<EventReport | null> {
  const event = await storedEvent(strapi, { documentId })
  if (!event) return null
  const [sync, changes] = await Promise.all([
    findEventSync(strapi.db.connection, documentId),
    changesOfEvent(strapi.db.connection, documentId),
  ])
  const { title, titleZh, platform, marketUrl, rules, rulesFetchedAt, eventState, closesAt } = event
  return {
    event: { documentId, title, titleZh, platform, marketUrl, rules, rulesFetchedAt, eventState, closesAt },
    keptBy: event.externalId && isMarketPlatform(platform) ? 'platform' : 'hand',
    automatic: settings.SYNC_SECONDS > 0,
    sync: sync ? syncReport(sync, language) : null,
    outcomes: event.outcomes.map(({ id: _id, ...outcome }) => outcome),
    changes: changeReports(changes),
  }
}

function syncReport(sync: EventSync, language: Language): SyncReport {
  return {
    triedAt: iso(sync.tried_at),
    succeededAt: iso(sync.succeeded_at),
    nextAt: iso(sync.next_at),
    failures: sync.failures,
    problem: language === 'en' ? sync.problem_en : sync.problem_zh,
  }
}

/** Zero stands for never. */
const iso = (milliseconds: number | null) => (milliseconds ? new Date(milliseconds).toISOString() : null)

/** One report per field, from what it was before the first change to what it is after the last; none where that is the same again. */
function changeReports(changes: readonly EventChange[]): ChangeReport[] {
  return (['rules', 'closesAt', 'eventState'] as const).flatMap((field) => {
    const ofField = changes.filter((change) => change.field === field)
    const [first, last] = [ofField[0], ofField.at(-1)]
    if (!first || !last || first.before === last.after) return []
    const difference = field === 'rules' ? textDifference(first.before ?? '', last.after ?? '') : null
    return [{ field, times: ofField.length, lastAt: new Date(last.at).toISOString(), before: first.before, after: last.after, difference }]
  })
}
