import { Box, Button, Dialog, Field, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { ArrowLeft } from '@strapi/icons'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom'
import type { Comparison, VersionLine, VersionList } from '../../versions/versionReports'
import { DeskList } from '../desk/DeskList'
import { DeskError, DeskSection } from '../desk/DeskSection'
import { articlePlace } from '../desk/places'
import { useDeskData, useErrorMessage } from '../desk/useDeskData'
import { Differences } from './Differences'
import { versionRights } from './places'
import { useVersionWords } from './useVersionWords'
import { useVersionName, VersionAmount } from './VersionName'

/** All versions of an article in a language: who, when, how much; any two compared; one restored as draft. */
export default function VersionsPage() {
  const { say } = useVersionWords()
  const documentId = useParams()['*'] ?? ''
  const [search] = useSearchParams()
  const locale = search.get('locale') === 'en' ? 'en' : 'zh-Hans'
  return (
    <Page.Protect permissions={versionRights.read}>
      <Page.Main>
        <Page.Title>{say('page.title')}</Page.Title>
        <Layouts.Header
          title={say('page.title')}
          subtitle={say('page.subtitle')}
          navigationAction={<Link tag={RouterLink} startIcon={<ArrowLeft />} to={articlePlace(documentId, locale)}>{say('page.back')}</Link>}
        />
        <Layouts.Content>
          <Versions key={`${documentId} ${locale}`} documentId={documentId} locale={locale} />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}

/** A version's id, as the choice has it; "" for nothing, "draft" for the draft as it is now. */
interface Pair { from: string, to: string }

function Versions({ documentId, locale }: { documentId: string, locale: string }) {
  const { say } = useVersionWords()
  const { get } = useFetchClient()
  const message = useErrorMessage()
  const path = `/articles/${documentId}/versions?locale=${locale}`
  const { data, error, reload } = useDeskData<VersionList>(path)
  const [older, setOlder] = useState<VersionLine[]>([])
  const [end, setEnd] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Pair | null>(null)
  if (error && !data) return <DeskError message={error} onRetry={() => void reload()} />
  if (!data) return <Page.Loading />
  const versions = [...data.versions, ...older]
  if (versions.length === 0) return <Typography textColor="neutral600">{say('page.empty')}</Typography>
  const pair = chosen ?? pairOf(versions[0])
  const readOlder = async () => {
    try {
      const answer = await get<{ data: VersionList }>(`/presage-desk${path}&before=${String(versions.at(-1)?.id)}`)
      setOlder([...older, ...answer.data.data.versions])
      setEnd(!answer.data.data.hasMore)
      setProblem(null)
    } catch (refusal) {
      setProblem(message(refusal))
    }
  }
  return (
    <Flex direction={{ initial: 'column', large: 'row' }} alignItems={{ initial: 'stretch', large: 'flex-start' }} gap={6} paddingBottom={8}>
      <Box flex="0 0 22rem">
        <DeskSection id="versions-list" title={say('page.list')}>
          <DeskList>
            {versions.map(version => (
              <VersionRow
                key={version.id}
                version={version}
                isShown={pair.to === String(version.id)}
                show={() => setChosen(pairOf(version))}
                restore={data.mayRestore ? { documentId, done: reload } : null}
              />
            ))}
          </DeskList>
          {(end === null ? data.hasMore : !end) && <Button variant="tertiary" onClick={() => void readOlder()}>{say('page.older')}</Button>}
          {problem && <Typography role="alert" textColor="danger600">{problem}</Typography>}
        </DeskSection>
      </Box>
      <Box flex="1" minWidth="0">
        <Compared documentId={documentId} locale={locale} versions={versions} pair={pair} choose={setChosen} />
      </Box>
    </Flex>
  )
}

const pairOf = (version: VersionLine): Pair => ({ from: version.before === null ? '' : String(version.before), to: String(version.id) })

interface Restoring { documentId: string, done: () => Promise<void> }

interface RowProps {
  version: VersionLine
  isShown: boolean
  show: () => void
  /** Null for those who may not. */
  restore: Restoring | null
}

function VersionRow({ version, isShown, show, restore }: RowProps) {
  const { say } = useVersionWords()
  const { who, name } = useVersionName()
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography fontWeight="semiBold">{say(`kind.${version.kind}`)}</Typography>
      <Typography variant="pi">{who(version)}</Typography>
      <VersionAmount version={version} />
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button
          size="S"
          variant={isShown ? 'default' : 'tertiary'}
          aria-pressed={isShown}
          aria-label={say('page.show.for', { version: name(version) })}
          onClick={show}
        >
          {say('page.show')}
        </Button>
        {restore && <RestoreButton version={version} restoring={restore} />}
      </Flex>
    </Flex>
  )
}

function RestoreButton({ version, restoring: { documentId, done } }: { version: VersionLine, restoring: Restoring }) {
  const { say, time } = useVersionWords()
  const { name } = useVersionName()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const [isAsked, setIsAsked] = useState(false)
  const restore = async () => {
    setIsAsked(false)
    try {
      const { data } = await post<{ data: { missing: string[] } }>(`/presage-desk/articles/${documentId}/versions/${String(version.id)}/restore`, {})
      const { missing } = data.data
      toggleNotification(missing.length > 0
        ? { type: 'warning', message: say('page.restored.without', { missing: missing.join('、') }) }
        : { type: 'success', message: say('page.restored') })
      await done()
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: message(refusal) })
    }
  }
  return (
    <Dialog.Root open={isAsked} onOpenChange={setIsAsked}>
      <Button size="S" variant="secondary" aria-label={say('page.restore.for', { version: name(version) })} onClick={() => setIsAsked(true)}>
        {say('page.restore')}
      </Button>
      <Dialog.Content>
        <Dialog.Header>{say('page.restore.ask')}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">{say('page.restore.explain', { version: time(version.at) })}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel><Button variant="tertiary" fullWidth>{say('cancel')}</Button></Dialog.Cancel>
          <Button fullWidth onClick={() => void restore()}>{say('page.restore')}</Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}

