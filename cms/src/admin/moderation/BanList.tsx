import { Box, Button, Flex, Typography } from '@strapi/design-system'
import type { Ban } from '../../moderation/commentBans'
import { DeskList } from '../desk/DeskList'
import { DeskError, DeskLoading, DeskSection } from '../desk/DeskSection'
import type { DeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { BanReason } from './BanFacts'
import { moderationWords } from './words'

/** The networks whose comments are not taken, each with the way to lift its ban. */
export function BanList({ bans: { data, error, reload }, onLift }: { bans: DeskData<Ban[]>, onLift: (id: string) => void }) {
  const { say } = useSay(moderationWords)
  return (
    <DeskSection id="moderation-bans" title={say('bans.title')} count={data?.length}>
      {error && <DeskError message={error} onRetry={() => void reload()} />}
      {!data && !error && <DeskLoading />}
      {data?.length === 0 && <Typography textColor="neutral600">{say('bans.empty')}</Typography>}
      {data && data.length > 0 && (
        <DeskList>
          {data.map(ban => (
            <Flex key={ban.id} justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
              <Box flex="1 1 30rem">
                <BanReason ban={ban} />
                <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                  {ban.comment ? say('bans.comment', { name: ban.comment.name, body: shortened(ban.comment.body) }) : say('bans.commentGone')}
                </Typography>
              </Box>
              <Button variant="tertiary" aria-label={say('ban.lift.for', { reason: ban.reason })} onClick={() => onLift(ban.id)}>{say('ban.lift')}</Button>
            </Flex>
          ))}
        </DeskList>
      )}
    </DeskSection>
  )
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
