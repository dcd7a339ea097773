import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { Link as RouterLink } from 'react-router-dom'
import type { DisclosureWords } from '../../sponsors/register'
import type { SponsorRelationship } from '../../sponsors/sponsorDisclosure'
import type { SponsorReport } from '../../sponsors/sponsorReport'
import { DeskError, DeskLoading } from '../desk/DeskSection'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { sponsorReportPlace } from './places'
import { SponsorLine } from './SponsorLine'
import { sponsorWords } from './words'

/** The form's fields, as they are typed. */
interface Typed {
  text?: string | null
  textEn?: string | null
  label?: string | null
  labelEn?: string | null
  relationship?: SponsorRelationship
  placement?: 'article_top' | 'article_end' | 'list' | 'footer'
}

/** A sponsor link as readers will see it, in both languages, while its form is filled in; and what came of it. */
export function SponsorPreview({ documentId }: { documentId: string | null }) {
  const { say } = useSay(sponsorWords)
  const typed: Typed = useForm('SponsorPreview', form => form.values as Typed)
  const { data: disclosures, error, reload } = useDeskData<DisclosureWords>('/disclosures')
  if (error) return <DeskError message={error} onRetry={() => void reload()} />
  if (!disclosures) return <DeskLoading />
  const { text, textEn, label, labelEn, relationship = 'sponsor', placement = 'article_end' } = typed
  const disclosure = disclosures[relationship]
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography textColor="neutral600">{say(`panel.where.${placement}`)}</Typography>
      {text?.trim()
        ? (
            <>
              <Shown title={say('panel.chinese')}>
                <SponsorLine lang="zh-Hans" disclosure={disclosure.zh} text={text} call={label || null} isStrong={disclosure.isAdvertisement} />
              </Shown>
              <Shown title={say('panel.english')}>
                <SponsorLine
                  lang="en" disclosure={disclosure.en} text={textEn || text} call={label ? labelEn || label : null} isStrong={disclosure.isAdvertisement}
                />
                {!textEn && <Typography variant="pi" textColor="neutral600">{say('panel.fallback')}</Typography>}
              </Shown>
            </>
          )
        : <Typography>{say('panel.empty')}</Typography>}
      {disclosure.isAdvertisement && <Typography textColor="neutral600">{say('panel.strong')}</Typography>}
      {documentId && <Numbers documentId={documentId} />}
    </Flex>
  )
}

function Shown({ title, children }: { title: string, children: React.ReactNode }) {
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">{title}</Typography>
      {children}
    </Flex>
  )
}

function Numbers({ documentId }: { documentId: string }) {
  const { say } = useSay(sponsorWords)
  const { data } = useDeskData<SponsorReport>(`/sponsors/${documentId}?days=30`)
  if (!data) return null
  const clicks = data.days.reduce((sum, day) => sum + day.clicks, 0)
  const isCounted = data.link.placement !== 'list'
  const views = data.days.reduce((sum, day) => sum + (day.views ?? 0), 0)
  return (
    <Box>
      <Typography>{isCounted ? say('panel.numbers.views', { clicks, views }) : say('panel.numbers', { clicks })}</Typography>
      <Box paddingTop={1}><Link tag={RouterLink} to={sponsorReportPlace(documentId)}>{say('panel.report')}</Link></Box>
    </Box>
  )
}
