import { unstable_useContentManagerContext, useAuth, useQueryParams } from '@strapi/strapi/admin'
import { useLocation } from 'react-router-dom'
import type { FormPlace } from './unsavedCopies'

interface Address {
  plugins?: { i18n?: { locale?: string } }
}

/** Whose form of which document in which language is open; null for a copy that is about to be made. */
export function useFormPlace(): FormPlace | null {
  const { model, id } = unstable_useContentManagerContext()
  const user = useAuth('FormKeeper', state => state.user)
  const [{ query }] = useQueryParams<Address>()
  const { pathname } = useLocation()
  if (!user || pathname.includes('/clone/')) return null
  return { user: user.id as number, model, documentId: id ?? null, locale: query.plugins?.i18n?.locale ?? 'zh-Hans' }
}
