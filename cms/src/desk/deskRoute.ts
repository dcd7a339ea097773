import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { inEditorsWords } from './deskProblems'

/** What an editor must be allowed in the content manager. */
export type Right = [verb: 'read' | 'create' | 'update', uid: string]

/** Makes a route of the admin's API under `/presage-desk`, for signed-in editors with these rights; it answers `{ data }`. */
export function deskRoute(strapi: Core.Strapi) {
  return (method: 'GET' | 'POST', path: string, rights: Right[], handler: (context: Context) => Promise<unknown>) => ({
    method,
    path: `/presage-desk${path}`,
    info: { type: 'admin' as const },
    handler: async (context: Context) => {
      context.set('cache-control', 'no-store')
      context.body = { data: await inEditorsWords(strapi, () => handler(context)) }
    },
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        {
          name: 'admin::hasPermissions',
          config: { actions: rights.map(([verb, subject]) => ({ action: `plugin::content-manager.explorer.${verb}`, subject })) },
        },
      ],
    },
  })
}
