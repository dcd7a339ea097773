import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'

/**
 * Tells how many SQL statements each GraphQL request cost, as `Server-Timing: sql;desc="7"`: for tests and benchmarks, where
 * PRESAGE_COUNT_SQL=1. Transactions count their BEGIN and COMMIT.
 */
export default function sqlCounter(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const request = new AsyncLocalStorage<{ statements: number }>()
  strapi.db.connection.on('query', () => {
    const counter = request.getStore()
    if (counter) counter.statements += 1
  })
  return (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== '/graphql') return next()
    const counter = { statements: 0 }
    return request.run(counter, async () => {
      await next()
      ctx.set('Server-Timing', `sql;desc="${counter.statements}"`)
    })
  }
}
