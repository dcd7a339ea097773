import { ChartCircle, CheckCircle, Clock, Discuss, Calendar, TrendUp, WarningCircle } from '@strapi/icons'
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin'
import { deskPlace } from '../desk/places'
import { moderationPlace, moderationRights } from '../moderation/places'
import { sponsorReportsPlace, sponsorRights } from '../sponsors/places'
import { frontWords } from './words'

type Word = Parameters<typeof frontWords.idOf>[0]
type FrontLists = typeof import('./frontLists')

const said = (word: Word) => ({ id: frontWords.idOf(word), defaultMessage: frontWords.words[word].en })
const right = (verb: string, type: string) => ({ action: `plugin::content-manager.explorer.${verb}`, subject: `api::${type}.${type}` })
const list = (name: keyof FrontLists) => async () => (await import('./frontLists'))[name]
const link = (word: Word, place: string) => ({ label: said(word), href: `/${place}` })

/** What is to be done today, each for those who may do it; in the order of its urgency. */
const widgets: WidgetArgs[] = [
  {
    id: 'resolve', icon: CheckCircle, title: said('resolve.title'), link: link('resolve.link', deskPlace), component: list('ReadyToResolve'),
    permissions: [right('read', 'event'), right('update', 'outcome')],
  },
  {
    id: 'comments', icon: Discuss, title: said('comments.title'), link: link('comments.link', moderationPlace), component: list('CommentsToDecide'),
    permissions: moderationRights,
  },
  { id: 'overdue', icon: Clock, title: said('overdue.title'), component: list('Overdue'), permissions: [right('read', 'event'), right('update', 'outcome')] },
  {
    id: 'scheduled', icon: Calendar, title: said('scheduled.title'), component: list('Scheduled'),
    permissions: [right('read', 'prediction'), right('publish', 'prediction')],
  },
  {
    id: 'syncs', icon: WarningCircle, title: said('syncs.title'), link: link('resolve.link', deskPlace), component: list('FailedSyncs'),
    permissions: [right('update', 'event'), right('update', 'outcome')],
  },
  {
    id: 'sponsors', icon: TrendUp, title: said('sponsors.title'), link: link('sponsors.link', sponsorReportsPlace), component: list('SponsorsEnding'),
    permissions: sponsorRights,
  },
  {
    id: 'record', icon: ChartCircle, title: said('record.title'), component: async () => (await import('./MonthsRecord')).MonthsRecord,
    permissions: [right('read', 'verdict')],
  },
]

/** Of Strapi's own widgets these are of use to a newsroom; statistics of entries and keys are not, and profiles have their menu. */
const kept = ['last-edited-entries', 'last-published-entries']

/** Puts ours on the first page, before what is kept of Strapi's. */
export function addFrontDesk(app: Pick<StrapiApp, 'widgets'>): void {
  app.widgets.register(strapis => [...widgets, ...strapis.filter(({ id }) => kept.includes(id))])
}
