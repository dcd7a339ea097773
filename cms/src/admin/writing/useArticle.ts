import { unstable_useDocument as useDocument, useForm, useQueryParams } from '@strapi/strapi/admin'
import { useParams } from 'react-router-dom'
import type { ArticleReport } from '../../desk/articleReport'
import type { CallReport } from '../../desk/callReport'
import { useDeskData } from '../desk/useDeskData'
import { chosenOne, type Reference, type RelationChange } from './chosen'

export type Locale = 'zh-Hans' | 'en'

export interface SavedArticle {
  /** Null while it is new. */
  documentId: string | null
  locale: Locale
  /** When it was last saved, as an address knows it; changes with every save. */
  version: string
  /** Undefined until it has come, and of an article that is not saved in this language. */
  report: ArticleReport | undefined
}

const model = 'api::prediction.prediction'

/** The article whose form is open, as it is saved in the form's language; read anew after every save. */
export function useSavedArticle(): SavedArticle {
  const { id } = useParams<{ id: string }>()
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>()
  const locale: Locale = query?.plugins?.i18n?.locale === 'en' ? 'en' : 'zh-Hans'
  const documentId = id && id !== 'create' ? id : null
  const { document } = useDocument({ model, collectionType: 'collection-types', documentId: documentId ?? '', params: { locale } }, { skip: !documentId })
  const version = String(document?.updatedAt ?? '')
  const isSaved = documentId !== null && version !== '' && document?.locale === locale
  const { data } = useDeskData<ArticleReport>(isSaved ? `/articles/${documentId}?locale=${locale}&version=${encodeURIComponent(version)}` : null)
  return { documentId, locale, version, report: isSaved ? data : undefined }
}

/** What the form refers to at this moment, saved or not. */
export function useChosen(saved: ArticleReport | undefined): Record<'event' | 'outcome' | 'verdict' | 'category', Reference | null> {
  const values = useForm('Writing', state => state.values) as Record<string, RelationChange | undefined>
  return {
    event: chosenOne(saved?.event ?? null, values.event),
    outcome: chosenOne(saved?.outcome ?? null, values.outcome),
    verdict: chosenOne(saved?.verdict ?? null, values.verdict),
    category: chosenOne(saved?.category ?? null, values.category),
  }
}

/** The outcomes of an event, and a verdict; undefined until they have come. */
export function useCall(event: Reference | null, verdict: Reference | null, version: string): CallReport | undefined {
  const asked = new URLSearchParams({ ...event && { event: event.documentId }, ...verdict && { verdict: verdict.documentId }, version })
  const { data } = useDeskData<CallReport>(event || verdict ? `/calls?${asked}` : null)
  return event || verdict ? data : undefined
}
