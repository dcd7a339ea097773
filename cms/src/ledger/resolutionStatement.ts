import type { Core } from '@strapi/strapi'
import type { Resolution } from '@presage/forecast/score'
import type { SettledCall } from '../record/settleCalls'
import type { ResolvedBy } from '../resolving/resolvedBy'
import { OUTCOME } from '../rules/rule'

interface Settled {
  resolution: Resolution
  resolvedAt: string | null
}

/** What the ledger says of an ending and of the calls it settles; see docs/ledger.md. */
export async function resolutionStatement(
  strapi: Core.Strapi,
  outcomeDocumentId: string,
  { resolution, resolvedAt }: Settled,
  by: ResolvedBy,
  calls: readonly SettledCall[],
): Promise<Record<string, unknown>> {
  const outcome: { label: string; labelZh: string | null; event: { title: string; titleZh: string | null } | null } = await strapi.db
    .query(OUTCOME)
    .findOne({ where: { documentId: outcomeDocumentId }, populate: { event: true } })
  return {
    by,
    calls: calls.map(({ prediction_document_id: prediction, result, brier, marketBrier, logScore }) => ({
      prediction, result, brier, marketBrier, logScore,
    })),
    event: outcome.event?.title ?? null,
    eventZh: outcome.event?.titleZh ?? null,
    label: outcome.label,
    labelZh: outcome.labelZh ?? null,
    resolution,
    resolvedAt,
  }
}

/** What the ledger says of an ending that is taken back. */
export function unresolutionStatement({ resolution, resolvedAt }: Settled, reason: string): Record<string, unknown> {
  return { reason, was: resolution, wasResolvedAt: resolvedAt === null ? null : new Date(resolvedAt).toISOString() }
}
