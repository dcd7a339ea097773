import { Box, Flex, Typography } from '@strapi/design-system'
import { CheckCircle, Information, WarningCircle } from '@strapi/icons'
import { useForm } from '@strapi/strapi/admin'
import { useIntl } from 'react-intl'
import { styled } from 'styled-components'
import type { ArticleReport } from '../../desk/articleReport'
import type { CallReport } from '../../desk/callReport'
import { fieldWords, type FieldWords } from '../../editing/fieldWords'
import { missingParts } from '../../editing/missingParts'
import { undescribedPictures } from '../body/bodyPictures'
import { chosenCount, type RelationChange } from './chosen'
import { goToField, goToPicture } from './goToField'
import { useChosen } from './useArticle'
import { useSay } from './useSay'
import type { WritingWord } from './words'

type Field = 'title' | 'body' | 'category' | 'authors' | 'event' | 'outcome' | 'verdict' | 'slug' | Wanted
type Wanted = 'summary' | 'heroAlt' | 'heroCaption' | 'heroCredit' | 'pictures' | 'rationale' | 'sources' | 'disclosures'

interface Values {
  title?: string | null
  body?: unknown
  authors?: RelationChange
  hero?: unknown
  summary?: string | null
  heroAlt?: string | null
  heroCaption?: string | null
  heroCredit?: string | null
  rationale?: string | null
  sources?: unknown[] | null
  disclosures?: { holdings?: string | null, aiAssistance?: string | null } | null
}

const fields: Partial<Record<string, FieldWords>> = fieldWords['api::prediction.prediction'] ?? {}

/** What is missing before the article can be published, and what it would be better with; each entry leads to its field. */
export function CheckList({ saved, call }: { saved: ArticleReport | undefined, call: CallReport | undefined }) {
  const say = useSay()
  const values = useForm('CheckList', state => state.values) as Values
  const chosen = useChosen(saved)
  const missing = missingParts({
    title: values.title ?? null,
    body: values.body,
    category: chosen.category !== null,
    authors: chosenCount(saved?.authors ?? [], values.authors) > 0,
    event: chosen.event !== null,
    outcome: hasOutcome(chosen, call),
    verdict: chosen.verdict !== null,
    // Made by the first save with event and outcome, which publishing does too.
    slug: true,
  })
  const pictures = undescribedPictures(values.body)
  const better = wanted(values, pictures)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {/* Says to those who do not see it how many are left. */}
      <Box aria-live="polite">
        {missing.length === 0
          ? (
              <Flex gap={2} alignItems="flex-start">
                <Mark $color="success600"><CheckCircle aria-hidden /></Mark>
                <Typography textColor="success700">{say('missing.nothing')}</Typography>
              </Flex>
            )
          : <Entries heading={say('missing')} of={missing.map(field => ({ field, word: `missing.${field}` as const, leadsTo: field === 'outcome' && !chosen.event ? 'event' : field }))} isUrgent />}
      </Box>
      {better.length > 0 && <Entries heading={say('better')} of={better.map(field => ({ field, word: `better.${field}` as const }))} pictures={pictures} />}
    </Flex>
  )
}

/** One of the event's own. Where there is just one, or none yet, it is settled by saving. */
function hasOutcome({ event, outcome }: ReturnType<typeof useChosen>, call: CallReport | undefined): boolean {
  if (!event || !call) return outcome !== null
  return outcome ? call.outcomes.some(({ documentId }) => documentId === outcome.documentId) : call.outcomes.length <= 1
}

function wanted(values: Values, pictures: number[]): Wanted[] {
  const { hero, summary, heroAlt, heroCaption, heroCredit, rationale, sources, disclosures } = values
  const is: Record<Wanted, boolean> = {
    summary: Boolean(summary?.trim()),
    heroAlt: !hero || Boolean(heroAlt?.trim()),
    heroCaption: !hero || Boolean(heroCaption?.trim()),
    heroCredit: !hero || Boolean(heroCredit?.trim()),
    pictures: pictures.length === 0,
    rationale: Boolean(rationale?.trim()),
    sources: (sources ?? []).length > 0,
    disclosures: Boolean(disclosures?.holdings?.trim() || disclosures?.aiAssistance?.trim()),
  }
  return (Object.keys(is) as Wanted[]).filter(field => !is[field])
}

interface EntriesProps {
  heading: string
  /** `leadsTo` where something else comes first. */
  of: { field: Field, word: WritingWord, leadsTo?: Field }[]
  /** Which pictures of the body are meant, counted from 1. */
  pictures?: number[]
  isUrgent?: boolean
}

function Entries({ heading, of, pictures = [], isUrgent = false }: EntriesProps) {
  const say = useSay()
  const isChinese = useIntl().locale.startsWith('zh')
  const labelOf = (field: Field) => fields[field]?.[isChinese ? 'zh' : 'en'] ?? field
  const goTo = (field: Field) => field === 'pictures' ? goToPicture(pictures[0] ?? 1) : goToField(field, labelOf(field))
  const which = pictures.join(isChinese ? '、' : ', ')
  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">{heading}</Typography>
      <Box tag="ul" paddingTop={1}>
        {of.map(({ field, word, leadsTo = field }) => (
          <li key={field}>
            <Entry type="button" onClick={() => goTo(leadsTo)}>
              <Mark $color={isUrgent ? 'warning600' : 'neutral500'}>{isUrgent ? <WarningCircle aria-hidden /> : <Information aria-hidden />}</Mark>
              <Typography textColor="neutral800">{say(word, { which, count: pictures.length })}</Typography>
            </Entry>
          </li>
        ))}
      </Box>
    </Box>
  )
}

const Mark = styled.span<{ $color: 'success600' | 'warning600' | 'neutral500' }>`
  flex: none;
  display: inline-flex;
  padding-block-start: 0.2rem;

  svg {
    width: 1.6rem;
    height: 1.6rem;
    fill: ${({ theme, $color }) => theme.colors[$color]};
  }
`

const Entry = styled.button`
  display: flex;
  gap: 0.8rem;
  align-items: flex-start;
  width: 100%;
  padding: 0.6rem 0.4rem;
  border-radius: 0.4rem;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:hover span:last-child,
  &:focus-visible span:last-child {
    text-decoration: underline;
  }
`
