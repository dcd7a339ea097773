import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { inEditorsWords } from './deskProblems'

/** What somebody must be allowed to do in the content manager. */
export type Right = [verb: 'read' | 'create' | 'update' | 'delete' | 'publish', uid: string]

const explorer = (verb: Right[0]) => `plugin::content-manager.explorer.${verb}`

/** Makes routes under `/presage-desk`, for signed-in editors who have all the rights a route names; answers as `{ data }`, never kept. */
export function deskRoutes(strapi: Core.Strapi) {
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
        { name: 'admin::hasPermissions', config: { actions: rights.map(([verb, subject]) => ({ action: explorer(verb), subject })) } },
      ],
    },
  })
}

/** Whether whoever asks may do something in the content manager, with one field where it is named. */
export function may(context: Context, verb: Right[0], uid: string, field?: string): boolean {
  const { userAbility } = context.state as { userAbility?: { can(action: string, subject: string, field?: string): boolean } }
  return userAbility?.can(explorer(verb), uid, field) ?? false
}

/** The `:id` of a route's path. */
export const idOf = (context: Context): string => String((context.params as { id?: string }).id)
