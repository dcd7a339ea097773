import { Badge, Box, Flex, Link, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { CommentContext } from '../../moderation/commentContext'
import type { ModeratedComment } from '../../moderation/moderatedComments'
import { DeskError, DeskLoading } from '../desk/DeskSection'
import { articlePlace } from '../desk/places'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { BanForm } from './BanForm'
import { BanFacts } from './BanFacts'
import { moderationWords } from './words'

interface BesideProps {
  comment: ModeratedComment
  /** How long an e-mail address is kept. */
  contactDays: number
  onBanned: (told: string, undo: () => Promise<unknown>) => void
  onLift: (id: string) => void
}

/** What helps to decide about a comment: its article, the thread it stands in, and what else came from the same network. */
export function CommentBeside({ comment, contactDays, onBanned, onLift }: BesideProps) {
  const { say } = useSay(moderationWords)
  const { data, error, reload } = useDeskData<CommentContext>(`/comments/${comment.documentId}`)
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="h2" variant="beta">{say('beside')}</Typography>
      {error && <DeskError message={error} onRetry={() => void reload()} />}
      {!data && !error && <DeskLoading />}
      {data && (
        <>
          <Article article={data.article} />
          {comment.inReplyTo && <Part title={say('answered')}><Typography style={whole}>{comment.inReplyTo}</Typography></Part>}
          <Thread thread={data.thread} current={comment.documentId} />
          {comment.reports > 0 && (
            <Part title={`${say('reportsHeading')} · ${say('reports', { count: comment.reports })}`}>
              <Typography style={whole}>{comment.reportSummary}</Typography>
            </Part>
          )}
          <Writer comment={comment} contactDays={contactDays} context={data} />
          {data.ban && <BanFacts ban={data.ban} onLift={onLift} />}
          {!data.ban && data.sameNetwork && <BanForm key={comment.documentId} comment={comment} onBanned={onBanned} reload={reload} />}
        </>
      )}
    </Flex>
  )
}

const whole = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

function Part({ title, children }: { title: string, children: ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">{title}</Typography>
      {children}
    </Flex>
  )
}

function Article({ article }: Pick<CommentContext, 'article'>) {
  const { say, percent } = useSay(moderationWords)
  if (!article) return <Part title={say('article')}><Typography>{say('article.gone')}</Typography></Part>
  const { verdict } = article
  return (
    <Part title={say('article')}>
      <Typography fontWeight="bold">{article.title}</Typography>
      {article.summary && <Typography textColor="neutral600">{article.summary}</Typography>}
      {verdict && (
        <Flex gap={2} wrap="wrap">
          <Typography>
            {verdict.probability === null
              ? say('verdict.plain', { answer: verdict.answer })
              : say('verdict', { answer: verdict.answer, chance: percent(verdict.probability) })}
          </Typography>
          <Badge>{say(`result.${verdict.result}`)}</Badge>
        </Flex>
      )}
      <Flex gap={4} wrap="wrap">
        <Link tag={RouterLink} to={articlePlace(article.documentId, article.locale)}>{say('article.form')}</Link>
        {article.url ? <Link href={article.url} isExternal>{say('article.site')}</Link> : <Typography textColor="neutral600">{say('article.unpublished')}</Typography>}
      </Flex>
    </Part>
  )
}

function Thread({ thread, current }: Pick<CommentContext, 'thread'> & { current: string }) {
  const { say, time } = useSay(moderationWords)
  const others = thread.filter(({ documentId }) => documentId !== current)
  if (others.length === 0) return null
  return (
    <Part title={say('thread')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {others.map(({ documentId, name, body, state, at }, index) => (
          <Box key={documentId} tag="li" paddingLeft={index === 0 ? 0 : 4}>
            <Flex gap={2} wrap="wrap" alignItems="baseline">
              <Typography fontWeight="semiBold">{name}</Typography>
              {at && <Typography variant="pi" textColor="neutral600">{time(at)}</Typography>}
              {state !== 'approved' && <Badge>{say(`state.${state}`)}</Badge>}
            </Flex>
            <Typography style={whole}>{body}</Typography>
          </Box>
        ))}
      </Flex>
    </Part>
  )
}

function Writer({ comment, contactDays, context }: { comment: ModeratedComment, contactDays: number, context: CommentContext }) {
  const { say } = useSay(moderationWords)
  const { sameNetwork } = context
  const isAlone = sameNetwork && Object.values(sameNetwork).every(count => count === 0)
  return (
    <Part title={say('writer')}>
      <Box tag="dl">
        <Typography tag="dt" variant="pi" textColor="neutral600">{say('email')}</Typography>
        <Box tag="dd" paddingBottom={2}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{comment.email ?? say('email.gone')}</Typography>
          {comment.email && <Box><Typography variant="pi" textColor="neutral600">{say('email.kept', { days: contactDays })}</Typography></Box>}
        </Box>
        <Typography tag="dt" variant="pi" textColor="neutral600">{say('network')}</Typography>
        <Typography tag="dd">{sameNetwork === null ? say('network.gone') : isAlone ? say('network.none') : say('network.counts', sameNetwork)}</Typography>
      </Box>
    </Part>
  )
}
