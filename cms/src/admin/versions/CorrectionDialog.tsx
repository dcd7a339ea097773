import { Box, Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { useErrorMessage } from '../desk/useDeskData'
import { answerQuestion } from './askedActions'
import { useDialogFocus } from './useDialogFocus'
import { useVersionWords } from './useVersionWords'

const kinds = ['typo', 'clarification', 'correction'] as const
type Kind = (typeof kinds)[number]

interface Asked {
  changed: string[]
  goOn: () => Promise<unknown>
}

/** Asks, before text that readers knew is published in other words, what was changed and why, and shows what readers will see. */
export function CorrectionDialog({ documentId, locale }: { documentId: string, locale: string }) {
  const { say, fields } = useVersionWords()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const form = useForm('CorrectionDialog', ({ getValues, onChange }) => ({ getValues, onChange }))
  const [asked, setAsked] = useState<Asked | null>(null)
  const [kind, setKind] = useState<Kind | null>(null)
  const [note, setNote] = useState('')
  const [isTried, setIsTried] = useState(false)
  const dialog = useDialogFocus(asked !== null)
  const refuse = (error: unknown) => toggleNotification({ type: 'danger', message: message(error) })

  useEffect(() => answerQuestion('correction', documentId, locale, async (goOn) => {
    const values = form.getValues() as Record<string, unknown> & { correctionKind?: Kind | null, correctionNote?: string | null }
    const { title, summary, body, heroCaption } = values
    const changed = await post<{ data: { changed: string[] } }>(
      `/presage-desk/articles/${documentId}/changed-texts`, { locale, form: { title, summary, body, heroCaption } },
    ).then(({ data: { data } }) => data.changed, refuse)
    if (!changed) return
    if (changed.length === 0) return goOn()
    setKind(values.correctionKind ?? null)
    setNote(values.correctionNote ?? '')
    setIsTried(false)
    setAsked({ changed, goOn })
    // What it calls is always there.
  }), [documentId, locale])

  if (!asked) return null
  const isComplete = kind !== null && note.trim() !== ''
  const publish = () => {
    setIsTried(true)
    if (!isComplete) return dialog.show(kind === null ? '[role=radio]' : 'textarea')
    form.onChange('correctionKind', kind)
    form.onChange('correctionNote', note.trim())
    setAsked(null)
    // Once the form has both.
    window.setTimeout(() => void asked.goOn(), 100)
  }
  return (
    <Modal.Root open onOpenChange={() => setAsked(null)}>
      <Modal.Content ref={dialog.ref} onCloseAutoFocus={dialog.giveBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('ask.correction.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p">{say('ask.correction.changed', { fields: fields(asked.changed) })}</Typography>
            {isTried && !isComplete && <Typography role="alert" textColor="danger600">{say('ask.correction.missing')}</Typography>}
            <KindChoice kind={kind} choose={setKind} />
            <Field.Root name="correction-note" hint={say('ask.correction.note.hint')} required>
              <Field.Label>{say('ask.correction.note')}</Field.Label>
              <Textarea value={note} maxLength={2000} hasError={isTried && note.trim() === ''} onChange={event => setNote(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            {kind && <WhatReadersSee kind={kind} note={note} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => setAsked(null)}>{say('cancel')}</Button>
          <Button onClick={publish}>{say('ask.correction.publish')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

function KindChoice({ kind, choose }: { kind: Kind | null, choose: (kind: Kind) => void }) {
  const { say } = useVersionWords()
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id="correction-kind" fontWeight="semiBold" variant="pi">{say('ask.correction.kind')}</Typography>
      <Radio.Group aria-labelledby="correction-kind" value={kind ?? ''} onValueChange={value => choose(value as Kind)}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {kinds.map(one => (
            <Box key={one}>
              <Radio.Item value={one}>{say(`kind.${one}`)}</Radio.Item>
              <Box paddingLeft={7}><Typography variant="pi" textColor="neutral600">{say(`kind.${one}.hint`)}</Typography></Box>
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Flex>
  )
}

function WhatReadersSee({ kind, note }: { kind: Kind, note: string }) {
  const { say, date } = useVersionWords()
  if (kind === 'typo') return <Typography tag="p" textColor="neutral600">{say('ask.correction.notShown')}</Typography>
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">{say('ask.correction.shown')}</Typography>
      <Box paddingTop={2}>
        <Typography tag="p" fontWeight="bold">{say('ask.correction.heading')}</Typography>
        <Typography tag="p" variant="pi">{`${date(Date.now())} · ${say(`kind.${kind}`)}`}</Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.trim() || '…'}</Typography>
      </Box>
    </Box>
  )
}
