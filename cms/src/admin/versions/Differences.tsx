import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import type { FieldDifference } from '../../versions/contentDifference'
import type { DifferenceLine } from '../../versions/lineDifference'
import { useVersionWords } from './useVersionWords'

/** What two versions do not share, paragraph by paragraph: by colour, by stroke, and in words for those who hear the page. */
export function Differences({ fields }: { fields: FieldDifference[] }) {
  const { field } = useVersionWords()
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {fields.map(difference => (
        <Box key={difference.field} tag="section">
          <Typography tag="h3" variant="sigma" textColor="neutral600">{field(difference.field)}</Typography>
          <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
            {difference.lines.map((line, index) => <Line key={index} line={line} />)}
          </Flex>
        </Box>
      ))}
    </Flex>
  )
}

const asWritten = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.7 } as const

function Line({ line }: { line: DifferenceLine }) {
  const { say } = useVersionWords()
  switch (line.kind) {
    case 'omitted':
      return <Typography variant="pi" textColor="neutral600">{say('difference.lines', { count: line.count })}</Typography>
    case 'same':
      return <Typography tag="p" textColor="neutral600" style={asWritten}>{line.text}</Typography>
    case 'form':
      return (
        <Typography tag="p" textColor="neutral800" style={asWritten}>
          {line.text}
          <Typography variant="pi" textColor="neutral600">{` ${say('difference.form')}`}</Typography>
        </Typography>
      )
    case 'changed':
      return (
        <Typography tag="p" textColor="neutral800" style={asWritten}>
          {line.parts.map(({ kind, text }, index) => {
            if (kind === 'same') return text
            if (kind === 'omitted') return <span key={index}>{say('difference.omitted')}</span>
            return <Marked key={index} kind={kind} text={text} />
          })}
        </Typography>
      )
    default:
      return <Typography tag="p" style={asWritten}><Marked kind={line.kind} text={line.text} /></Typography>
  }
}

function Marked({ kind, text }: { kind: 'added' | 'removed', text: string }) {
  const { say } = useVersionWords()
  const isAdded = kind === 'added'
  return (
    <Box
      tag={isAdded ? 'ins' : 'del'}
      background={isAdded ? 'success100' : 'danger100'}
      color={isAdded ? 'success700' : 'danger700'}
      style={{ textDecoration: isAdded ? 'none' : 'line-through', borderRadius: 2 }}
    >
      <VisuallyHidden>{say(`difference.${kind}`)}</VisuallyHidden>
      {text}
    </Box>
  )
}
