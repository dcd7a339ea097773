import type { Core } from '@strapi/strapi'
import { registerGraphql } from './graphql/register'
import { registerInternalDoor } from './internal/register'

interface Context {
  strapi: Core.Strapi
}

export default {
  register(context: Context) {
    registerGraphql(context)
    registerInternalDoor(context)
  },
  async bootstrap(_context: Context) {},
}
