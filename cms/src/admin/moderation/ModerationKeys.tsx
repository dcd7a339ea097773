import { Box, Flex, Typography } from '@strapi/design-system'
import { useSay } from '../words/useSay'
import { moderationWords } from './words'

/** Which keys do what, beside the list that hears them. */
export function ModerationKeys() {
  const { say } = useSay(moderationWords)
  const keys: [string[], string][] = [
    [['J', '↓'], say('keys.next')], [['K', '↑'], say('keys.previous')], [['A'], say('approve')], [['S'], say('spam')], [['D'], say('delete')],
    [['W'], say('back')], [['X'], say('keys.choose')], [['Z'], say('undo')],
  ]
  return (
    <Box tag="section" aria-labelledby="moderation-keys" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Typography tag="h2" variant="sigma" textColor="neutral600" id="moderation-keys">{say('keys')}</Typography>
      <Box paddingTop={1} paddingBottom={2}><Typography variant="pi" textColor="neutral600">{say('keys.hint')}</Typography></Box>
      <Flex tag="dl" gap={4} wrap="wrap">
        {keys.map(([names, does]) => (
          <Flex key={does} gap={1}>
            <Flex tag="dt" gap={1}>{names.map(name => <Key key={name} name={name} />)}</Flex>
            <Typography tag="dd" variant="pi">{does}</Typography>
          </Flex>
        ))}
      </Flex>
    </Box>
  )
}

function Key({ name }: { name: string }) {
  return (
    <Box tag="kbd" background="neutral150" hasRadius paddingLeft={2} paddingRight={2}>
      <Typography variant="pi" fontWeight="bold">{name}</Typography>
    </Box>
  )
}
