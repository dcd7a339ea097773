import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useState, type FormEvent } from 'react'
import type { CommentContext } from '../../moderation/commentContext'
import type { ModeratedComment } from '../../moderation/moderatedComments'
import { useErrorMessage } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { moderationWords } from './words'

interface BanFormProps {
  comment: ModeratedComment
  onBanned: (told: string, undo: () => Promise<unknown>) => void
  reload: () => Promise<void>
}

const lengths = ['7', '30', '365', '0'] as const

/** Bans the network that a comment came from: first a button, then why and for how long. */
export function BanForm({ comment, onBanned, reload }: BanFormProps) {
  const { say } = useSay(moderationWords)
  const { post } = useFetchClient()
  const errorMessage = useErrorMessage()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<(typeof lengths)[number]>('30')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const ban = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const { data } = await post<{ data: CommentContext }>(`/presage-desk/comments/${comment.documentId}/ban`, { reason, days: days === '0' ? null : Number(days) })
      const id = data.data.ban?.id
      onBanned(say('done.banned', { name: comment.name }), async () => {
        await post(`/presage-desk/bans/${id}`, { lifted: true })
        await reload()
      })
      await reload()
    } catch (refusal) {
      setError(errorMessage(refusal))
      setBusy(false)
    }
  }
  if (!isOpen) return <Box><Button variant="danger-light" onClick={() => setIsOpen(true)}>{say('ban')}</Button></Box>
  return (
    <Box tag="form" background="neutral100" hasRadius padding={4} onSubmit={(event: FormEvent) => void ban(event)}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>{say('ban.hint')}</Typography>
        <Field.Root name="reason" error={error ?? false} required>
          <Field.Label>{say('ban.reason')}</Field.Label>
          <Textarea autoFocus value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
          <span role="alert"><Field.Error /></span>
        </Field.Root>
        <Field.Root name="days">
          <Field.Label>{say('ban.days')}</Field.Label>
          <SingleSelect value={days} onChange={value => setDays(lengths.find(length => length === String(value)) ?? '30')}>
            {lengths.map(length => <SingleSelectOption key={length} value={length}>{say(`ban.days.${length}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Field.Root>
        <Flex gap={2}>
          <Button type="submit" variant="danger" loading={busy}>{say('ban.do')}</Button>
          <Button variant="tertiary" onClick={() => setIsOpen(false)}>{say('ban.cancel')}</Button>
        </Flex>
      </Flex>
    </Box>
  )
}
