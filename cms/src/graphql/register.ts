import type { Core } from '@strapi/strapi'
import type * as Nexus from 'nexus'
import type { ContractPart } from './contract'
import { contractParts } from './parts'
import { createApolloOptions } from './server/apolloOptions'
import { publicReader } from './server/publicReader'

/**
 * Shapes the public contract; must run before the GraphQL plugin builds its schema. The plugin generates nothing from the content
 * types (`shadowCRUD: false`): a schema that is generated and then cut back shows every new attribute until somebody cuts it too,
 * and brings sign-up, uploads and an inverse of every relation with it.
 */
export function registerGraphql({ strapi }: { strapi: Core.Strapi }): void {
  const parts = contractParts(strapi)
  const extension: { use(part: unknown): void } = strapi.plugin('graphql').service('extension')
  extension.use(({ nexus }: { nexus: typeof Nexus }) => ({ types: [firstQuery(nexus)] }))
  for (const part of parts) extension.use(() => extensionOf(part))
  strapi.config.set('plugin::graphql.apolloServer', createApolloOptions(strapi, parts))
  const authentication: { register(door: string, strategy: typeof publicReader): void } = strapi.get('auth')
  authentication.register('content-api', publicReader)
}

/** Nexus, in which the plugin builds its schema, gives a Query type that it knows no field of a field `ok`; so it is shown one. */
function firstQuery({ queryType }: typeof Nexus) {
  return queryType({ definition: (query) => query.nonNull.string('commentStamp') })
}

/** The shape the plugin wants. Whoever may read is decided by what the resolvers read, not by permissions: everything here is public. */
function extensionOf({ typeDefs, resolvers = {} }: ContractPart) {
  const roots = Object.entries(resolvers).filter(([type]) => type === 'Query' || type === 'Mutation')
  const open = roots.flatMap(([type, fields]) => Object.keys(fields).map((field) => [`${type}.${field}`, { auth: false }]))
  return { typeDefs, resolvers, resolversConfig: Object.fromEntries(open) }
}
