import { Box, Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system'
import { unstable_useDocumentActions, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import { useErrorMessage } from '../desk/useDeskData'
import { answerQuestion } from './askedActions'
import type { CorrectionReport } from '../../versions/correctionReport'
import { besideForm } from './savingRequests'
import { useDialogFocus } from './useDialogFocus'
import { useVersionWords } from './useVersionWords'

const model = 'api::prediction.prediction'
const collectionType = 'collection-types'

/** Asks, before an article is taken down, why, and says what will happen. */
export function TakedownDialog({ documentId, locale }: { documentId: string, locale: string }) {
  const { say } = useVersionWords()
  const { get, put } = useFetchClient()
  const { unpublish } = unstable_useDocumentActions()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const form = useForm('TakedownDialog', ({ getValues }) => ({ getValues }))
  const [report, setReport] = useState<CorrectionReport & { isModified: boolean } | null>(null)
  const [reason, setReason] = useState('')
  const [discards, setDiscards] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const dialog = useDialogFocus(report !== null)
  const refuse = (error: unknown) => toggleNotification({ type: 'danger', message: message(error) })
  const place = `/content-manager/${collectionType}/${model}/${documentId}?locale=${locale}`

  useEffect(() => answerQuestion('takedown', documentId, locale, async () => {
    setReason((form.getValues() as { takedownReason?: string | null }).takedownReason ?? '')
    setDiscards(false)
    setIsTried(false)
    const asked = Promise.all([
      get<{ data: CorrectionReport }>(`/presage-desk/articles/${documentId}/corrections?locale=${locale}`),
      get<{ data: { status?: string } }>(place),
    ])
    await asked.then(([answer, entry]) => setReport({ ...answer.data.data, isModified: entry.data.data.status === 'modified' }), refuse)
    // What it calls is always there.
  }), [documentId, locale])

  if (!report) return null
  const takeDown = async () => {
    setIsTried(true)
    if (reason.trim() === '') return dialog.show('textarea')
    setBusy(true)
    try {
      // The rule reads the reason from the draft.
      await put(place, { takedownReason: reason.trim() }, { headers: { [besideForm]: 'yes' } })
      await unpublish({ collectionType, model, documentId, params: { locale } }, discards)
      setReport(null)
    } catch (error) {
      refuse(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal.Root open onOpenChange={() => setReport(null)}>
      <Modal.Content ref={dialog.ref} onCloseAutoFocus={dialog.giveBack}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('ask.takedown.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Consequences report={report} />
            <Field.Root name="takedown-reason" hint={say('ask.takedown.reason.hint')} required>
              <Field.Label>{say('ask.takedown.reason')}</Field.Label>
              <Textarea value={reason} maxLength={2000} hasError={isTried && reason.trim() === ''} onChange={event => setReason(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            {isTried && reason.trim() === '' && <Typography role="alert" textColor="danger600">{say('ask.takedown.missing')}</Typography>}
            {report.isModified && <DraftChoice discards={discards} choose={setDiscards} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => setReport(null)}>{say('cancel')}</Button>
          <Button variant="danger" loading={busy} onClick={() => void takeDown()}>{say('ask.takedown.do')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

function Consequences({ report }: { report: CorrectionReport }) {
  const { say } = useVersionWords()
  const lines = [
    say('ask.takedown.page'),
    say('ask.takedown.record'),
    ...report.publicLanguages > 1 ? [say('ask.takedown.language')] : [],
    say('ask.takedown.draft'),
  ]
  return (
    <Box background="danger100" hasRadius padding={4}>
      <Typography tag="h3" fontWeight="semiBold" textColor="danger700">{say('ask.takedown.what')}</Typography>
      <Box tag="ul" paddingLeft={4} paddingTop={2} style={{ listStyle: 'disc' }}>
        {lines.map(line => <Box key={line} tag="li" paddingBottom={1} color="danger700"><Typography textColor="danger700">{line}</Typography></Box>)}
      </Box>
    </Box>
  )
}

function DraftChoice({ discards, choose }: { discards: boolean, choose: (discards: boolean) => void }) {
  const { say } = useVersionWords()
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id="takedown-draft" variant="pi" fontWeight="semiBold">{say('ask.takedown.changes')}</Typography>
      <Radio.Group aria-labelledby="takedown-draft" value={discards ? 'discard' : 'keep'} onValueChange={value => choose(value === 'discard')}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Radio.Item value="keep">{say('ask.takedown.keep')}</Radio.Item>
          <Radio.Item value="discard">{say('ask.takedown.discard')}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Flex>
  )
}
