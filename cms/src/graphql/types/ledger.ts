import type { LedgerEntry } from '@presage/forecast/ledger'
import type { Core } from '@strapi/strapi'
import type { ContractPart } from '../contract'
import { decodeTime } from '../reading/decodeValue'
import { greatestOf } from '../reading/pagination'
import { badInput } from '../server/refusals'

interface LedgerArgs {
  after?: number | null
  first?: number | null
}

/** An entry as it is stored: its body as canonical JSON. */
type StoredEntry = Omit<LedgerEntry, 'body'> & { body: string }

const DEFAULT_FIRST = 100
const GREATEST_FIRST = 500

/** The append-only list of what was said and what became of it. All of it is public: an entry is written when what it tells is. */
export function ledger(strapi: Core.Strapi): ContractPart {
  const entries = () => strapi.db.connection<StoredEntry>('ledger_entries')
  return {
    typeDefs: `
      enum ENUM_LEDGERENTRY_KIND { verdict revision resolution unresolution correction takedown restoration }

      """
      An entry of the ledger, which is only ever added to. Its hash is the hexadecimal SHA-256 of the RFC 8785 form of the entry without
      hash, times as ISO 8601 in UTC with milliseconds.
      """
      type LedgerEntry {
        seq: Int!
        at: DateTime!
        kind: ENUM_LEDGERENTRY_KIND!
        """documentId of the article or outcome."""
        subject: ID!
        body: JSON!
        """Hash of the entry before it, 64 zeros for the first."""
        prev: String!
        hash: String!
      }

      type Query {
        """Entries in their order: those whose seq is greater than after (0), the first so many (1 to 500, 100)."""
        ledger(after: Int, first: Int): [LedgerEntry!]!
        """The newest entry; null while there is none."""
        ledgerHead: LedgerEntry
      }
    `,
    resolvers: {
      Query: {
        ledger: async (_parent: unknown, { after, first }: LedgerArgs) => {
          const stored: StoredEntry[] = await entries().where('seq', '>', readAfter(after)).orderBy('seq').limit(readFirst(first))
          return stored.map(decodeEntry)
        },
        ledgerHead: async () => {
          const head: StoredEntry | undefined = await entries().orderBy('seq', 'desc').first()
          return head ? decodeEntry(head) : null
        },
      },
    },
    sizes: { 'Query.ledger': ({ first }) => greatestOf(first, DEFAULT_FIRST, GREATEST_FIRST) },
  }
}

function readAfter(after: number | null | undefined): number {
  if ((after ?? 0) < 0) throw badInput('ledger: after must be a whole number from 0 on.')
  return after ?? 0
}

function readFirst(first: number | null | undefined): number {
  const entries = first ?? DEFAULT_FIRST
  if (entries < 1 || entries > GREATEST_FIRST) throw badInput(`ledger: first must be a whole number from 1 to ${GREATEST_FIRST}.`)
  return entries
}

function decodeEntry({ at, body, ...entry }: StoredEntry) {
  return { ...entry, at: decodeTime(at), body: JSON.parse(body) as LedgerEntry['body'] }
}
