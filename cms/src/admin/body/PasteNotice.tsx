import { useNotification } from '@strapi/strapi/admin'
import { useEffect } from 'react'
import { useSay } from '../words/useSay'
import { onPasted } from './pasteNews'
import { bodyWords } from './words'

/** Stands unseen beside every form: says what of a paste did not come along, and what to do. */
export function PasteNotice() {
  const { say } = useSay(bodyWords)
  const { toggleNotification } = useNotification()
  useEffect(() => onPasted(({ images, media, hasText }) => {
    const parts = [
      hasText && say('pasted.text'),
      images > 0 && say('pasted.images', { count: images }),
      media > 0 && say('pasted.media', { count: media }),
    ]
    toggleNotification({ type: 'info', message: parts.filter(Boolean).join(say('pasted.between')), timeout: 8_000 })
  }), [say, toggleNotification])
  return null
}
