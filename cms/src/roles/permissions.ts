import type { Core } from '@strapi/strapi'
import { AUTHOR, CATEGORY, CORRECTION, EVENT, OUTCOME, PREDICTION, SPONSOR_LINK, VERDICT } from '../rules/rule'
import { OWN_UNPUBLISHED } from './ownUnpublished'

export interface Permission {
  action: string
  subject?: string
  properties?: { fields?: string[]; locales?: string[] }
  conditions: string[]
}

type Verb = 'create' | 'read' | 'update' | 'delete' | 'publish'

const COMMENT = 'api::comment.comment'
const SITE = 'api::site.site'
const OWN = 'admin::is-creator'

const everyLanguage = ['zh-Hans', 'en']

/** What a writer fills in of an article and of a verdict. To schedule is to publish, and who pays is not the writer's to choose. */
const notTheWriters: Record<string, string[]> = {
  [PREDICTION]: ['publishAt', 'takedownReason', 'sponsorLinks'],
  [VERDICT]: ['revisedAnswer', 'revisedProbability', 'revisionReason', 'revisionReasonEn'],
}

/** Own drafts and their verdicts, and pictures for them; what articles are made of, to read. */
export function writersPermissions(strapi: Core.Strapi): Permission[] {
  const write = (verb: Verb, subject: string, condition: string[]) => allow(strapi, verb, subject, condition, notTheWriters[subject])
  return [
    ...[PREDICTION, VERDICT].flatMap((subject) => [
      write('create', subject, []),
      allow(strapi, 'read', subject, [OWN]),
      write('update', subject, [OWN]),
    ]),
    write('delete', PREDICTION, [OWN_UNPUBLISHED]),
    ...[EVENT, OUTCOME, AUTHOR, CATEGORY].map((subject) => allow(strapi, 'read', subject)),
    ...pictures([OWN]),
  ]
}

/** Everything in the paper but its settings, its sponsors' contracts and its people. */
export function editorsPermissions(strapi: Core.Strapi): Permission[] {
  const verbs: [Verb[], string[]][] = [
    [['create', 'read', 'update', 'delete'], [PREDICTION, EVENT, OUTCOME, VERDICT, AUTHOR, CATEGORY]],
    [['publish'], [PREDICTION]],
    [['read', 'update', 'delete'], [COMMENT]],
    [['read'], [CORRECTION, SPONSOR_LINK, SITE]],
  ]
  const content = verbs.flatMap(([may, subjects]) => subjects.flatMap((subject) => may.map((verb) => allow(strapi, verb, subject))))
  return [...content, ...pictures([])]
}

/** Sponsor links, and nothing that is written. */
export const salesPermissions = (strapi: Core.Strapi): Permission[] =>
  (['create', 'read', 'update', 'delete'] as const).map((verb) => allow(strapi, verb, SPONSOR_LINK))

function allow(strapi: Core.Strapi, verb: Verb, subject: string, conditions: string[] = [], without: string[] = []): Permission {
  const isLocalised = [PREDICTION, SITE].includes(subject)
  const hasFields = verb !== 'delete' && verb !== 'publish'
  return {
    action: `plugin::content-manager.explorer.${verb}`,
    subject,
    properties: {
      ...(hasFields ? { fields: fieldsOf(strapi, subject).filter((field) => !without.includes(field)) } : {}),
      ...(isLocalised ? { locales: everyLanguage } : {}),
    },
    conditions,
  }
}

interface ContentTypes {
  getNestedFields(model: unknown, options: { components: unknown }): string[]
}

function fieldsOf(strapi: Core.Strapi, subject: string): string[] {
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypes
  return contentTypes.getNestedFields(strapi.contentTypes[subject as keyof typeof strapi.contentTypes], { components: strapi.components })
}

function pictures(conditions: string[]): Permission[] {
  return [
    { action: 'plugin::upload.read', conditions },
    { action: 'plugin::upload.assets.create', conditions: [] },
    { action: 'plugin::upload.assets.update', conditions },
    { action: 'plugin::upload.assets.download', conditions: [] },
    { action: 'plugin::upload.assets.copy-link', conditions: [] },
  ]
}
