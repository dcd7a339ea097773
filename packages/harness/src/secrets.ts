import { randomBytes } from 'node:crypto'
import { secretNames } from '@presage/settings'

/** A fresh value for every secret, as strong as production asks for. */
export function freshSecrets(): Record<string, string> {
  return Object.fromEntries(secretNames.map(name => [name, randomBytes(32).toString('base64')]))
}
