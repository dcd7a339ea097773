import type { Core } from '@strapi/strapi'
import { appendOnlyCorrections } from './appendOnlyCorrections'
import { articleText } from './articleText'
import { atomicWrites } from './atomicWrites'
import { corrections } from './corrections'
import { deletedArticles } from './deletedArticles'
import { eventFollowsOutcomes } from './eventFollowsOutcomes'
import { firstPublication } from './firstPublication'
import { frozenQuestion } from './frozenQuestion'
import { frozenVerdicts } from './frozenVerdicts'
import { keptVersions } from './keptVersions'
import { maintainedNames } from './maintainedNames'
import { newerVersion } from './newerVersion'
import { onePathToPublish } from './onePathToPublish'
import { outcomeOfEvent } from './outcomeOfEvent'
import { outcomesGoWithEvent } from './outcomesGoWithEvent'
import { priceOfTheMoment } from './priceOfTheMoment'
import { publishChecks } from './publishChecks'
import { recordFollowsEvent } from './recordFollowsEvent'
import { resolution } from './resolution'
import { revisions } from './revisions'
import type { Rule, Write } from './rule'
import { rulesFingerprint } from './rulesFingerprint'
import { schedule } from './schedule'
import { searchFollowsArticle, searchFollowsNames } from './searchFollows'
import { seenReports } from './seenReports'
import { sharedRelations } from './sharedRelations'
import { slugs } from './slugs'
import { steadyGround } from './steadyGround'
import { systemFields } from './systemFields'
import { takedowns } from './takedowns'
import { usedDocuments } from './usedDocuments'
import { verdictOfArticle } from './verdictOfArticle'

/** In the order they wrap a write: the first sees it first, and sees its result last. */
const rules: Rule[] = [
  priceOfTheMoment,
  atomicWrites,
  onePathToPublish,
  newerVersion,
  keptVersions,
  deletedArticles,
  searchFollowsArticle,
  searchFollowsNames,
  systemFields,
  appendOnlyCorrections,
  seenReports,
  schedule,
  revisions,
  rulesFingerprint,
  recordFollowsEvent,
  usedDocuments,
  outcomesGoWithEvent,
  steadyGround,
  frozenVerdicts,
  sharedRelations,
  maintainedNames,
  slugs,
  verdictOfArticle,
  frozenQuestion,
  outcomeOfEvent,
  articleText,
  eventFollowsOutcomes,
  resolution,
  publishChecks,
  corrections,
  takedowns,
  firstPublication,
]

/** Hangs every editorial rule on the document service, so that admin, REST and code all meet them. */
export function registerRules({ strapi }: { strapi: Core.Strapi }): void {
  for (const rule of rules) {
    strapi.documents.use((context, next) => {
      const write: Write = { strapi, uid: context.uid, action: context.action, params: context.params }
      return rule(write, async () => next())
    })
  }
}
