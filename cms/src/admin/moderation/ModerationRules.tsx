import { Flex, Link, Typography } from '@strapi/design-system'
import { useAuth } from '@strapi/strapi/admin'
import { Link as RouterLink } from 'react-router-dom'
import type { Moderation } from '../../moderation/register'
import { useSay } from '../words/useSay'
import { settingsRights, sitePlace } from './places'
import { moderationWords } from './words'

/** Which rule is in force, and where it is changed. */
export function ModerationRules({ moderation }: { moderation: Moderation | undefined }) {
  const { say } = useSay(moderationWords)
  const permissions = useAuth('Moderation', state => state.permissions)
  if (!moderation) return null
  const { commentsOpen, commentModeration } = moderation.rules
  const maySet = settingsRights.every(({ action, subject }) => permissions.some(one => one.action === action && one.subject === subject))
  const rule = say(!commentsOpen ? 'subtitle.closed' : commentModeration === 'after_publication' ? 'subtitle.after' : 'subtitle.before')
  return (
    <Flex gap={3} wrap="wrap" paddingTop={1}>
      <Typography variant="epsilon" textColor="neutral600" tag="p">{rule}</Typography>
      {maySet && <Link tag={RouterLink} to={sitePlace}>{say('settings')}</Link>}
    </Flex>
  )
}
