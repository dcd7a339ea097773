import path from 'node:path'
import { settings } from '../src/environment'
import { prepareSqliteConnection } from '../src/storage/sqlitePragmas'

export default () =>
  settings.DATABASE_URL
    ? {
        connection: {
          client: 'postgres',
          connection: { connectionString: settings.DATABASE_URL },
          pool: { min: 0, max: 10 },
          acquireConnectionTimeout: 30_000,
        },
      }
    : {
        connection: {
          client: 'sqlite',
          connection: { filename: path.join(settings.DATA_DIR, 'presage.sqlite') },
          useNullAsDefault: true,
          pool: { afterCreate: prepareSqliteConnection },
        },
      }
