import { Typography } from '@strapi/design-system'
import type { VersionLine } from '../../versions/versionReports'
import { useVersionWords } from './useVersionWords'

/** What a version is called: by its kind, who and when. */
export function useVersionName() {
  const { say, time } = useVersionWords()
  const who = ({ by, at }: VersionLine) => say('line.who', { by: by ?? say('system'), time: time(at) })
  return { who, name: (version: VersionLine) => `${say(`kind.${version.kind}`)} · ${who(version)}` }
}

/** How much a version changed the one before it. */
export function VersionAmount({ version: { amount } }: { version: VersionLine }) {
  const { say } = useVersionWords()
  const text = amount === null ? say('line.first') : amount.added + amount.removed === 0 ? say('line.same') : say('line.amount', { ...amount })
  return <Typography variant="pi" textColor="neutral600">{text}</Typography>
}
