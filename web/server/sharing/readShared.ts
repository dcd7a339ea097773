import { SharedArticleDocument, SharedPaperDocument } from '@presage/client/generated/documents'
import { frameView, type FrameView } from '../../app/data/frameView'
import { shareCard, type ShareCard } from '../../app/data/shareCard'
import { wordsOfPair } from '../../app/data/words'
import { authorPath } from '../../shared/paths'
import type { Locale } from '../../shared/locale'
import type { Ask } from '../syndication/ask'

/** A published article as it is passed on. */
export type Shared = { card: ShareCard, frame: FrameView, slug: string, url: string, authors: { name: string, path: string }[] }

/**
 * Reads what is passed on of an article.
 * @returns `'withdrawn'` for one that was taken down; `null` where there never was one in public
 * @throws an error when the CMS cannot be reached or cannot answer
 */
export async function readShared(ask: Ask, slug: string, locale: Locale): Promise<Shared | 'withdrawn' | null> {
  const { predictionBySlug: article, callBySlug: call, site } = await ask(SharedArticleDocument, { slug, locale })
  if (!article?.slug) return call?.withdrawnAt ? 'withdrawn' : null
  const frame = frameView({ site }, locale)
  return {
    card: shareCard(article, frame),
    frame,
    slug: article.slug,
    url: article.url,
    authors: article.authors.map(author => ({
      name: wordsOfPair(author.name, author.nameEn, locale).text,
      path: authorPath(locale, author.slug),
    })),
  }
}

/** Reads what the paper says of itself. @throws as `readShared` does */
export async function readPaper(ask: Ask, locale: Locale): Promise<FrameView> {
  const { site } = await ask(SharedPaperDocument, { locale })
  return frameView({ site }, locale)
}
