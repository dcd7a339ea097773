import { found, type Answer } from './answer.js'
import type { WorldEvent, WorldOutcome } from './world.js'

/** Manifold's API, by the path behind `/manifold/`; null where there is nothing. Times are milliseconds. */
export function answerManifold(path: string, query: URLSearchParams, events: readonly WorldEvent[]): Answer {
  const [version, kind, key] = path.split('/')
  if (version !== 'v0') return null
  if (kind === 'bets') {
    const event = events.find(({ id, slug }) => id === query.get('contractId') || slug === query.get('contractSlug'))
    return event === undefined ? null : bets(event, query)
  }
  const event = events.find(({ id, slug }) => kind === 'slug' ? slug === key : kind === 'market' && id === key)
  return event === undefined ? null : found(fullMarket(event))
}

function fullMarket(event: WorldEvent): object {
  const isResolved = event.outcomes.every(({ oracle }) => oracle === 'resolved')
  const resolvedAt = isResolved ? Math.max(...event.outcomes.map(({ endedAt }) => endedAt ?? 0)) : null
  const [only] = event.outcomes
  const closing = [event.closesAt, resolvedAt].filter(time => time !== null)
  return {
    id: event.id,
    creatorId: 'creator1',
    creatorUsername: event.owner,
    creatorName: event.owner,
    slug: event.slug,
    url: `https://manifold.markets/${event.owner}/${event.slug}`,
    question: event.title,
    description: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: event.rules }] }] },
    textDescription: event.rules,
    createdTime: event.opensAt,
    // The earlier of the creator's date and the resolution, as the platform has it.
    ...(closing.length > 0 ? { closeTime: Math.min(...closing) } : {}),
    outcomeType: event.isBinary ? 'BINARY' : 'MULTIPLE_CHOICE',
    mechanism: event.isBinary ? 'cpmm-1' : 'cpmm-multi-1',
    token: 'MANA',
    volume: event.outcomes.reduce((sum, { volume }) => sum + volume, 0),
    volume24Hours: 0,
    uniqueBettorCount: 21,
    isResolved: resolvedAt !== null,
    ...(event.isBinary && only !== undefined
      ? { probability: only.price ?? 0.5, ...(resolvedAt === null ? {} : { ...ending(only) }) }
      : {
          shouldAnswersSumToOne: event.exclusive,
          answers: event.outcomes.map(outcome => ({
            id: outcome.id,
            contractId: event.id,
            text: outcome.label,
            probability: outcome.price ?? 0.5,
            volume: outcome.volume,
            ...ending(outcome),
          })),
          ...(resolvedAt === null ? {} : { resolution: winnerOf(event), resolutionTime: resolvedAt }),
        }),
  }
}

function winnerOf({ outcomes }: WorldEvent): string {
  return outcomes.find(outcome => outcome.ending === 'yes')?.id ?? 'CANCEL'
}

function ending({ oracle, ending, endedAt }: WorldOutcome): object {
  if (oracle !== 'resolved' || ending === null) return {}
  const resolution = { yes: 'YES', no: 'NO', void: 'CANCEL', unclear: 'MKT' }[ending]
  return { resolution, resolutionTime: endedAt, ...(ending === 'unclear' ? { resolutionProbability: 0.3 } : {}) }
}

function bets(event: WorldEvent, query: URLSearchParams): Answer {
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
  const all = event.outcomes.flatMap(outcome => outcome.history.map(({ at, price }, index) => ({
    id: `bet-${outcome.id}-${index}`,
    contractId: event.id,
    ...(event.isBinary ? {} : { answerId: outcome.id }),
    createdTime: at,
    probBefore: price,
    probAfter: price,
    amount: 10,
    outcome: 'YES',
  }))).sort((a, b) => b.createdTime - a.createdTime)
  const start = query.get('before') === null ? 0 : all.findIndex(({ id }) => id === query.get('before')) + 1
  const inside = all.slice(start).filter(({ createdTime }) => createdTime > number('afterTime', 0) && createdTime < number('beforeTime', Infinity))
  return found(inside.slice(0, Math.min(1000, number('limit', 1000))))
}
