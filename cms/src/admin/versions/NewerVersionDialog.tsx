import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system'
import { unstable_useContentManagerContext, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'
import type { NewerSave } from '../../versions/newerSave'
import { useErrorMessage } from '../desk/useDeskData'
import { Differences } from './Differences'
import { noteSettled, onSaving, takePlaceOf, type NewerVersion } from './savingRequests'
import { copyName, dropCopy, withoutRowIds, type FormPlace } from './unsavedCopies'
import { useVersionWords } from './useVersionWords'

/** When the server would not save over a colleague's newer version: both, side by side in one text, and the choice. */
export function NewerVersionDialog({ place, documentId }: { place: FormPlace, documentId: string }) {
  const { say, time } = useVersionWords()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const { contentType } = unstable_useContentManagerContext()
  const form = useForm('NewerVersionDialog', ({ getValues, setValues, resetForm }) => ({ getValues, setValues, resetForm }))
  const [newer, setNewer] = useState<NewerVersion | null>(null)
  const [theirs, setTheirs] = useState<NewerSave | null>(null)
  const [busy, setBusy] = useState(false)
  const { locale } = place
  const path = `/presage-desk/articles/${documentId}`
  const refuse = (error: unknown) => toggleNotification({ type: 'danger', message: message(error) })

  useEffect(() => onSaving(({ request, newer: found }) => {
    if (request.documentId !== documentId || request.locale !== locale || !found) return
    setNewer(found)
    setTheirs(null)
    post<{ data: NewerSave }>(`${path}/against`, { locale, form: form.getValues() }).then(
      answer => setTheirs(answer.data.data),
      (error: unknown) => {
        setNewer(null)
        refuse(error)
      },
    )
    // What it calls is always there.
  }), [documentId, locale])

  if (!newer) return null
  const close = () => setNewer(null)

  const keepMine = () => {
    if (!theirs) return
    takePlaceOf(documentId, locale, theirs.version)
    const attributes = contentType?.attributes as Record<string, { type: string } | undefined> | undefined
    // Rows of theirs may have taken the place of rows the form still knows.
    form.setValues(withoutRowIds(form.getValues() as Record<string, unknown>, name => attributes?.[name]?.type === 'component'))
    close()
    // Once the form has its values: what the "Save" button listens to.
    window.setTimeout(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true })), 100)
  }
  const takeTheirs = async () => {
    setBusy(true)
    try {
      await post(`${path}/given-up`, { locale, form: form.getValues() })
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
