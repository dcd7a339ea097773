import type { AuthorView } from '../authorView'
import type { CategoryView } from '../categoryView'
import type { EventView } from '../eventView'
import { siteName, type FrameView } from '../frameView'
import { articlesOf, type HomeView } from '../homeView'
import type { Thing } from './jsonLd'
import { articleList, breadcrumbs } from './listThings'
import { publisherId, publisherThing, websiteId, websiteThing } from './publisherThing'

/** What the front page is to machines: the site, the paper, and the articles in their order. */
export function homeThings(view: HomeView, frame: FrameView, siteUrl: string): Thing[] {
  return [websiteThing(frame, siteUrl), publisherThing(frame, siteUrl), ...some(articleList(articlesOf(view), siteUrl))]
}

/** What the page of a category is to machines. */
export function categoryThings(view: CategoryView, path: string, frame: FrameView, siteUrl: string): Thing[] {
  const page = collection({ name: view.name.text, description: view.description?.text, path }, frame, siteUrl)
  return [
    { ...page, mainEntity: articleList(view.articles, siteUrl) },
    trail(view.name.text, path, frame, siteUrl),
    publisherThing(frame, siteUrl),
  ]
}

/** What the page of an author is to machines: a person, or for a collective byline a part of the paper. */
export function authorThings(view: AuthorView, path: string, frame: FrameView, siteUrl: string): Thing[] {
  const url = siteUrl + path
  const described = {
    '@id': `${url}#author`,
    'name': view.name.text,
    url,
    'description': view.bio.map(({ text }) => text).join('\n') || null,
    'image': view.picture && new URL(view.picture.src, siteUrl).href,
  }
  const entity: Thing = view.isDesk
    ? { '@type': 'Organization', ...described, 'parentOrganization': publisherId(siteUrl) }
    : { '@type': 'Person', ...described, 'worksFor': publisherId(siteUrl) }
  const page: Thing = { '@type': 'ProfilePage', url, 'name': view.name.text, 'inLanguage': frame.locale, 'isPartOf': websiteId(siteUrl), 'mainEntity': entity }
  return [page, trail(view.name.text, path, frame, siteUrl), ...some(articleList(view.articles, siteUrl)), publisherThing(frame, siteUrl)]
}

/**
 * What the page of an event is to machines: a collection of articles about a question. schema.org's Event is something that people
 * attend at a place and a time; search engines would list a market's event among concerts. What the market asks is a Question.
 */
export function eventThings(view: EventView, frame: FrameView, siteUrl: string): Thing[] {
  const name = view.name.text
  const question: Thing = {
    '@type': 'Question',
    name,
    'alternateName': view.original?.text,
    'text': view.rules.map(({ text }) => text).join('\n') || null,
    'sameAs': view.marketHref,
  }
  const page = collection({ name, path: view.path }, frame, siteUrl)
  return [
    { ...page, about: question, mainEntity: articleList(view.articles, siteUrl) },
    trail(name, view.path, frame, siteUrl),
    publisherThing(frame, siteUrl),
  ]
}

/** What a page about the paper itself is to machines. */
export function standingThings(described: Described, type: 'AboutPage' | 'WebPage', frame: FrameView, siteUrl: string): Thing[] {
  const page = { ...collection(described, frame, siteUrl), '@type': type, 'about': publisherId(siteUrl) }
  return [page, trail(described.name, described.path, frame, siteUrl), publisherThing(frame, siteUrl)]
}

type Described = { name: string, description?: string | null, path: string }

function collection({ name, description, path }: Described, frame: FrameView, siteUrl: string): Thing {
  return {
    '@type': 'CollectionPage',
    'url': siteUrl + path,
    name,
    description,
    'inLanguage': frame.locale,
    'isPartOf': websiteId(siteUrl),
    'publisher': publisherId(siteUrl),
  }
}

const trail = (name: string, path: string, frame: FrameView, siteUrl: string) =>
  breadcrumbs([{ name: siteName(frame), path: frame.home }, { name, path }], siteUrl)

const some = (thing: Thing | null): Thing[] => (thing ? [thing] : [])
