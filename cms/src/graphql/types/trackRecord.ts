import { bootstrapIntervals, type ComparedSums, type ScoreInterval } from '@presage/forecast/bootstrap'
import { calibrationOf } from '@presage/forecast/calibration'
import type { RecordSums } from '@presage/forecast/contribution'
import type { VerdictResult } from '@presage/forecast/score'
import { scoresOf, type TrackRecordScores } from '@presage/forecast/trackRecord'
import type { Core } from '@strapi/strapi'
import { EVERY } from '../../record/recordScopes'
import type { ContractPart, RequestContext } from '../contract'
import { greatestPage, readPagination, type PaginationArg } from '../reading/pagination'
import { countCalls, readCalls, type CallFilter } from '../reading/recordCalls'
import { countsOf } from '../reading/recordCounts'
import { mostParts, partsOf, type PartedBy, type RecordPart } from '../reading/recordParts'
import { clustersOf, MOST_MONTHS, monthsOf, wholeOf, type RecordChoice } from '../reading/recordPeriods'
import { readDayRange } from '../reading/recordRange'

interface RecordArgs {
  author?: string | null
  category?: string | null
  from?: Date | null
  to?: Date | null
}

interface CallArgs {
  result?: VerdictResult | null
  overdue?: boolean | null
}

/** Scores whose intervals are worked out only if they are asked for. */
interface Scores extends Omit<TrackRecordScores, 'differenceInterval' | 'skillInterval'> {
  intervals: () => Promise<{ difference: ScoreInterval | null; skill: ScoreInterval | null }>
}