interface ComparedProps {
  documentId: string
  locale: string
  versions: VersionLine[]
  pair: Pair
  choose: (pair: Pair) => void
}

function Compared({ documentId, locale, versions, pair, choose }: ComparedProps) {
  const { say } = useVersionWords()
  const { name } = useVersionName()
  const query = `locale=${locale}&to=${pair.to}${pair.from === '' ? '' : `&from=${pair.from}`}`
  const { data, error, reload } = useDeskData<Comparison>(`/articles/${documentId}/comparison?${query}`)
  const options = versions.map(version => (
    <SingleSelectOption key={version.id} value={String(version.id)}>{name(version)}</SingleSelectOption>
  ))
  return (
    <DeskSection id="versions-compared" title={say('page.compare')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={4} wrap="wrap" alignItems="flex-end">
          <Box flex="1 1 16rem">
            <Field.Root name="versions-from">
              <Field.Label>{say('page.from')}</Field.Label>
              <SingleSelect
                value={pair.from || 'nothing'}
                onChange={value => choose({ ...pair, from: value === 'nothing' ? '' : String(value) })}
              >
                <SingleSelectOption value="nothing">{say('page.nothing')}</SingleSelectOption>
                {options}
              </SingleSelect>
            </Field.Root>
          </Box>
          <Box flex="1 1 16rem">
            <Field.Root name="versions-to">
              <Field.Label>{say('page.to')}</Field.Label>
              <SingleSelect value={pair.to} onChange={value => choose({ ...pair, to: String(value) })}>
                <SingleSelectOption value="draft">{say('kind.draft')}</SingleSelectOption>
                {options}
              </SingleSelect>
            </Field.Root>
          </Box>
        </Flex>
        {error && <DeskError message={error} onRetry={() => void reload()} />}
        {!error && !data && <Typography textColor="neutral600">{say('loading')}</Typography>}
        {!error && data?.fields.length === 0 && <Typography>{say('page.equal')}</Typography>}
        {!error && data && data.fields.length > 0 && (
          <>
            <Typography variant="pi" textColor="neutral600">{say('difference.legend')}</Typography>
            <Differences fields={data.fields} />
          </>
        )}
      </Flex>
    </DeskSection>
  )
}
