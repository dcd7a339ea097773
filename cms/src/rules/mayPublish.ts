import type { Core } from '@strapi/strapi'
import { PREDICTION } from './rule'

interface RequestState {
  userAbility?: { can(action: string, subject: string): boolean }
}

/** Whether whoever makes the current request may publish articles. Jobs and API tokens, which have no role of the admin, may. */
export function mayPublish(strapi: Core.Strapi): boolean {
  const state: RequestState | undefined = strapi.requestContext.get()?.state
  return state?.userAbility?.can('plugin::content-manager.explorer.publish', PREDICTION) ?? true
}
