/** The environment after it has been checked; every member carries the name of its variable. */
export interface Settings {
  /** Host name or IP address that both servers listen on. */
  readonly HOST: string
  /** 1 to 65535, never the same as CMS_PORT. */
  readonly WEB_PORT: number
  readonly CMS_PORT: number
  /** Origins, without a slash at the end. */
  readonly SITE_URL: string
  readonly CMS_URL: string
  /** How many reverse proxies stand before the site, each adding the address it saw to X-Forwarded-For; 0: believe none. */
  readonly TRUST_PROXY: '0' | '1' | '2' | '3'
  /** Absolute path. */
  readonly DATA_DIR: string
  readonly SEED: 'demo' | 'none'
  readonly ADMIN_EMAIL: string
  readonly ADMIN_PASSWORD: string | undefined
  /** `postgres://…`; SQLite in DATA_DIR where it is not set. */
  readonly DATABASE_URL: string | undefined
  readonly REDIS_URL: string | undefined
  readonly SMTP_URL: string | undefined
  /** Bases of the platforms' APIs, path included, without a slash at the end; undefined for the platforms' own. */
  readonly POLYMARKET_GAMMA_URL: string | undefined
  readonly POLYMARKET_CLOB_URL: string | undefined
  readonly KALSHI_URL: string | undefined
  readonly MANIFOLD_URL: string | undefined
  /** Seconds between two syncs of an open event, 1 to 86400; 0: nothing is synced. */
  readonly SYNC_SECONDS: number
  /** At least one key wherever `readSettings` found no problem. */
  readonly APP_KEYS: string[]
  readonly API_TOKEN_SALT: string
  readonly ADMIN_JWT_SECRET: string
  readonly TRANSFER_TOKEN_SALT: string
  readonly JWT_SECRET: string
  readonly ENCRYPTION_KEY: string
  readonly SITE_SECRET: string
}

/** What is wrong with one variable, and what to write instead, in both languages. */
export interface Problem {
  readonly name: string
  readonly zh: string
  readonly en: string
}

export type Checked =
  | { readonly value: number | string | string[] | undefined }
  | { readonly zh: string; readonly en: string }

/** Takes the trimmed text of a variable, empty where it is not set; rules for secrets are stricter in production. */
export type Check = (text: string, production: boolean) => Checked

/** The texts read so far, by variable; the three that defaults are made of are always among them. */
export interface KnownTexts {
  [name: string]: string
  HOST: string
  WEB_PORT: string
  CMS_PORT: string
}

export interface Variable {
  readonly name: string
  readonly check: Check
  /** The default, given the texts of the variables that stand before this one. */
  readonly fallback?: (known: KnownTexts) => string
  /** For a secret: who cannot serve without it. */
  readonly secretOf?: ReadonlyArray<'cms' | 'site'>
  /** What the variable is, in a few words. */
  readonly zh: string
  readonly en: string
}

/** Every variable, in the order in which a person meets them. */
export const variables: ReadonlyArray<Variable>

/** Names of the secrets that must be there before anything serves. */
export const secretNames: ReadonlyArray<string>

/**
 * Reads and checks the whole environment; never throws. An empty variable counts as one that is not set.
 *
 * @param env the variables, usually `process.env`
 * @param root absolute path of the workspace; a relative DATA_DIR is resolved against it
 * @param reader who reads (default: the CMS, which is asked for all secrets); the site is asked for its own, the launcher for none
 * @returns the settings are usable for a build even with problems: where a value was wrong they hold the default, where a secret
 *   is missing the empty text (APP_KEYS: the empty list)
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
  reader?: 'cms' | 'site' | 'launcher',
): { settings: Settings; problems: Problem[] }

/** One message, in both languages, that lists all that is wrong and what to do about it. No secret's value is ever in it. */
export function problemsMessage(problems: ReadonlyArray<Problem>): string

/** The address at which a server that listens on `host` is reached from the same machine, such as `http://127.0.0.1:3000`. */
export function localOrigin(host: string, port: string | number): string
