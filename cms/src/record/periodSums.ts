import { addSums, emptySums, outcomeContribution, type Call, type RecordSums } from '@presage/forecast/contribution'
import type { Resolution, VerdictResult } from '@presage/forecast/score'

/** What the calls of a period add to a record: calls by result, and the sums over outcomes of their first and of their revised verdicts. */
export interface PeriodSums {
  right: number
  wrong: number
  void: number
  first: RecordSums
  /** Of the calls that were revised alone, each by its last revision. */
  revised: RecordSums
}

/** A call of an outcome that has ended. */
export interface SettledVerdict {
  outcome: string
  resolution: Exclude<Resolution, 'pending'>
  result: Exclude<VerdictResult, 'pending'>
  first: Call
  /** The last change of mind; null where there was none. */
  revised: Call | null
}

export function emptyPeriod(): PeriodSums {
  return { right: 0, wrong: 0, void: 0, first: emptySums(), revised: emptySums() }
}

export function isEmptyPeriod(sums: PeriodSums): boolean {
  return sums.right + sums.wrong + sums.void === 0
}

/** The sums of two periods that share no outcome. */
export function addPeriods(one: PeriodSums, other: PeriodSums): PeriodSums {
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    void: one.void + other.void,
    first: addSums(one.first, other.first),
    revised: addSums(one.revised, other.revised),
  }
}

/** The sums of these calls, which must hold all calls of their scope on each outcome. The order of the calls makes no difference. */
export function periodOf(calls: readonly SettledVerdict[]): PeriodSums {
  const byOutcome = new Map<string, SettledVerdict[]>()
  for (const call of calls) byOutcome.set(call.outcome, [...(byOutcome.get(call.outcome) ?? []), call])
  return [...byOutcome.values()].sort(byName).map(outcomeSums).reduce(addPeriods, emptyPeriod())
}

function outcomeSums(calls: readonly SettledVerdict[]): PeriodSums {
  const count = (result: SettledVerdict['result']) => calls.filter((call) => call.result === result).length
  const resolution = calls[0]?.resolution
  const scored = (verdicts: readonly Call[]) => (resolution === 'yes' || resolution === 'no' ? outcomeContribution(verdicts, resolution) : emptySums())
  return {
    right: count('right'),
    wrong: count('wrong'),
    void: count('void'),
    first: scored(calls.map(({ first }) => first)),
    revised: scored(calls.flatMap(({ revised }) => revised ?? [])),
  }
}

function byName([one]: readonly SettledVerdict[], [other]: readonly SettledVerdict[]): number {
  return (one?.outcome ?? '') < (other?.outcome ?? '') ? -1 : 1
}
