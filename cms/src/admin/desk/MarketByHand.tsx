import { Box, LinkButton, Typography } from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import { Link as RouterLink } from 'react-router-dom'
import type { MarketLink } from '../../markets/readMarket'
import { newEventPlace } from './places'
import { useWords } from './useWords'

/** A platform that is not read: what to do instead. */
export function MarketByHand({ link }: { link: MarketLink }) {
  const { say } = useWords()
  return (
    <Box role="status" background="neutral100" hasRadius padding={4} marginTop={4}>
      <Typography tag="h3" variant="delta" fontWeight="bold">{say('import.byHand.title')}</Typography>
      <Box paddingTop={2} paddingBottom={4}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{say('import.byHand', { url: link.url })}</Typography>
      </Box>
      <LinkButton tag={RouterLink} to={newEventPlace} variant="secondary" startIcon={<Plus />}>{say('import.byHand.action')}</LinkButton>
    </Box>
  )
}
