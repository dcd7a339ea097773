import type { ManifoldAnswer, ManifoldMarket } from './manifoldShapes.js'
import type { MarketResolution } from './market.js'

interface Ending {
  resolution?: string | null
  resolutionTime: string | null
  resolutionProbability?: number | null
}

const half = 0.5
const tolerance = 0.005

/**
 * How a yes-or-no market ended: YES, NO, CANCEL (void), or MKT, a settlement in part. Half and half is void, as everywhere; any other
 * part is neither yes nor no, and a person must look at it.
 */
export function manifoldResolution(market: ManifoldMarket): MarketResolution {
  return market.isResolved ? endingOf(market) : { state: 'pending' }
}

/**
 * How one answer of a multiple choice ended. Its own ending counts where it has one. Otherwise the market's: CANCEL voids every answer,
 * the id of an answer makes that one yes and the others no; shares among several (MKT, CHOOSE_MULTIPLE) are for a person to look at.
 */
export function manifoldAnswerResolution(answer: ManifoldAnswer, market: ManifoldMarket): MarketResolution {
  if (answer.resolution) return endingOf(answer)
  if (!market.isResolved) return { state: 'pending' }
  const { resolution, resolutionTime: at } = market
  if (resolution === 'CANCEL') return { state: 'resolved', as: 'void', at }
  const isAnswer = 'answers' in market && market.answers.some(({ id }) => id === resolution)
  if (isAnswer) return { state: 'resolved', as: answer.id === resolution ? 'yes' : 'no', at }
  return { state: 'unclear', why: `resolution: ${resolution ?? 'none'}` }
}

function endingOf({ resolution, resolutionTime: at, resolutionProbability: share }: Ending): MarketResolution {
  switch (resolution) {
    case 'YES': return { state: 'resolved', as: 'yes', at }
    case 'NO': return { state: 'resolved', as: 'no', at }
    case 'CANCEL': return { state: 'resolved', as: 'void', at }
    case 'MKT':
      if (typeof share === 'number' && Math.abs(share - half) <= tolerance) return { state: 'resolved', as: 'void', at }
      return { state: 'unclear', why: `resolution: MKT, resolutionProbability: ${share ?? 'none'}` }
    default: return { state: 'unclear', why: `resolution: ${resolution ?? 'none'}` }
  }
}
