import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { WarningCircle } from '@strapi/icons'
import type { ChangeReport } from '../../desk/eventReport'
import type { DifferencePart } from '../../desk/textDifference'
import { useWords } from './useWords'

/** A plain warning: the ground of a published verdict has moved, and how. */
export function EventChanges({ changes }: { changes: ChangeReport[] }) {
  const { say, time } = useWords()
  return (
    <Box role="note" background="warning100" hasRadius padding={3} borderColor="warning200">
      <Flex gap={2} alignItems="flex-start">
        <WarningCircle fill="warning600" aria-hidden style={{ flex: 'none', marginTop: '0.2rem' }} />
        <Typography fontWeight="semiBold" textColor="warning700">{say('panel.changed')}</Typography>
      </Flex>
      {changes.map(change => (
        <Box key={change.field} paddingTop={3}>
          <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
            <Typography tag="h3" fontWeight="semiBold">{say(`panel.changed.${change.field}`)}</Typography>
            <Typography variant="pi" textColor="neutral600">{say('panel.changed.at', { times: change.times, time: time(change.lastAt) })}</Typography>
          </Flex>
          {change.difference ? <Difference parts={change.difference} /> : <FromTo change={change} />}
        </Box>
      ))}
    </Box>
  )
}

function FromTo({ change: { field, before, after } }: { change: ChangeReport }) {
  const { say, time } = useWords()
  const shown = (value: string | null) =>
    value === null ? say('panel.changed.nothing') : field === 'closesAt' ? time(value) : say(`state.${value as 'open'}`)
  return <Typography>{say('panel.changed.fromTo', { before: shown(before), after: shown(after) })}</Typography>
}

/** By colour, by stroke, and in words for those who hear the page. */
function Difference({ parts }: { parts: DifferencePart[] }) {
  return (
    <Box maxHeight="24rem" overflow="auto" paddingTop={1}>
      <Typography variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {parts.map((part, index) => <Part key={index} part={part} />)}
      </Typography>
    </Box>
  )
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  const { say } = useWords()
  switch (kind) {
    case 'same': return <>{text}</>
    case 'omitted': return <Typography variant="pi" textColor="neutral600">{say('panel.changed.omitted')}</Typography>
    case 'removed': return (
      <Box tag="del" background="danger100" color="danger700">
        <VisuallyHidden>{say('panel.changed.removed')}</VisuallyHidden>
        {text}
      </Box>
    )
    case 'added': return (
      <Box tag="ins" background="success100" color="success700">
        <VisuallyHidden>{say('panel.changed.added')}</VisuallyHidden>
        {text}
      </Box>
    )
  }
}
