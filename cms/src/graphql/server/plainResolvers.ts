import type { Core } from '@strapi/strapi'
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import type { ContractPart } from '../contract'

/**
 * Lets fields be resolved by what the contract says, and nothing around it. Strapi wraps every field, the plainest ones too, into a
 * look at permissions and policies that this contract has no use for: for a list of articles that takes longer than reading it.
 */
export function resolvePlainly(strapi: Core.Strapi, parts: readonly ContractPart[]): void {
  const contentApi: { buildSchema(): GraphQLSchema } = strapi.plugin('graphql').service('content-api')
  const build = contentApi.buildSchema.bind(contentApi)
  contentApi.buildSchema = () => {
    const schema = build()
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) field.resolve = resolverOf(parts, type.name, field.name)
    }
    return schema
  }
}

/** Undefined for what is read from its parent by name, which is what GraphQL does by itself. */
function resolverOf(parts: readonly ContractPart[], type: string, field: string): GraphQLFieldResolver<unknown, unknown> | undefined {
  const resolver = parts.map(({ resolvers }) => resolvers?.[type]?.[field]).find((found) => found !== undefined)
  // The parent and the arguments are those of the file that declares the field.
  return resolver as GraphQLFieldResolver<unknown, unknown> | undefined
}
