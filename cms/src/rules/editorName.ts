import type { Core } from '@strapi/strapi'

/** Who makes the current request, as colleagues know them; null where no editor does. */
export function editorName(strapi: Core.Strapi): string | null {
  const user: unknown = strapi.requestContext.get()?.state?.user
  if (typeof user !== 'object' || user === null) return null
  const { firstname, lastname, email } = user as Record<string, unknown>
  const name = [firstname, lastname].filter((part) => typeof part === 'string' && part !== '').join(' ')
  return name || (typeof email === 'string' ? email : null)
}
