import { Box, Button, Typography } from '@strapi/design-system'
import type { Ban } from '../../moderation/commentBans'
import { useSay } from '../words/useSay'
import { moderationWords } from './words'

/** That a network is banned, by whom and until when, with the way to lift it. */
export function BanFacts({ ban, onLift }: { ban: Ban, onLift: (id: string) => void }) {
  const { say } = useSay(moderationWords)
  return (
    <Box role="note" background="danger100" hasRadius padding={4}>
      <Typography fontWeight="bold">{say('ban.inForce')}</Typography>
      <BanReason ban={ban} />
      <Box paddingTop={3}>
        <Button variant="tertiary" aria-label={say('ban.lift.for', { reason: ban.reason })} onClick={() => onLift(ban.id)}>{say('ban.lift')}</Button>
      </Box>
    </Box>
  )
}

/** Why, by whom and until when. */
export function BanReason({ ban }: { ban: Ban }) {
  const { say, time } = useSay(moderationWords)
  return (
    <>
      <Box><Typography style={{ overflowWrap: 'anywhere' }}>{ban.reason}</Typography></Box>
      <Box>
        <Typography variant="pi" textColor="neutral700">
          {say('ban.facts', { by: ban.by, at: time(ban.at), until: ban.until ? say('ban.until', { time: time(ban.until) }) : say('ban.forever') })}
        </Typography>
      </Box>
    </>
  )
}
