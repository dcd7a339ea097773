import { AsyncLocalStorage } from 'node:async_hooks'
import type { Knex } from 'knex'

/** The writes that this one is part of, innermost first. */
interface Turn {
  transaction: Knex
  document: string
  within: Turn | undefined
}

const current = new AsyncLocalStorage<Turn>()
const last = new WeakMap<Knex, Map<string, Promise<unknown>>>()

/**
 * Lets writes of one document follow each other within one transaction, where no lock tells them apart: choosing in the list starts all
 * writes at once, and one document may be among them twice. A write that is part of another of the same document goes on at once.
 * Where one fails, those that wait for it fail with it, as their transaction does.
 */
export function inTurn<Result>(transaction: Knex, document: string, write: () => Promise<Result>): Promise<Result> {
  const within = current.getStore()
  if (isPartOf(within, transaction, document)) return write()
  const ofTransaction = last.get(transaction) ?? new Map<string, Promise<unknown>>()
  last.set(transaction, ofTransaction)
  const turn = (ofTransaction.get(document) ?? Promise.resolve()).then(() => current.run({ transaction, document, within }, write))
  ofTransaction.set(document, turn)
  const leave = () => {
    if (ofTransaction.get(document) === turn) ofTransaction.delete(document)
  }
  turn.then(leave, leave)
  return turn
}

function isPartOf(turn: Turn | undefined, transaction: Knex, document: string): boolean {
  if (!turn) return false
  return (turn.transaction === transaction && turn.document === document) || isPartOf(turn.within, transaction, document)
}
