import type { Core } from '@strapi/strapi'
import { atTime } from '../clock'
import { PREDICTION, VERDICT } from '../rules/rule'
import { inTransaction } from '../storage/inTransaction'
import { noteSnapshots } from '../storage/oddsSnapshots'
import type { Cast } from './demoEdition'
import { bodyOf } from './bodyOf'
import { backdate, localeOf, outcomeOf, publishDemoPrediction, resolveDemoOutcome, setPrice, words } from './demoPrediction'
import { events } from './edition/events'
import { illustrativeOdds, type OddsPoint } from './edition/odds'
import { editionWritten, predictions, type DemoCorrection, type DemoPrediction } from './edition/predictions'
import { once } from './once'

/**
 * What happened to the articles, in the order of its days: the ledger tells it in the order in which it is written.
 * @param ids filled in with each article's documentId, by key, as it is published
 * @param withdraws whether those articles are taken down that have a reason for it; otherwise all stay to be read
 */
export function chronicle(
  strapi: Core.Strapi,
  cast: Cast,
  ids: Record<string, string>,
  { withdraws }: { withdraws: boolean },
): { at: string; happen: () => Promise<unknown> }[] {
  const publish = (prediction: DemoPrediction) => async () => {
    strapi.log.info(`  ${prediction.key}`)
    ids[prediction.key] = await publishDemoPrediction(strapi, cast, prediction)
  }
  const idOf = ({ key }: DemoPrediction) => String(ids[key])
  const days = predictions.flatMap((prediction) => {
    const { publishedAt, corrected, revised, resolved, withdrawn } = prediction
    return [
      { at: publishedAt, happen: publish(prediction) },
      ...(corrected ?? []).map((correction) => ({
        at: correction.at,
        happen: () => correctDemoPrediction(strapi, idOf(prediction), prediction, correction),
      })),
      ...(revised ? [{ at: revised.at, happen: () => reviseDemoVerdict(strapi, cast, idOf(prediction), prediction) }] : []),
      ...(resolved ? [{ at: resolved.at, happen: () => resolveDemoOutcome(strapi, cast, prediction) }] : []),
      ...(withdrawn && withdraws ? [{ at: withdrawn.at, happen: () => withdrawDemoPrediction(strapi, idOf(prediction), prediction) }] : []),
    ]
  })
  return days.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Publishes the correction of a demo article, with its note. */
async function correctDemoPrediction(
  strapi: Core.Strapi,
  documentId: string,
  demo: DemoPrediction,
  { at, language, kind, note }: DemoCorrection,
): Promise<void> {
  await once(strapi, `corrected:${demo.key}:${language}`, () =>
    atTime(new Date(at), async () => {
      const documents = strapi.documents(PREDICTION)
      const locale = localeOf[language]
      const data = { body: await bodyOf(words(demo, language)), correctionKind: kind, correctionNote: note }
      await documents.update({ documentId, locale, data } as Parameters<typeof documents.update>[0])
      await documents.publish({ documentId, locale })
      await backdate(strapi, documentId, { since: new Date(demo.publishedAt), until: new Date(at) }, locale)
      return documentId
    }),
  )
}

/** Records a change of mind about a demo article's verdict, at the illustrative price of its day. */
async function reviseDemoVerdict(strapi: Core.Strapi, cast: Cast, predictionDocumentId: string, demo: DemoPrediction): Promise<void> {
  const { revised } = demo
  if (!revised) return
  const { at, price, answer, probability, reason, reasonEn } = revised
  await once(strapi, `revised:${demo.key}`, () =>
    atTime(new Date(at), async () => {
      await setPrice(strapi, cast, demo, { price, at })
      const verdict: { documentId: string } = await strapi.db.query(VERDICT).findOne({ where: { predictionDocumentId } })
      const documents = strapi.documents(VERDICT)
      const data = { revisedAnswer: answer, revisedProbability: probability, revisionReason: reason, revisionReasonEn: reasonEn }
      await documents.update({ documentId: verdict.documentId, data } as Parameters<typeof documents.update>[0])
      return verdict.documentId
    }),
  )
}

/** Takes a demo article down, with the reason that readers see instead. */
async function withdrawDemoPrediction(strapi: Core.Strapi, documentId: string, demo: DemoPrediction): Promise<void> {
  const { languages: [language], publishedAt, withdrawn } = demo
  if (!withdrawn || !language) return
  await once(strapi, `withdrawn:${demo.key}`, () =>
    atTime(new Date(withdrawn.at), async () => {
      const documents = strapi.documents(PREDICTION)
      const locale = localeOf[language]
      const data = { takedownReason: withdrawn.reason }
      await documents.update({ documentId, locale, data } as Parameters<typeof documents.update>[0])
      await documents.unpublish({ documentId, locale })
      await backdate(strapi, documentId, { since: new Date(publishedAt), until: new Date(withdrawn.at) }, locale)
      return documentId
    }),
  )
}

/** The illustrative prices of a demo article's outcome, from the event's opening to its end or the day the edition was written. */
export function fillDemoOdds(strapi: Core.Strapi, cast: Cast, demo: DemoPrediction): Promise<string> {
  const documentId = outcomeOf(cast, demo)
  return once(strapi, `odds:${demo.key}`, async () => {
    const odds = demo.market ? illustrativeOdds(knownPrices(demo, demo.market.price)) : []
    const snapshots = odds.map((point) => ({ ...point, outcome_document_id: documentId, volume: null }))
    await inTransaction(strapi, (knex) => noteSnapshots(knex, snapshots))
    const last = odds.at(-1)
    if (last) await setPrice(strapi, cast, demo, { price: last.price, at: new Date(last.at).toISOString() })
    return documentId
  })
}

function knownPrices(demo: DemoPrediction, price: number): OddsPoint[] {
  const end = { yes: 0.99, no: 0.01, void: price, open: price }[demo.resolved?.as ?? 'open']
  return [
    // Before anybody knew much, markets stood nearer to a third.
    { at: events[demo.event].opensAt, price: Math.round(100 * (0.6 * price + 0.4 * 0.35)) / 100 },
    { at: demo.publishedAt, price },
    ...(demo.revised ? [demo.revised] : []),
    { at: demo.resolved?.at ?? editionWritten, price: end },
  ].map((known) => ({ at: Date.parse(known.at), price: known.price }))
}
