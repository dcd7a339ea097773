import { Box, Flex, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import type { RecordOfMonth } from '../../frontDesk/recordOfMonth'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { frontWords } from './words'

/** What became of our verdicts this month, beside the market's score on the same ones. */
export function MonthsRecord() {
  const { say, number } = useSay(frontWords)
  const { data, error } = useDeskData<RecordOfMonth>('/front/record')
  if (error) return <Widget.Error>{error}</Widget.Error>
  if (!data) return <Widget.Loading />
  const score = (brier: number | null) => (brier === null ? say('record.noScore') : brier.toFixed(3))
  const ours = data.comparedBrier === null || data.marketBrier === null ? data.brier : data.comparedBrier
  const facts: [string, string][] = [
    [say('record.brier'), score(ours)], [say('record.market'), score(data.marketBrier)],
    [say('record.issued'), number(data.issued)], [say('record.open'), number(data.open)],
  ]
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex tag="dl" gap={6}>
        {(['right', 'wrong', 'void'] as const).map(result => (
          <Box key={result}>
            <Typography tag="dt" variant="pi" textColor="neutral600">{say(`record.${result}`)}</Typography>
            <Typography tag="dd" variant="alpha" style={{ fontVariantNumeric: 'tabular-nums' }}>{number(data[result])}</Typography>
          </Box>
        ))}
      </Flex>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
        {facts.map(([what, value]) => (
          <Flex key={what} justifyContent="space-between" gap={4}>
            <Typography tag="dt" textColor="neutral600">{what}</Typography>
            <Typography tag="dd" fontWeight="semiBold" style={{ fontVariantNumeric: 'tabular-nums' }}>{value}</Typography>
          </Flex>
        ))}
      </Flex>
      <Typography variant="pi" textColor="neutral600">{say('record.month', { month: data.month })}</Typography>
    </Flex>
  )
}
