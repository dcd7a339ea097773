import { Box, Field, Flex, TextInput } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { type ReactElement, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { describedPicture } from './bodyPictures'
import { useSay } from '../words/useSay'
import { placeOf } from './openEditors'
import type { PictureOfEditor, RenderProps } from './slate'
import { bodyWords } from './words'

type Texts = Record<'alternativeText' | 'caption' | 'credit', string>

/** A picture in the editor as Strapi shows it, with what is said of it: text for who cannot see it, caption and credit. */
export function PictureBlock({ picture, props }: { picture: (props: RenderProps) => ReactElement, props: RenderProps }) {
  return (
    <Box {...props.attributes}>
      {props.children}
      {picture({ ...props, attributes: {}, children: null })}
      <PictureTexts element={props.element} />
    </Box>
  )
}

function PictureTexts({ element }: Pick<RenderProps, 'element'>) {
  const { say } = useSay(bodyWords)
  const isDisabled = useForm('PictureTexts', state => state.disabled)
  const [texts, setTexts] = useState(() => textsOf(element.image))
  const written = useRef(element.image)
  // What others change, such as undoing, is shown; what is typed here leads.
  useEffect(() => {
    if (element.image === written.current) return
    written.current = element.image
    setTexts(textsOf(element.image))
  }, [element.image])

  const change = (changed: Partial<Texts>) => {
    const next = { ...texts, ...changed }
    setTexts(next)
    const place = placeOf(element)
    if (!place || !element.image) return
    written.current = { ...element.image, ...next }
    place.editor.setNodes({ image: written.current }, place)
  }
  const field = (name: keyof Texts, hint = say(`picture.${name}.hint`)) => (
    <Box flex={name === 'alternativeText' ? '1 1 100%' : '1 1 18rem'}>
      <Field.Root name={`picture-${name}`} hint={hint}>
        <Field.Label>{say(`picture.${name}`)}</Field.Label>
        <TextInput
          value={texts[name]}
          disabled={isDisabled}
          onChange={({ target }) => change({ [name]: target.value })}
          data-picture={name}
        />
        <Field.Hint />
      </Field.Root>
    </Box>
  )
  return (
    <Box contentEditable={false} paddingTop={2} paddingBottom={4} role="group" aria-label={say('picture')} {...apart}>
      <Flex gap={3} wrap="wrap" alignItems="flex-start">
        {field('alternativeText', texts.alternativeText.trim() === '' ? say('picture.alternativeText.missing') : undefined)}
        {field('caption')}
        {field('credit')}
      </Flex>
    </Box>
  )
}

function textsOf(image: PictureOfEditor | undefined): Texts {
  return { alternativeText: describedPicture(image), caption: image?.caption ?? '', credit: image?.credit ?? '' }
}

// What happens in these fields is not the editor's. It has to hear of their blur, which is when it hands over what was changed.
const stop = (event: SyntheticEvent) => event.stopPropagation()
const apart = { onClick: stop, onMouseDown: stop, onKeyDown: stop, onPaste: stop, onCopy: stop, onCut: stop, onDragStart: stop }