/** How good the calls were: every number the paper is judged by, and the calls behind it. */
export function trackRecord(strapi: Core.Strapi): ContractPart {
  const parts = (by: PartedBy) => (choice: RecordChoice) => partsOf(strapi, choice, by)
  return {
    typeDefs: `
      """
      Every verdict ever published with its result, those of articles that were taken down too. An outcome that ended void is shown and
      never scored.
      """
      type TrackRecord {
        counts: TrackRecordCounts!
        scores: TrackRecordScores!
        """Scores of revised verdicts, each by its last revision; never mixed with the first ones."""
        revised: TrackRecordScores!
        """Ten bins of the author's probability of yes."""
        calibration: [CalibrationBin!]!
        """By month of resolution (UTC), oldest first; the last 120 months that have any."""
        series: [TrackRecordMonth!]!
        """Most calls first, at most 100. In a record of one author, that author alone."""
        byAuthor: [TrackRecordPart!]!
        """Most calls first, at most 50. In a record of one category, that category alone."""
        byCategory: [TrackRecordPart!]!
        """The calls behind the numbers, newest verdict first."""
        calls(result: ENUM_VERDICT_RESULT, overdue: Boolean, pagination: PaginationArg): [TrackRecordCall!]!
        callCount(result: ENUM_VERDICT_RESULT, overdue: Boolean): Int!
      }

      """Numbers of calls: open, right, wrong and void make up calls."""
      type TrackRecordCounts {
        calls: Int!
        """Not settled yet, the overdue ones among them."""
        open: Int!
        """Open after their event's end."""
        overdue: Int!
        right: Int!
        wrong: Int!
        void: Int!
        """Of all these, those whose article was taken down."""
        withdrawn: Int!
      }

      type TrackRecordScores {
        """Outcomes resolved yes or no; every average counts each outcome once."""
        outcomes: Int!
        """Share of right calls, 0 to 1."""
        hitRate: Float
        """Outcomes with a verdict that gave a probability."""
        scored: Int!
        """Mean squared error of the probability, 0 (perfect) to 1."""
        brier: Float
        """Mean logarithm of the probability of what happened, in nats, 0 (perfect) downwards."""
        logScore: Float
        """Outcomes where a market price was frozen beside that probability: on these alone ours and the market's compare."""
        compared: Int!
        comparedBrier: Float
        marketBrier: Float
        """Ours less the market's; below zero is better than the market."""
        difference: Float
        """1 - ours / market's; above zero is better than the market."""
        skill: Float
        """90 % bootstrap interval of the difference; null with too few days."""
        differenceInterval: ScoreInterval
        skillInterval: ScoreInterval
      }

      type ScoreInterval { lower: Float! upper: Float! level: Float! }

      type CalibrationBin {
        """Bounds of the author's probability, lower included, upper excluded (the last includes it)."""
        lower: Float!
        upper: Float!
        """Outcomes in it."""
        calls: Int!
        meanProbability: Float
        yesShare: Float
        """90 % band in which the share of yes falls if the probabilities are right (binomial)."""
        bandLower: Float
        bandUpper: Float
        """Fewer than 5: too few to conclude anything from."""
        sparse: Boolean!
      }

      type TrackRecordMonth {
        """As 2025-11."""
        month: String!
        outcomes: Int!
        hitRate: Float
        scored: Int!
        brier: Float
        compared: Int!
        comparedBrier: Float
        marketBrier: Float
      }

      """The part of a record that is one author's or one category's, named as in its newest call."""
      type TrackRecordPart {
        documentId: ID!
        name: String!
        nameEn: String
        """Only while a published article uses it, which is when it has a page."""
        slug: String
        counts: TrackRecordCounts!
        scores: TrackRecordScores!
      }

      type Query {
        """
        The record of the paper, of an author, of a category or of an author in a category. from and to are whole days of UTC, both
        included: settled calls count by day of resolution, open ones by day of issue. Nobody's record is an empty one.
        """
        trackRecord(author: ID, category: ID, from: DateTime, to: DateTime): TrackRecord!
      }
    `,
    resolvers: {
      Query: { trackRecord: (_parent: unknown, args: RecordArgs) => choiceOf(args) },
      TrackRecord: {
        counts: (choice: RecordChoice, _args: unknown, context: RequestContext) => countsOf(strapi, context, choice),
        scores: async (choice: RecordChoice, _args: unknown, context: RequestContext) =>
          scores((await wholeOf(strapi, context, choice)).first, () => clustersOf(strapi, context, choice, 'first')),
        revised: async (choice: RecordChoice, _args: unknown, context: RequestContext) =>
          scores((await wholeOf(strapi, context, choice)).revised, () => clustersOf(strapi, context, choice, 'revised')),
        calibration: async (choice: RecordChoice, _args: unknown, context: RequestContext) =>
          calibrationOf((await wholeOf(strapi, context, choice)).first),
        series: async (choice: RecordChoice, _args: unknown, context: RequestContext) =>
          (await monthsOf(strapi, context, choice)).map(({ month, sums }) => ({ month, ...scoresOf(sums.first, []) })),
        byAuthor: parts('author'),
        byCategory: parts('category'),
        calls: (choice: RecordChoice, { pagination, ...filter }: CallArgs & { pagination?: PaginationArg | null }) =>
          readCalls(strapi, choice, filterOf(filter), readPagination(pagination)),
        callCount: (choice: RecordChoice, filter: CallArgs, context: RequestContext) =>
          countCalls(strapi, context, choice, filterOf(filter)),
      },
      TrackRecordPart: {
        scores: ({ sums, choice }: RecordPart, _args: unknown, context: RequestContext) =>
          scores(sums.first, () => clustersOf(strapi, context, choice, 'first')),
      },
      TrackRecordScores: {
        differenceInterval: async ({ intervals }: Scores) => (await intervals()).difference,
        skillInterval: async ({ intervals }: Scores) => (await intervals()).skill,
      },
    },
    sizes: {
      'TrackRecord.calibration': 10,
      'TrackRecord.series': MOST_MONTHS,
      'TrackRecord.byAuthor': mostParts.author,
      'TrackRecord.byCategory': mostParts.category,
      'TrackRecord.calls': ({ pagination }) => greatestPage(pagination),
    },
    // An interval is some hundred thousand draws; a record is a few statements.
    weights: { 'Query.trackRecord': 20, 'TrackRecordScores.differenceInterval': 10, 'TrackRecordScores.skillInterval': 10 },
  }
}

function choiceOf({ author, category, from, to }: RecordArgs): RecordChoice {
  return { author: author ?? EVERY, category: category ?? EVERY, range: readDayRange(from, to) }
}

function filterOf({ result, overdue }: CallArgs): CallFilter {
  return { result: result ?? null, overdue: overdue ?? null }
}

function scores(sums: RecordSums, clusters: () => Promise<readonly ComparedSums[]>): Scores {
  let drawn: ReturnType<Scores['intervals']> | undefined
  const draw = async () => {
    const days = await clusters()
    // Others get their turn before each: an interval takes some milliseconds, and a record may have a hundred parts.
    await new Promise(setImmediate)
    return bootstrapIntervals(days)
  }
  return { ...scoresOf(sums, []), intervals: () => (drawn ??= draw()) }
}
