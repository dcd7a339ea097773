import path from 'node:path'
import { settings } from '../src/environment'

export default () => ({
  host: settings.HOST,
  port: settings.CMS_PORT,
  app: { keys: settings.APP_KEYS },
  // Behind the site's proxy the reader's address comes in a header of ours; nobody's X-Forwarded-For is believed here.
  proxy: { koa: false },
  dirs: { public: path.join(settings.DATA_DIR, 'public') },
  cron: { enabled: false },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
})
