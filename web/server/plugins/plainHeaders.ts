import type { NitroApp } from 'nitropack/types'

/** Leaves out headers that only tell what the site is made of. */
export default function plainHeaders(nitroApp: NitroApp): void {
  nitroApp.hooks.hook('render:response', (response) => {
    if (response.headers) delete response.headers['x-powered-by']
  })
}
