import type { Core } from '@strapi/strapi'

/** Opens the door that only the site may use: views, clicks. */
export function registerInternalDoor(_context: { strapi: Core.Strapi }) {}
