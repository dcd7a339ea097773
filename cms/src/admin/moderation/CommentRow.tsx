import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system'
import type { CommentState, ModeratedComment } from '../../moderation/moderatedComments'
import { useSay } from '../words/useSay'
import { waysOut } from './waysOut'
import { moderationWords } from './words'

interface CommentRowProps {
  comment: ModeratedComment
  isCurrent: boolean
  isChosen: boolean
  busy: boolean
  onCurrent: () => void
  onChoose: (isChosen: boolean) => void
  onDecide: (to: CommentState) => void
}

const colours = { pending: 'neutral', approved: 'success', spam: 'danger', deleted: 'neutral' } as const

/** One comment with what can be done about it. What it says is whole: nobody decides about half a comment. */
export function CommentRow({ comment, isCurrent, isChosen, busy, onCurrent, onChoose, onDecide }: CommentRowProps) {
  const { say, time } = useSay(moderationWords)
  const { name, documentId } = comment
  return (
    <Box
      tag="article" id={`comment-${documentId}`} aria-labelledby={`comment-name-${documentId}`} aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1} padding={4} background={isCurrent ? 'primary100' : 'neutral0'} onClick={onCurrent} onFocus={onCurrent}
      style={{ boxShadow: isCurrent ? 'inset 3px 0 0 0 currentColor' : undefined, outlineOffset: '-2px' }}
    >
      <Flex gap={3} alignItems="flex-start">
        <Checkbox aria-label={say('choose', { name })} checked={isChosen} tabIndex={isCurrent ? 0 : -1} onCheckedChange={checked => onChoose(checked === true)} />
        <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth={0}>
          <Flex gap={2} wrap="wrap" alignItems="baseline">
            <Typography tag="h3" variant="omega" fontWeight="bold" id={`comment-name-${documentId}`}>{name}</Typography>
            {comment.at && <Typography variant="pi" textColor="neutral600">{time(comment.at)}</Typography>}
            <Badge variant={colours[comment.state]}>{say(`state.${comment.state}`)}</Badge>
            {comment.reports > 0 && <Badge variant={comment.isReportedAnew ? 'danger' : 'neutral'}>{say('reports', { count: comment.reports })}</Badge>}
          </Flex>
          {comment.inReplyTo && (
            <Typography variant="pi" textColor="neutral600" ellipsis>{`${say('isReply')} ${comment.inReplyTo}`}</Typography>
          )}
          <Typography lang={comment.language === 'en' ? 'en' : 'zh-Hans'} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.body}</Typography>
          <Typography variant="pi" textColor="neutral600">{say('on', { title: comment.articleTitle })}</Typography>
          <Flex gap={2} wrap="wrap">
            {waysOut(comment).map(({ to, word, key, variant }) => (
              <Button
                key={word} size="S" variant={variant} disabled={busy} tabIndex={isCurrent ? 0 : -1}
                aria-label={say(`${word}.for`, { name })} aria-keyshortcuts={key} onClick={() => onDecide(to)}
              >
                {say(word)}
              </Button>
            ))}
          </Flex>
        </Flex>
      </Flex>
    </Box>
  )
}
