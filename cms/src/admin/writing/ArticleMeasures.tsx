import { Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { parseBlocks } from '@presage/text/parseBlocks'
import { plainText } from '@presage/text/plainText'
import { readingTime } from '@presage/text/readingTime'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useSay } from './useSay'

type Measures = Pick<ReturnType<typeof readingTime>, 'minutes' | 'characters'>

/** How long the text in the form is, as it will be counted when it is saved. */
export function ArticleMeasures() {
  const say = useSay()
  const body = useDeferredValue(useForm('ArticleMeasures', state => (state.values as { body?: unknown }).body))
  const before = useRef<Measures>({ minutes: 0, characters: 0 })
  const { minutes, characters } = useMemo(() => (before.current = measured(body) ?? before.current), [body])
  if (characters === 0) return <Typography textColor="neutral600">{say('length.none')}</Typography>
  return <Typography>{say('length', { characters, minutes })}</Typography>
}

/** Null while something stands in the text that is not finished, such as a link without an address. */
function measured(body: unknown): Measures | null {
  try {
    return readingTime(plainText(parseBlocks(body)))
  } catch {
    return null
  }
}
