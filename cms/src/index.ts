import type { Core } from '@strapi/strapi'
import { registerDesk } from './desk/register'
import { registerWriting } from './desk/registerWriting'
import { applyViews, hideReaderAccounts } from './editing/applyViews'
import { registerFrontDesk } from './frontDesk/register'
import { registerGraphql } from './graphql/register'
import { registerHandbook } from './handbook/registerHandbook'
import { closeInternalDoor, registerInternalDoor } from './internal/register'
import { startJobs, stopJobs } from './jobs/register'
import { fetchPricesBeforePublishing } from './markets/publishRoutes'
import { registerModeration } from './moderation/register'
import { registerPictures } from './pictures/registerPictures'
import { ensureRoles } from './roles/ensureRoles'
import { registerOwnUnpublished } from './roles/ownUnpublished'
import { nameUnnamedEvents } from './rules/maintainedNames'
import { registerRules } from './rules/registerRules'
import { startSearchRefresher, stopSearchRefresher } from './searching/refreshIndex'
import { registerSponsorReports } from './sponsors/register'
import { seedDemoEdition } from './seed/demoEdition'
import { closeRegistration } from './start/closeRegistration'
import { enterFirstEdition } from './start/enterFirstEdition'
import { ensureFirstAdministrator } from './start/firstAdministrator'
import { keepLanguages } from './start/keepLanguages'
import { ensureLanguages } from './start/languages'
import { ensureSiteSettings } from './start/siteSettings'
import { ensureStorage } from './storage/ensureStorage'
import { enterPublishedVersions } from './versions/enterPublishedVersions'
import { tellFormVersions } from './versions/formVersion'
import { registerVersions } from './versions/registerVersions'

interface Context {
  strapi: Core.Strapi
}

export default {
  register(context: Context) {
    hideReaderAccounts(context)
    registerRules(context)
    registerOwnUnpublished(context)
    registerPictures(context)
    registerGraphql(context)
    registerInternalDoor(context)
    registerDesk(context)
    registerModeration(context)
    registerFrontDesk(context)
    registerSponsorReports(context)
    registerVersions(context)
    tellFormVersions(context)
    registerWriting(context)
    registerHandbook(context)
    fetchPricesBeforePublishing(context)
  },

  async bootstrap(context: Context) {
    await ensureStorage(context)
    await closeRegistration(context)
    await ensureLanguages(context)
    keepLanguages(context)
    await ensureRoles(context)
    await ensureFirstAdministrator(context)
    await ensureSiteSettings(context)
    await nameUnnamedEvents(context)
    await enterFirstEdition(context)
    await enterPublishedVersions(context)
    await applyViews(context)
    await seedDemoEdition(context)
    startSearchRefresher(context)
    startJobs(context)
  },

  async destroy(context: Context) {
    await stopJobs(context)
    await stopSearchRefresher(context)
    await closeInternalDoor(context)
  },
}
