import { Box, Flex, Typography } from '@strapi/design-system'
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { Ban } from '../../moderation/commentBans'
import type { CommentList as ListName, ModeratedComment } from '../../moderation/moderatedComments'
import type { Moderation } from '../../moderation/register'
import { DeskError, DeskLoading } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { BanList } from './BanList'
import { CommentBeside } from './CommentBeside'
import { CommentList } from './CommentList'
import { LastAction } from './LastAction'
import { ModerationKeys } from './ModerationKeys'
import { ModerationLists, ModerationPages, moderationLists, type ShownList } from './ModerationLists'
import { ModerationRules } from './ModerationRules'
import { moderationRights } from './places'
import { useDecisions } from './useDecisions'
import { moderationWords } from './words'

/** Where readers' comments are decided about. */
export default function ModerationPage() {
  return (
    <Page.Protect permissions={moderationRights}>
      <Page.Main>
        <ModerationDesk />
      </Page.Main>
    </Page.Protect>
  )
}

function ModerationDesk() {
  const { say } = useSay(moderationWords)
  const { post } = useFetchClient()
  const [query, setQuery] = useSearchParams()
  const shown: ShownList = moderationLists.find(list => list === query.get('list')) ?? 'queue'
  const page = Math.max(1, Number(query.get('page')) || 1)
  const name: ListName = shown === 'bans' ? 'queue' : shown
  const comments = useDeskData<Moderation>(`/comments?list=${name}&page=${shown === 'bans' ? 1 : page}`)
  const bans = useDeskData<Ban[]>(shown === 'bans' ? '/bans' : null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState<string | null>(query.get('comment'))
  // Bans of the comment beside are read anew with every action.
  const [round, setRound] = useState(0)
  const reload = async () => {
    await Promise.all([comments.reload(), bans.reload()])
    setRound(before => before + 1)
  }
  const decisions = useDecisions(reload)
  const all = comments.data?.comments ?? []
  const current = all.find(({ documentId }) => documentId === wanted) ?? all.at(0) ?? null

  const open = (list: ShownList, to = 1) => {
    setChosen(new Set())
    setWanted(null)
    setQuery(list === 'queue' && to === 1 ? {} : { list, ...to > 1 ? { page: String(to) } : {} })
  }
  const decide: Parameters<typeof CommentList>[0]['onDecide'] = (about, to) => {
    setWanted(nextAfter(all, about, current))
    setChosen(new Set())
    void decisions.decide(about, to)
  }
  const lift = async (id: string) => {
    await post(`/presage-desk/bans/${id}`, { lifted: true }).then(
      () => decisions.note(say('done.lifted'), () => post(`/presage-desk/bans/${id}`, { lifted: false })),
      () => undefined,
    )
    await reload()
  }
  return (
    <>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={<ModerationRules moderation={comments.data} />} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          <Flex justifyContent="space-between" gap={4} wrap="wrap">
            <ModerationLists shown={shown} moderation={comments.data} onOpen={open} />
            <LastAction told={decisions.told} error={decisions.error} undo={decisions.undo} busy={decisions.busy} />
          </Flex>
          {shown === 'bans' && <BanList bans={bans} onLift={id => void lift(id)} />}
          {shown !== 'bans' && comments.error && <DeskError message={comments.error} onRetry={() => void comments.reload()} />}
          {shown !== 'bans' && !comments.data && !comments.error && <DeskLoading />}
          {shown !== 'bans' && comments.data && all.length === 0 && (
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={8}>
              <Typography>{say(shown === 'queue' ? 'empty.queue' : 'empty.other')}</Typography>
            </Box>
          )}
          {shown !== 'bans' && comments.data && (all.length > 0 || page > 1) && (
            <Flex gap={4} alignItems="flex-start" wrap="wrap">
              <Flex direction="column" alignItems="stretch" gap={4} flex="3 1 40rem" minWidth={0}>
                <ModerationKeys />
                {all.length > 0 && (
                  <CommentList
                    comments={all} current={current?.documentId ?? null} chosen={chosen} busy={decisions.busy}
                    onCurrent={setWanted} onChoose={setChosen} onDecide={decide} onUndo={decisions.undo && (() => void decisions.undo?.())}
                  />
                )}
                <ModerationPages page={page} hasMore={comments.data.hasMore} onTurn={to => open(shown, to)} />
              </Flex>
              {current && (
                <Box
                  tag="aside" aria-label={say('beside')} flex="2 1 30rem" minWidth={0} background="neutral0" hasRadius shadow="tableShadow" padding={5}
                  position="sticky" top="2rem" maxHeight="calc(100vh - 4rem)" overflow="auto" tabIndex={0}
                >
                  <CommentBeside
                    key={`${current.documentId} ${round}`} comment={current} contactDays={comments.data.rules.commentContactDays}
                    onBanned={decisions.note} onLift={id => void lift(id)}
                  />
                </Box>
              )}
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </>
  )
}

type Comments = readonly ModeratedComment[]

/** The comment to look at once these are decided: the first behind the current one that is not among them, else the last before it. */
function nextAfter(all: Comments, decided: Comments, current: ModeratedComment | null): string | null {
  const isLeft = (comment: ModeratedComment) => !decided.some(({ documentId }) => documentId === comment.documentId)
  const at = all.findIndex(({ documentId }) => documentId === current?.documentId)
  const next = all.slice(Math.max(0, at)).find(isLeft) ?? all.slice(0, Math.max(0, at)).reverse().find(isLeft)
  return next?.documentId ?? null
}
