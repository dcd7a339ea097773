import { createPresageClient } from '@presage/client/createPresageClient'
import urql from '@urql/vue'
import { defineNuxtPlugin, useRequestEvent } from '#imports'
import { fetchWithin } from '#shared/fetchWithin'

/** One client per request: it speaks to the CMS for one reader. */
export default defineNuxtPlugin((nuxtApp) => {
  const context = useRequestEvent()?.context.presage
  if (!context) return
  const client = createPresageClient({ url: `${context.cmsUrl}/graphql`, headers: context.siteHeaders, fetch: fetchWithin(10_000) })
  nuxtApp.vueApp.use(urql, client)
})
