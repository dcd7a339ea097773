import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system'
import { unstable_useContentManagerContext } from '@strapi/strapi/admin'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { views } from '../../editing/views'
import type { FormPlace } from './unsavedCopies'
import { useUnsavedText } from './useUnsavedText'
import { useVersionWords } from './useVersionWords'

/** Whether an editor fills in a field, and not the system. */
function isTyped(model: string, name: string): boolean {
  if (!(model in views)) return true
  const { edit, readOnly = [] } = views[model]
  return edit.flat().some(([field]) => field === name) && !readOnly.includes(name)
}

/** Offers what was typed and never saved, in words; whoever puts it off finds it beside the form. */
export function UnsavedTextOffer({ place }: { place: FormPlace }) {
  const { contentType } = unstable_useContentManagerContext()
  const attributes = contentType?.attributes as Record<string, { type: string } | undefined> | undefined
  const form = useMemo(() => ({
    isComponent: (name: string) => attributes?.[name]?.type === 'component',
    isTyped: (name: string) => isTyped(place.model, name),
  }), [attributes, place.model])
  const { offer, fields, isPutOff, restore, discard, putOff } = useUnsavedText(place, form)
  const { say, time } = useVersionWords()
  const intl = useIntl()
  if (!offer) return null
  const named = fields.map(name => intl.formatMessage({ id: `content-manager.content-types.${place.model}.${name}`, defaultMessage: name }))
  const separator = intl.locale.startsWith('zh') ? '、' : ', '
  if (isPutOff) {
    return (
      <Box background="warning100" hasRadius padding={3} width="100%" role="note">
        <Typography variant="pi" textColor="warning700">{say('unsaved.explain', { time: time(offer.at) })}</Typography>
        <Flex gap={2} paddingTop={2}>
          <Button size="S" variant="secondary" onClick={restore}>{say('unsaved.restore')}</Button>
          <Button size="S" variant="tertiary" onClick={discard}>{say('unsaved.discard')}</Button>
        </Flex>
      </Box>
    )
  }
  return (
    <Modal.Root open onOpenChange={putOff}>
      <Modal.Content>
        <Modal.Header closeLabel={say('unsaved.later')}>
          <Modal.Title>{say('unsaved.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="p">{say('unsaved.explain', { time: time(offer.at) })}</Typography>
            {named.length > 0 && <Typography tag="p">{say('unsaved.fields', { fields: named.join(separator) })}</Typography>}
            <Typography tag="p" textColor="neutral600">{say('unsaved.then')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={discard}>{say('unsaved.discard')}</Button>
          <Button onClick={restore}>{say('unsaved.restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}
