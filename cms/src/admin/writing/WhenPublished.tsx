import { Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { useWords } from '../desk/useWords'
import { useSay } from './useSay'

/** Of an article with a time to come: when it is published by itself, and that the button does not wait for it. */
export function WhenPublished() {
  const say = useSay()
  const { time } = useWords()
  const at = useForm('WhenPublished', state => (state.values as { publishAt?: string | Date | null }).publishAt)
  if (!at || new Date(at).getTime() <= Date.now()) return null
  return <Typography textColor="neutral800">{say('scheduled', { time: time(new Date(at).toISOString()) })}</Typography>
}
