import { Box, Flex, Typography } from '@strapi/design-system'
import type { CallReport, OfferedOutcome } from '../../desk/callReport'
import { useWords } from '../desk/useWords'
import { useSay } from './useSay'

/** The verdict that is chosen against the price of the outcome that is chosen, as it stands now. */
export function CallStanding({ verdict, outcome }: { verdict: CallReport['verdict'], outcome: OfferedOutcome | null }) {
  const say = useSay()
  const { percent, time } = useWords()
  const price = outcome?.price ?? null
  const answer = verdict?.answer && [say(`answer.${verdict.answer}`), verdict.probability !== null && percent(verdict.probability)].filter(Boolean).join(' ')
  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">{say('call')}</Typography>
      <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1} style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Typography>{answer ? say('call.ours', { answer }) : say('call.noVerdict')}</Typography>
        <Typography>
          {!outcome ? say('call.noOutcome') : price === null ? say('call.noPrice') : say('call.market', { price: percent(price) })}
        </Typography>
        {verdict && price !== null && <Difference verdict={verdict} price={price} />}
        {outcome?.priceAt && price !== null && <Typography variant="pi" textColor="neutral600">{say('call.priceAt', { time: time(outcome.priceAt) })}</Typography>}
      </Flex>
    </Box>
  )
}

function Difference({ verdict: { answer, probability }, price }: { verdict: NonNullable<CallReport['verdict']>, price: number }) {
  const say = useSay()
  const points = probability === null ? null : Math.round(probability * 100) - Math.round(price * 100)
  const isAgainst = answer === 'YES' ? price < 0.5 : answer === 'NO' && price > 0.5
  const said = [
    points !== null && (points === 0 ? say('call.same') : say(points > 0 ? 'call.above' : 'call.below', { points: Math.abs(points) })),
    isAgainst && say('call.against'),
  ].filter(Boolean)
  return said.length > 0 ? <Typography fontWeight="semiBold">{said.join(' · ')}</Typography> : null
}
