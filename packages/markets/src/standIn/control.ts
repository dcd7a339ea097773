import { marketPlatforms, type MarketPlatform } from '../market.js'
import { misbehaviours, type Misbehaviour } from './misbehaviour.js'
import type { Ending, NewEvent, World } from './world.js'

/** What `POST /control` may set in motion besides the world. */
export interface Controlled {
  world: World
  misbehave(platform: MarketPlatform, mode: Misbehaviour | null): void
}

type Order = Record<string, unknown>

const actions: Record<string, (stand: Controlled, order: Order) => unknown> = {
  setPrice: ({ world }, order) => { world.setPrice(text(order, 'outcome'), number(order, 'price')) },
  resolve: ({ world }, order) => { world.resolve(text(order, 'outcome'), ending(order)) },
  propose: ({ world }, order) => { world.propose(text(order, 'outcome'), ending(order)) },
  dispute: ({ world }, order) => { world.dispute(text(order, 'outcome')) },
  reopen: ({ world }, order) => { world.reopen(text(order, 'outcome')) },
  archive: ({ world }, order) => { world.archive(text(order, 'outcome')) },
  changeRules: ({ world }, order) => { world.changeRules(text(order, 'event'), text(order, 'rules')) },
  close: ({ world }, order) => { world.close(text(order, 'event')) },
  setEnd: ({ world }, order) => { world.setEnd(text(order, 'event'), order['at'] === null ? null : time(order)) },
  addEvent: ({ world }, order) => { world.addEvent(order['event'] as NewEvent) },
  misbehave: (stand, order) => {
    stand.misbehave(oneOf(order, 'platform', marketPlatforms), order['mode'] === null ? null : oneOf(order, 'mode', misbehaviours))
  },
}

/**
 * Carries out an order from the shell: `{"action":"setPrice","outcome":"Kim Jong Un","price":0.2}`.
 *
 * @throws Error that says what an order looks like
 */
export function control(stand: Controlled, order: unknown): void {
  const given = typeof order === 'object' && order !== null ? order as Order : {}
  const action = actions[oneOf(given, 'action', Object.keys(actions))]
  action?.(stand, given)
}

function text(order: Order, name: string): string {
  const value = order[name]
  if (typeof value !== 'string' || value === '') throw new Error(`"${name}" must be text`)
  return value
}

function number(order: Order, name: string): number {
  const value = order[name]
  if (typeof value !== 'number') throw new Error(`"${name}" must be a number`)
  return value
}

function time(order: Order): Date {
  const date = new Date(text(order, 'at'))
  if (Number.isNaN(date.getTime())) throw new Error('"at" must be a time like 2026-12-31T00:00:00Z, or null')
  return date
}

function ending(order: Order): Ending {
  return oneOf(order, 'as', ['yes', 'no', 'void', 'unclear'])
}

function oneOf<Choice extends string>(order: Order, name: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(known => known === order[name])
  if (choice === undefined) throw new Error(`"${name}" must be one of: ${choices.join(', ')}`)
  return choice
}
