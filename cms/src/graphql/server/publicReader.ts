import { errors } from '@strapi/utils'

/**
 * Lets everyone reach `/graphql` although the public role holds no permission at all. It grants nothing: an action that asks for
 * a permission is refused. Strapi asks it last, after its own ways to sign in.
 */
export const publicReader = {
  name: 'presage-public-reader',
  authenticate: (call: { path: string; get(header: string): string }) =>
    call.path === '/graphql' && call.get('authorization') === '' ? { authenticated: true, credentials: null, ability: null } : { authenticated: false },
  verify: () => {
    throw new errors.ForbiddenError()
  },
}
