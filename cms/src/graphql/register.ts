import type { Core } from '@strapi/strapi'
import type * as Nexus from 'nexus'
import { contractParts } from './parts'
import { createApolloOptions } from './server/apolloOptions'
import { resolvePlainly } from './server/plainResolvers'
import { withoutSignIn } from './server/withoutSignIn'

/**
 * Shapes the public contract; must run before the GraphQL plugin builds its schema. The plugin generates nothing from the content
 * types (`shadowCRUD: false`): a schema that is generated and then cut back shows every new attribute until somebody cuts it too,
 * and brings sign-up, uploads and an inverse of every relation with it. Who may read is decided by what the resolvers read.
 */
export function registerGraphql({ strapi }: { strapi: Core.Strapi }): void {
  const parts = contractParts(strapi)
  const extension: { use(part: unknown): void } = strapi.plugin('graphql').service('extension')
  extension.use(({ nexus }: { nexus: typeof Nexus }) => ({ types: [firstQuery(nexus)] }))
  for (const { typeDefs } of parts) extension.use({ typeDefs })
  strapi.config.set('plugin::graphql.apolloServer', createApolloOptions(strapi, parts))
  resolvePlainly(strapi, parts)
  withoutSignIn(strapi)
}

/** Nexus, in which the plugin builds its schema, gives a Query type that it knows no field of a field `ok`; so it is shown one. */
function firstQuery({ queryType }: typeof Nexus) {
  return queryType({ definition: (query) => query.nonNull.string('commentStamp') })
}
