import { Badge, Box, Button, Checkbox, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useRef, useState } from 'react'
import type { Imported } from '../../markets/importMarket'
import type { MarketPreview, PreviewedOutcome } from '../../markets/readMarket'
import { OutcomeTable } from './OutcomeTable'
import { useErrorMessage } from './useDeskData'
import { useRights } from './useRights'
import { useWords } from './useWords'

interface Choice {
  /** As pasted. */
  url: string
  market: MarketPreview
  onCancel: () => void
  onImported: (imported: Imported) => void
}

/** The event as the platform shows it, its outcomes to choose from, and what shall be made of them. */
export function OutcomeChoice({ url, market, onCancel, onImported }: Choice) {
  const { say } = useWords()
  const rights = useRights()
  const { post } = useFetchClient()
  const errorMessage = useErrorMessage()
  const [chosen, setChosen] = useState(() => new Set(firstChoice(market.outcomes)))
  const [drafts, setDrafts] = useState(rights.draft)
  const [locale, setLocale] = useState<'zh-Hans' | 'en'>('zh-Hans')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const importChosen = async () => {
    setBusy(true)
    setError(null)
    try {
      const { data } = await post<{ data: Imported }>('/presage-desk/imports', { url, outcomes: [...chosen], drafts, locale })
      onImported(data.data)
    } catch (refusal) {
      setError(errorMessage(refusal))
      setBusy(false)
    }
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={6}>
      <EventHead market={market} />
      <OutcomeTable outcomes={market.outcomes} chosen={chosen} onChoose={setChosen} />
      <Flex gap={6} wrap="wrap" alignItems="flex-end">
        {rights.draft && (
          <>
            <Box paddingBottom={2}>
              <Checkbox checked={drafts} onCheckedChange={checked => setDrafts(checked === true)}>{say('import.drafts')}</Checkbox>
            </Box>
            {drafts && (
              <SingleSelect size="S" aria-label={say('import.language')} value={locale} onChange={value => setLocale(value === 'en' ? 'en' : 'zh-Hans')}>
                <SingleSelectOption value="zh-Hans">简体中文</SingleSelectOption>
                <SingleSelectOption value="en">English</SingleSelectOption>
              </SingleSelect>
            )}
          </>
        )}
      </Flex>
      {error && <Typography role="alert" textColor="danger600">{error}</Typography>}
      <Flex gap={3} wrap="wrap">
        <Button size="L" loading={busy} disabled={chosen.size === 0} onClick={() => void importChosen()}>
          {chosen.size === 0 ? say('import.nothingChosen') : say('import.create', { count: chosen.size })}
        </Button>
        <Button size="L" variant="tertiary" disabled={busy} onClick={onCancel}>{say('import.cancel')}</Button>
      </Flex>
    </Flex>
  )
}

/** What the pasted address names, the only one, or what was imported before. */
function firstChoice(outcomes: PreviewedOutcome[]): string[] {
  const named = outcomes.filter(outcome => outcome.named)
  const obvious = named.length > 0 ? named : outcomes.length === 1 ? outcomes : outcomes.filter(({ stored }) => stored !== null)
  return obvious.map(({ externalId }) => externalId)
}

function EventHead({ market: { event, stored } }: { market: MarketPreview }) {
  const { say, time } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever cannot see the page change is told by the focus.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="h3" variant="delta" fontWeight="bold" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>{event.title}</Typography>
      <Flex gap={3} wrap="wrap">
        <Badge variant={event.state === 'open' ? 'success' : 'neutral'}>{say(`state.${event.state}`)}</Badge>
        <Typography textColor="neutral600">{event.closesAt ? say('import.closes', { time: time(event.closesAt) }) : say('import.noEnd')}</Typography>
        {event.exclusive && <Typography textColor="neutral600">{say('import.exclusive')}</Typography>}
        <Link href={event.url} isExternal>{say('import.page')}</Link>
      </Flex>
      {stored && <Typography textColor="primary600">{say('import.known')}</Typography>}
    </Flex>
  )
}
