import type { Core } from '@strapi/strapi'
import { atTime } from '../clock'
import { OUTCOME, PREDICTION, VERDICT } from '../rules/rule'
import { bodyOf } from './bodyOf'
import type { Cast } from './demoEdition'
import type { ArticleText } from './edition/articleText'
import { currencyOf } from './edition/events'
import type { DemoPrediction } from './edition/predictions'
import { texts } from './edition/texts'
import { uploadHero } from './heroImage'
import { once } from './once'

export const localeOf = { zh: 'zh-Hans', en: 'en' } as const
/** All languages of an article share it. */
const creditOf = ({ languages }: DemoPrediction) => (languages.includes('en') ? 'Presage' : '先见')

/** Writes a demo article in its languages and publishes it on its own date, at the illustrative price of that date. */
export function publishDemoPrediction(strapi: Core.Strapi, cast: Cast, demo: DemoPrediction): Promise<string> {
  return once(strapi, `prediction:${demo.key}`, () => atTime(new Date(demo.publishedAt), () => publish(strapi, cast, demo)))
}

async function publish(strapi: Core.Strapi, cast: Cast, demo: DemoPrediction): Promise<string> {
  await setPrice(strapi, cast, demo, { at: demo.publishedAt })

  const verdicts = strapi.documents(VERDICT)
  const call = { answer: demo.answer, probability: demo.probability }
  const verdict = await verdicts.create({ data: call } as Parameters<typeof verdicts.create>[0])

  const documents = strapi.documents(PREDICTION)
  const [first] = demo.languages
  const shared = {
    hero: await uploadHero(strapi, demo.key, words(demo, first).heroAlt),
    heroCredit: creditOf(demo),
    category: cast.category[demo.category],
    authors: [cast.author[demo.author]],
    event: cast.event[demo.event],
    outcome: outcomeOf(cast, demo),
    verdict: verdict.documentId,
    sponsorLinks: demo.sponsors.map((sponsor) => cast.sponsor[sponsor]),
  }
  let documentId: string | undefined
  for (const language of demo.languages) {
    const locale = localeOf[language]
    const data = { ...(await written(asFirstPublished(demo, language))), ...shared }
    if (documentId) await documents.update({ documentId, locale, data } as Parameters<typeof documents.update>[0])
    else documentId = (await documents.create({ locale, data } as Parameters<typeof documents.create>[0])).documentId
    await documents.publish({ documentId, locale })
  }
  await backdate(strapi, String(documentId), { since: new Date(demo.publishedAt), until: new Date(demo.publishedAt) })
  return String(documentId)
}

/** @throws Error where an article has no text in a language it is to be in */
export function words(demo: DemoPrediction, language: 'zh' | 'en' | undefined): ArticleText {
  const text = language && texts[demo.key]?.[language]
  if (!text) throw new Error(`The demo article ${demo.key} has no text in ${language}.`)
  return text
}

/** The words before a later correction. */
function asFirstPublished(demo: DemoPrediction, language: 'zh' | 'en'): ArticleText {
  const text = words(demo, language)
  const later = (demo.corrected ?? []).filter((corrected) => corrected.language === language)
  return { ...text, body: later.reduce((body, { passage, before }) => body.replace(passage, before), text.body) }
}

/** The words as the article's fields hold them. */
async function written(text: ArticleText): Promise<object> {
  return { ...text, body: await bodyOf(text) }
}

/** The documentId of what a demo article calls. */
export const outcomeOf = (cast: Cast, { event, outcome }: DemoPrediction): string => String(cast.outcome[`${event}/${outcome}`])

/** Sets the illustrative price of a demo article's outcome as of a day, by default the one it was published at, in its platform's money. */
export async function setPrice(
  strapi: Core.Strapi,
  cast: Cast,
  demo: DemoPrediction,
  { price, at }: { price?: number; at: string },
): Promise<void> {
  const { market } = demo
  if (!market) return
  const documents = strapi.documents(OUTCOME)
  await documents.update({
    documentId: outcomeOf(cast, demo),
    data: { price: price ?? market.price, priceKind: 'last', volume: market.volume, currency: currencyOf(demo.event), priceAt: at },
  } as Parameters<typeof documents.update>[0])
}

/** Strapi stamps its own times on what it writes; the demo edition has its own past. */
export async function backdate(
  strapi: Core.Strapi,
  documentId: string,
  { since, until }: { since: Date; until: Date },
  locale?: string,
): Promise<void> {
  const stored = strapi.db.query(PREDICTION)
  const where = { documentId, ...(locale && { locale }) }
  await stored.updateMany({ where, data: { createdAt: since, updatedAt: until } })
  await stored.updateMany({ where: { ...where, publishedAt: { $notNull: true } }, data: { publishedAt: until, updatedAt: until } })
}

/** Settles the outcome of a demo article the way it ended in life, on its day. */
export async function resolveDemoOutcome(strapi: Core.Strapi, cast: Cast, demo: DemoPrediction): Promise<void> {
  const { resolved } = demo
  if (!resolved) return
  const documentId = outcomeOf(cast, demo)
  await once(strapi, `resolved:${demo.key}`, () =>
    atTime(new Date(resolved.at), async () => {
      const documents = strapi.documents(OUTCOME)
      const data = { resolution: resolved.as, resolvedAt: resolved.at }
      await documents.update({ documentId, data } as Parameters<typeof documents.update>[0])
      return documentId
    }),
  )
}
