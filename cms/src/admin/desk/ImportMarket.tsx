import { Button, Field, Flex, TextInput } from '@strapi/design-system'
import { Search } from '@strapi/icons'
import { useFetchClient } from '@strapi/strapi/admin'
import { useRef, useState, type FormEvent } from 'react'
import type { Imported } from '../../markets/importMarket'
import type { MarketLink, MarketPreview } from '../../markets/readMarket'
import { DeskSection } from './DeskSection'
import { ImportedMarket } from './ImportedMarket'
import { MarketByHand } from './MarketByHand'
import { OutcomeChoice } from './OutcomeChoice'
import { useErrorMessage } from './useDeskData'
import { useWords } from './useWords'

type Step =
  | { at: 'url' }
  | { at: 'byHand', link: MarketLink }
  | { at: 'choice', market: MarketPreview }
  | { at: 'done', imported: Imported }

/** From a pasted URL to event, outcomes and drafts. */
export function ImportMarket() {
  const { say } = useWords()
  const { get } = useFetchClient()
  const errorMessage = useErrorMessage()
  const [url, setUrl] = useState('')
  const [step, setStep] = useState<Step>({ at: 'url' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const look = async (event: FormEvent) => {
    event.preventDefault()
    if (url.trim() === '' || busy) return
    setBusy(true)
    setError(null)
    setStep({ at: 'url' })
    try {
      const { data } = await get<{ data: MarketPreview | MarketLink }>('/presage-desk/market', { params: { url: url.trim() } })
      setStep(data.data.kind === 'market' ? { at: 'choice', market: data.data } : { at: 'byHand', link: data.data })
    } catch (refusal) {
      setError(errorMessage(refusal))
    } finally {
      setBusy(false)
    }
  }
  const again = () => {
    setUrl('')
    setError(null)
    setStep({ at: 'url' })
    input.current?.focus()
  }
  return (
    <DeskSection id="desk-import" title={say('import.title')}>
      <form onSubmit={event => void look(event)}>
        <Field.Root name="url" error={error ?? false} hint={say('import.hint')}>
          <Field.Label>{say('import.url')}</Field.Label>
          <Flex gap={2} alignItems="stretch" wrap="wrap">
            <Flex flex="1 1 24rem" direction="column" alignItems="stretch">
              <TextInput
                ref={input} value={url} type="text" inputMode="url" autoComplete="off" spellCheck={false} placeholder="https://polymarket.com/event/…"
                onChange={(event) => {
                  setUrl(event.target.value)
                  setError(null)
                }}
              />
            </Flex>
            <Button type="submit" size="L" startIcon={<Search />} loading={busy} disabled={url.trim() === ''}>
              {busy ? say('import.reading') : say('import.look')}
            </Button>
          </Flex>
          <Field.Hint />
          <span role="alert"><Field.Error /></span>
        </Field.Root>
      </form>
      {step.at === 'byHand' && <MarketByHand link={step.link} />}
      {step.at === 'choice' && (
        <OutcomeChoice
          key={step.market.event.externalId} url={url.trim()} market={step.market} onCancel={again}
          onImported={imported => setStep({ at: 'done', imported })}
        />
      )}
      {step.at === 'done' && <ImportedMarket imported={step.imported} onMore={again} />}
    </DeskSection>
  )
}
