import { Combobox, ComboboxOption, Field } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import type { ReactNode } from 'react'
import type { OfferedOutcome } from '../../desk/callReport'
import { useWords } from '../desk/useWords'
import { choose } from './chosen'
import { useCall, useChosen, useSavedArticle } from './useArticle'
import { useSay } from './useSay'

interface OutcomeFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  required?: boolean
}

/** The outcome of an article: chosen among those of the event that the form has chosen, most likely first. */
export function OutcomeField({ name, label, hint, disabled = false, required = false }: OutcomeFieldProps) {
  const say = useSay()
  const { percent, label: labelOf } = useWords()
  const field = useField(name)
  const { report, version } = useSavedArticle()
  const { event, outcome } = useChosen(report)
  const call = useCall(event, null, version)
  const outcomes = call?.outcomes ?? []
  const isOwn = outcomes.some(({ documentId }) => documentId === outcome?.documentId)
  const isForeign = event !== null && call !== undefined && outcome !== null && !isOwn
  const priceOf = ({ price, resolution }: OfferedOutcome) =>
    resolution !== 'pending' ? `　${say('outcome.ended')}` : price === null ? '' : `　${percent(price)}`

  const pick = (documentId: string | undefined) => {
    const found = outcomes.find(one => one.documentId === documentId)
    const wanted = found ? { id: found.id, documentId: found.documentId, label: found.name } : null
    field.onChange(name, choose(report?.outcome ?? null, wanted))
  }
  const remark = event === null || call === undefined
    ? undefined
    : outcomes.length === 0 ? say('outcome.made') : outcomes.length === 1 && !outcome ? say('outcome.only') : undefined
  return (
    <Field.Root
      data-writing="outcome"
      name={name}
      hint={remark ?? hint}
      required={required}
      error={field.error ?? (isForeign ? say('outcome.foreign', { name: say('outcome.another') }) : undefined)}
    >
      <Field.Label>{label}</Field.Label>
      <Combobox
        // Made anew with another event: its options are others, and it keeps what was typed.
        key={event?.documentId ?? 'none'}
        autocomplete={{ type: 'list', filter: 'contains' }}
        disabled={disabled || event === null || outcomes.length === 0}
        value={isForeign ? '' : outcome?.documentId ?? ''}
        placeholder={event === null ? say('outcome.chooseEvent') : outcomes.length === 1 ? outcomes.map(labelOf).join('') : say('outcome.choose')}
        clearLabel={say('outcome.clear')}
        onChange={pick}
        onClear={() => pick(undefined)}
      >
        {outcomes.map((one) => {
          const text = labelOf(one) + priceOf(one)
          return <ComboboxOption key={one.documentId} value={one.documentId} textValue={text}>{text}</ComboboxOption>
        })}
      </Combobox>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  )
}
