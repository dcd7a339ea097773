import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from 'koa'

/** What Strapi's GraphQL plugin hands to every resolver of one request. */
export interface RequestContext {
  koaContext: Context
}

/** Resolves one field. What its parent and arguments hold is known to the file that declares the field. */
export type Resolver = (parent: never, args: never, context: RequestContext, info: GraphQLResolveInfo) => unknown

type Arguments = Readonly<Record<string, unknown>>

/**
 * How many values a field can return at most: a number, or from its arguments and those of the field around it (the nodes of a
 * connection are as many as the connection was asked for).
 */
export type ListSize = number | ((args: Arguments, outer: Arguments) => number)

/** A piece of the public contract: what one file adds to the schema. Whatever no part declares is not public. */
export interface ContractPart {
  typeDefs: string
  /** By type, then by field; fields without one are read from their parent by name. */
  resolvers?: Record<string, Record<string, Resolver>>
  /** The most a list can hold, by `Type.field`; one that is not named counts as 100. */
  sizes?: Record<string, ListSize>
  /** What a laborious field counts in the place of one value, by `Type.field`. */
  weights?: Record<string, number>
}
