import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CommentState, ModeratedComment } from '../../moderation/moderatedComments'
import { useSay } from '../words/useSay'
import { CommentRow } from './CommentRow'
import { stateOfKey, waysOut } from './waysOut'
import { moderationWords } from './words'

interface CommentListProps {
  comments: readonly ModeratedComment[]
  current: string | null
  chosen: ReadonlySet<string>
  busy: boolean
  onCurrent: (documentId: string) => void
  onChoose: (chosen: ReadonlySet<string>) => void
  onDecide: (comments: readonly ModeratedComment[], to: CommentState) => void
  onUndo: (() => void) | null
}

const steps: Readonly<Partial<Record<string, 1 | -1>>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/**
 * The comments, one of which is current: the keys act on what is chosen, else on it. They are heard only while the focus is in the list, so
 * that they take nothing from a screen reader's or a text field's keys.
 */
export function CommentList({ comments, current, chosen, busy, onCurrent, onChoose, onDecide, onUndo }: CommentListProps) {
  const { say } = useSay(moderationWords)
  const list = useRef<HTMLUListElement>(null)
  const follows = useRef(false)
  const marked = comments.filter(({ documentId }) => chosen.has(documentId))

  // What was decided leaves the list, and with it the focus: it goes on to the comment that is current now.
  useEffect(() => {
    if (!follows.current || current === null) return
    follows.current = false
    document.getElementById(`comment-${current}`)?.focus()
  }, [current, comments])

  const choose = (documentId: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(documentId)
    else next.delete(documentId)
    onChoose(next)
  }
  const decide = (to: CommentState) => {
    const wanted = marked.length > 0 ? marked : comments.filter(({ documentId }) => documentId === current)
    const open = wanted.filter(comment => waysOut(comment).some(way => way.to === to))
    if (open.length === 0) return
    follows.current = true
    onDecide(open, to)
  }
  const go = (step: 1 | -1) => {
    const at = comments.findIndex(({ documentId }) => documentId === current) + step
    const next = at < 0 ? undefined : comments.at(at)
    if (!next) return
    onCurrent(next.documentId)
    document.getElementById(`comment-${next.documentId}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const step = steps[key]
    const state = stateOfKey[key]
    if (step) go(step)
    else if (state) decide(state)
    else if (key === 'x' && current) choose(current, !chosen.has(current))
    else if (key === 'z' && onUndo) {
      follows.current = true
      onUndo()
    } else return
    event.preventDefault()
  }
  const allChosen = comments.length > 0 && marked.length === comments.length
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="hidden">
      <Flex role="group" aria-label={say('bulk')} gap={3} padding={4} wrap="wrap" minHeight="6.4rem" background="neutral100">
        <Checkbox
          checked={allChosen ? true : marked.length > 0 ? 'indeterminate' : false}
          onCheckedChange={checked => onChoose(new Set(checked === true ? comments.map(({ documentId }) => documentId) : []))}
        >
          {say('choose.all')}
        </Checkbox>
        {marked.length > 0 && (
          <>
            <Typography fontWeight="semiBold">{say('chosen', { count: marked.length })}</Typography>
            <Button size="S" variant="success-light" disabled={busy} onClick={() => decide('approved')}>{say('approve')}</Button>
            <Button size="S" variant="tertiary" disabled={busy} onClick={() => decide('spam')}>{say('spam')}</Button>
            <Button size="S" variant="danger-light" disabled={busy} onClick={() => decide('deleted')}>{say('delete')}</Button>
          </>
        )}
      </Flex>
      <Box tag="ul" ref={list} aria-label={say('comments')} onKeyDown={onKeyDown}>
        {comments.map(comment => (
          <Box key={comment.documentId} tag="li" borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0 0">
            <CommentRow
              comment={comment} isCurrent={comment.documentId === current} isChosen={chosen.has(comment.documentId)} busy={busy}
              onCurrent={() => onCurrent(comment.documentId)}
              onChoose={isChosen => choose(comment.documentId, isChosen)}
              onDecide={(to) => {
                follows.current = true
                onDecide([comment], to)
              }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  )
}
