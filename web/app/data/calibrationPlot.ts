import type { BinFactsFragment } from '@presage/client/generated/documents'
import { messagesFor } from '../../i18n/messages'
import type { Locale } from '#shared/locale'
import { count } from './amount'
import { labelWidth } from './labelPlaces'
import { fewestToJudge } from './recordFigures'
import { share } from './score'
import { spreadLabels } from './spreadLabels'

/** A bin of the plot in per cent of the drawing, y from the top; its words stand in the table. */
export type PlottedBin = {
  key: string
  x: number
  y: number
  /** Where its count stands: below it, or as near to that as its neighbours' let it. */
  countAt: number
  /** Where 90 % of cases fall if the probabilities are right; from is above to. */
  band: { from: number, to: number } | null
  isSparse: boolean
  range: string
  calls: string
  /** The count as the drawing shows it: in brackets where there are too few. */
  label: string
  mean: string
  yes: string
  bandText: string | null
}

/** How often what we put at p came true. */
export type CalibrationView = { bins: PlottedBin[], description: string, hasSparse: boolean }

// Of the width, so that two counts do not read as one.
const betweenCounts = 1.5

/** Lays out the calibration plot; `null` where there is too little to plot. */
export function calibrationPlot(bins: readonly BinFactsFragment[], locale: Locale): CalibrationView | null {
  const { calibration: say } = messagesFor(locale).record
  const placed = bins.flatMap(bin => plottedBin(bin, locale) ?? [])
  const counts = spreadLabels(placed.map(({ x, label }) => ({ at: x, size: labelWidth(label) + betweenCounts })))
  const plotted = placed.map((bin, index) => ({ ...bin, countAt: counts[index] ?? bin.x }))
  if (bins.reduce((sum, { calls }) => sum + calls, 0) < fewestToJudge || plotted.length === 0) return null
  const description = plotted
    .map(({ range, calls, mean, yes, isSparse }) => {
      const [from = '', to = ''] = range.split('–')
      const text = say.bin({ from, to, calls, mean, yes })
      return isSparse ? say.sparse(text) : text
    })
    .join(say.between)
  return { bins: plotted, description, hasSparse: plotted.some(({ isSparse }) => isSparse) }
}

function plottedBin(bin: BinFactsFragment, locale: Locale): Omit<PlottedBin, 'countAt'> | null {
  const { meanProbability, yesShare, bandLower, bandUpper, calls, sparse: isSparse } = bin
  if (calls === 0 || meanProbability === null || yesShare === null) return null
  const hasBand = bandLower !== null && bandUpper !== null
  const number = count(calls, locale)
  return {
    key: String(bin.lower),
    x: percent(meanProbability),
    y: percent(1 - yesShare),
    band: hasBand ? { from: percent(1 - bandUpper), to: percent(1 - bandLower) } : null,
    isSparse,
    range: `${share(bin.lower)}–${share(bin.upper)}`,
    calls: number,
    label: isSparse ? `(${number})` : number,
    mean: share(meanProbability),
    yes: share(yesShare),
    bandText: hasBand ? `${share(bandLower)}–${share(bandUpper)}` : null,
  }
}

const percent = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10
