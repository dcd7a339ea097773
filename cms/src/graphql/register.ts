import type { Core } from '@strapi/strapi'

/** Shapes the public contract; must run before the GraphQL plugin builds its schema. */
export function registerGraphql(_context: { strapi: Core.Strapi }) {}
