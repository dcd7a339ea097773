import path from 'node:path'
import { readSettings } from '@presage/settings'

/** The folder of the workspace: relative settings such as DATA_DIR are resolved against it. */
const workspaceRoot = path.resolve(__dirname, '..', '..', '..')

/**
 * The validated environment. Problems are not thrown here, since `strapi build` reads the configuration without any of the
 * secrets; `server.cjs` refuses to serve while there are any.
 */
export const { settings } = readSettings(process.env, workspaceRoot)
