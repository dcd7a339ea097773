import { Badge, Box, Checkbox, Flex, Table, Tbody, Td, TextInput, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system'
import { useState } from 'react'
import type { PreviewedOutcome } from '../../markets/readMarket'
import { useWords } from './useWords'

/** More outcomes than this are easier found by their name. */
const many = 12

interface Choosing {
  outcomes: PreviewedOutcome[]
  /** ExternalIds. */
  chosen: ReadonlySet<string>
  onChoose: (chosen: Set<string>) => void
}

/** The outcomes of an event with their prices, to choose from. */
export function OutcomeTable({ outcomes, chosen, onChoose }: Choosing) {
  const { say } = useWords()
  const [wanted, setWanted] = useState('')
  const shown = outcomes.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()))
  const allShown = shown.length > 0 && shown.every(({ externalId }) => chosen.has(externalId))

  const choose = (ids: string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="semiBold">{say('import.outcomes', { chosen: chosen.size, all: outcomes.length })}</Typography>
      {outcomes.length > many && (
        <TextInput aria-label={say('import.filter')} placeholder={say('import.filter')} value={wanted} onChange={event => setWanted(event.target.value)} />
      )}
      <Box maxHeight="50vh" overflow="auto">
        <Table colCount={5} rowCount={shown.length + 1}>
          <Thead>
            <Tr>
              <Th>
                <Checkbox
                  aria-label={say('import.all')} checked={allShown}
                  onCheckedChange={checked => choose(shown.map(({ externalId }) => externalId), checked === true)}
                />
              </Th>
              <Th><Typography variant="sigma">{say('import.outcome')}</Typography></Th>
              <Th><Typography variant="sigma">{say('import.price')}</Typography></Th>
              <Th><Typography variant="sigma">{say('import.volume')}</Typography></Th>
              <Th><Typography variant="sigma">{say('import.here')}</Typography></Th>
            </Tr>
          </Thead>
          <Tbody>
            {shown.map(outcome => (
              <OutcomeRow
                key={outcome.externalId} outcome={outcome} isChosen={chosen.has(outcome.externalId)}
                onChoose={isChosen => choose([outcome.externalId], isChosen)}
              />
            ))}
          </Tbody>
        </Table>
      </Box>
    </Flex>
  )
}

interface OutcomeRowProps {
  outcome: PreviewedOutcome
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function OutcomeRow({ outcome, isChosen, onChoose }: OutcomeRowProps) {
  const { say, percent, amount } = useWords()
  return (
    <Tr style={{ cursor: 'pointer' }} onClick={() => onChoose(!isChosen)}>
      <Td onClick={event => event.stopPropagation()}>
        <Checkbox aria-label={say('import.choose', { label: outcome.label })} checked={isChosen} onCheckedChange={checked => onChoose(checked === true)} />
      </Td>
      <Td>
        <Typography textColor="neutral800" style={{ whiteSpace: 'normal' }}>{outcome.label}</Typography>
      </Td>
      <Td>
        <Typography textColor={outcome.price === null ? 'neutral600' : 'neutral800'} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {outcome.price === null ? say('import.nobodysPrice') : percent(outcome.price)}
        </Typography>
      </Td>
      <Td>
        <Typography textColor="neutral600" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {outcome.volume === null ? <VisuallyHidden>–</VisuallyHidden> : amount(outcome.volume, outcome.currency)}
        </Typography>
      </Td>
      <Td>
        <Flex gap={1} wrap="wrap">
          <Badge>{outcome.article ? say('waiting.article') : outcome.stored ? say('import.stored') : say('import.new')}</Badge>
          {outcome.resolution === 'resolved' && <Badge variant="warning">{say('import.ended')}</Badge>}
        </Flex>
      </Td>
    </Tr>
  )
}
