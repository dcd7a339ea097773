import type { Core } from '@strapi/strapi'
import { rawRows } from '../../storage/rawRows'
import type { ContractPart, RequestContext } from '../contract'
import { decodeTime } from '../reading/decodeValue'
import { groupRows } from '../reading/groupRows'
import { loadOnce } from '../reading/loaders'
import { greatestOf } from '../reading/pagination'
import type { Row } from '../reading/publicTypes'
import { badInput } from '../server/refusals'

interface HistoryArgs {
  since?: Date | null
  points?: number | null
}

const DEFAULT_POINTS = 200
const FEWEST_POINTS = 2
const MOST_POINTS = 500

/** An outcome's price over time. */
export function outcomeHistory(strapi: Core.Strapi): ContractPart {
  return {
    typeDefs: `
      """The platform's probability for yes at a moment, 0 to 1, and what had been traded by then in the outcome's currency."""
      type OddsPoint { at: DateTime! price: Float! volume: Float }

      extend type Outcome {
        """
        Oldest first. Where more is known than points (2 to 500, 200), time is divided into equal steps, and of each the last price
        is kept, beside the first and the newest of all.
        """
        history(since: DateTime, points: Int): [OddsPoint!]!
      }
    `,
    resolvers: {
      Outcome: {
        history: ({ documentId }: Row, { since, points }: HistoryArgs, context: RequestContext) => {
          const from = since?.getTime() ?? null
          const most = readPoints(points)
          // Outcomes that are asked the same share one statement.
          const name = `Outcome.history ${from ?? ''} ${most}`
          return loadOnce<string, readonly OddsPoint[]>(
            context, name, documentId, String, (ids) => fetchHistory(strapi, ids, from, most), [],
          )
        },
      },
    },
    sizes: { 'Outcome.history': ({ points }) => greatestOf(points, DEFAULT_POINTS, MOST_POINTS) },
  }
}

interface OddsPoint {
  at: Date | null
  price: number
  volume: number | null
}

function readPoints(points: number | null | undefined): number {
  const most = points ?? DEFAULT_POINTS
  if (most < FEWEST_POINTS || most > MOST_POINTS) throw badInput(`history: points must be a whole number from ${FEWEST_POINTS} to ${MOST_POINTS}.`)
  return most
}

interface StoredPoint {
  outcome_document_id: string
  at: number | string
  price: number
  volume: number | null
}

/** Up to so many points of each outcome in one statement. There is a step fewer than points, which leaves one for the first. */
async function fetchHistory(
  strapi: Core.Strapi,
  outcomes: readonly string[],
  since: number | null,
  points: number,
): Promise<Map<string, OddsPoint[]>> {
  const known = `odds_snapshots where outcome_document_id in (${outcomes.map(() => '?').join(', ')}) and at >= cast(? as bigint)`
  const bindings = [...outcomes, since ?? 0]
  const stored = await rawRows<StoredPoint>(
    strapi.db.connection,
    // Whole numbers are divided, so that the remainder is cut off; bound as they are, SQLite would take them for fractions.
    `with stretch as (
      select outcome_document_id, min(at) as opened, count(*) as known, (max(at) - min(at)) / cast(? as bigint) + 1 as step
      from ${known} group by outcome_document_id
    ), kept as (
      select snapshot.outcome_document_id, max(snapshot.at) as at
      from odds_snapshots snapshot join stretch on stretch.outcome_document_id = snapshot.outcome_document_id
      where snapshot.at >= stretch.opened
      group by snapshot.outcome_document_id,
        case when stretch.known <= cast(? as bigint) then snapshot.at else (snapshot.at - stretch.opened) / stretch.step end
      union
      select outcome_document_id, opened from stretch
    )
    select snapshot.outcome_document_id, snapshot.at, snapshot.price, snapshot.volume
    from kept join odds_snapshots snapshot on snapshot.outcome_document_id = kept.outcome_document_id and snapshot.at = kept.at
    order by snapshot.outcome_document_id, snapshot.at`,
    [points - 1, ...bindings, points],
  )
  // PostgreSQL hands a bigint out as text.
  const decode = ({ at, price, volume }: StoredPoint): OddsPoint => ({ at: decodeTime(Number(at)), price, volume })
  return groupRows(stored, ({ outcome_document_id }) => outcome_document_id, decode)
}
