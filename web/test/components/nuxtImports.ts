// What components take from Nuxt, where there is no Nuxt: a head that nobody reads, and a request for nobody.

export const useAppConfig = () => ({ enhanceScript: '/enhance.js', previewScript: '/preview.js' })
export const useHead = (): void => undefined
export const useSeoMeta = (): void => undefined
export const useRequestEvent = () => ({ context: { presage: { siteUrl: 'https://presage.example' } } })
