import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system'
import { unstable_useContentManagerContext, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { NewerSave } from '../../versions/newerSave'
import { useErrorMessage } from '../desk/useDeskData'
import { Differences } from './Differences'
import { formKey, noteSettled, onSaving, takePlaceOf, type NewerVersion } from './savingRequests'
import { copyName, dropCopy, withoutRowIds, type FormPlace } from './unsavedCopies'
import { useVersionWords } from './useVersionWords'

interface Refusal {
  newer: NewerVersion
  /** What the form held when it was refused. */
  values: Record<string, unknown>
}

/** What nobody has decided about yet, by form: the admin may build a form, and this beside it, anew at any moment. */
const undecided = new Map<string, Refusal>()

/** When the server would not save over a colleague's newer version: both, side by side in one text, and the choice. */
export function NewerVersionDialog({ place, documentId }: { place: FormPlace, documentId: string }) {
  const { say, time } = useVersionWords()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const { contentType } = unstable_useContentManagerContext()
  const form = useForm('NewerVersionDialog', ({ getValues, setValues, resetForm }) => ({ getValues, setValues, resetForm }))
  const key = formKey(documentId, place.locale)
  const [refusal, setRefusal] = useState(() => undecided.get(key) ?? null)
  const [theirs, setTheirs] = useState<NewerSave | null>(null)
  const [busy, setBusy] = useState(false)
  const { locale } = place
  const path = `/presage-desk/articles/${documentId}`
  const refuse = (error: unknown) => toggleNotification({ type: 'danger', message: message(error) })

  const close = () => {
    undecided.delete(key)
    setRefusal(null)
  }

  useEffect(() => onSaving(({ request, sent, newer }) => {
    if (request.documentId !== documentId || request.locale !== locale || !newer) return
    const refused = { newer, values: sent ?? form.getValues() as Record<string, unknown> }
    undecided.set(key, refused)
    setRefusal(refused)
    // What it calls is always there.
  }), [documentId, locale])

  useEffect(() => {
    if (!refusal) return
    let isCurrent = true
    setTheirs(null)
    post<{ data: NewerSave }>(`${path}/against`, { locale, form: refusal.values }).then(
      (answer) => { if (isCurrent) setTheirs(answer.data.data) },
      (error: unknown) => {
        if (!isCurrent) return
        close()
        refuse(error)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [refusal])

  if (!refusal) return null
  const { newer, values } = refusal

  const keepMine = () => {
    if (!theirs) return
    takePlaceOf(documentId, locale, theirs.version)
    const attributes = contentType?.attributes as Record<string, { type: string } | undefined> | undefined
    // Rows of theirs may have taken the place of rows the form still knows.
    form.setValues(withoutRowIds(values, name => attributes?.[name]?.type === 'component'))
    close()
    // Once the form has its values: what the "Save" button listens to.
    window.setTimeout(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true })), 100)
  }
  const takeTheirs = async () => {
    setBusy(true)
    try {
      await post(`${path}/given-up`, { locale, form: values })
      undecided.delete(key)
      noteSettled(place.model, documentId, locale)
      form.resetForm()
      // When the form no longer holds anything that leaving the page would lose.
      window.setTimeout(() => {
        dropCopy(window.localStorage, copyName(place))
        window.location.reload()
      }, 100)
    } catch (error) {
      setBusy(false)
      refuse(error)
    }
  }
  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('newer.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              {say('newer.explain', { by: newer.own ? say('newer.own') : newer.by ?? say('newer.someone'), time: time(newer.at) })}
            </Typography>
            {!theirs && <Loader small>{say('loading')}</Loader>}
            {theirs?.fields.length === 0 && <Typography tag="p">{say('newer.equal')}</Typography>}
            {theirs && theirs.fields.length > 0 && (
              <Box borderColor="neutral200" borderStyle="solid" borderWidth="1px" hasRadius padding={4}>
                <Typography tag="p" variant="pi" textColor="neutral600">{say('newer.legend')}</Typography>
                <Box paddingTop={3}><Differences fields={theirs.fields} /></Box>
              </Box>
            )}
            <Typography tag="p" textColor="neutral600">{say('newer.after')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>{say('newer.back')}</Button>
          <Flex gap={2}>
            <Button variant="secondary" disabled={!theirs} loading={busy} onClick={() => void takeTheirs()}>{say('newer.theirs')}</Button>
            <Button disabled={!theirs || busy} onClick={keepMine}>{say('newer.mine')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}
