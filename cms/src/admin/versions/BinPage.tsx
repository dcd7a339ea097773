import { Badge, Button, Flex, Link, Typography } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { BinLine } from '../../versions/binReport'
import { DeskList } from '../desk/DeskList'
import { DeskError, DeskSection } from '../desk/DeskSection'
import { articlePlace } from '../desk/places'
import { useDeskData, useErrorMessage } from '../desk/useDeskData'
import { versionRights } from './places'
import { useVersionWords } from './useVersionWords'

interface Bin { days: number, articles: BinLine[] }
interface Restored { documentId: string, locale: string, title: string }

/** Deleted articles: who deleted what when, and the way back. */
export default function BinPage() {
  const { say } = useVersionWords()
  const { data, error, reload } = useDeskData<Bin>('/bin')
  const [restored, setRestored] = useState<Restored[]>([])
  return (
    <Page.Protect permissions={versionRights.bin}>
      <Page.Main>
        <Page.Title>{say('bin.title')}</Page.Title>
        <Layouts.Header title={say('bin.title')} subtitle={say('bin.subtitle', { days: data?.days ?? 30 })} />
        <Layouts.Content>
          <DeskSection id="bin" title={say('bin.title')} count={data?.articles.length}>
            {error && <DeskError message={error} onRetry={() => void reload()} />}
            {!data && !error && <Typography textColor="neutral600">{say('loading')}</Typography>}
            <RestoredArticles articles={restored} />
            {data?.articles.length === 0 && <Typography textColor="neutral600">{say('bin.empty')}</Typography>}
            {data && data.articles.length > 0 && (
              <DeskList>
                {data.articles.map(article => (
                  <BinRow
                    key={article.documentId}
                    article={article}
                    done={(locale, title) => {
                      setRestored(before => [...before, { documentId: article.documentId, locale, title }])
                      void reload()
                    }}
                  />
                ))}
              </DeskList>
            )}
          </DeskSection>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}

function RestoredArticles({ articles }: { articles: Restored[] }) {
  const { say } = useVersionWords()
  if (articles.length === 0) return null
  return (
    <Flex role="status" direction="column" alignItems="stretch" gap={2} background="success100" hasRadius padding={4} marginBottom={4}>
      {articles.map(({ documentId, locale, title }) => (
        <Flex key={documentId} justifyContent="space-between" gap={4} wrap="wrap">
          <Typography textColor="success700">{say('bin.restored', { title })}</Typography>
          <Link tag={RouterLink} to={articlePlace(documentId, locale)}>{say('bin.open')}</Link>
        </Flex>
      ))}
    </Flex>
  )
}

function BinRow({ article, done }: { article: BinLine, done: (locale: string, title: string) => void }) {
  const { say, time } = useVersionWords()
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const message = useErrorMessage()
  const [busy, setBusy] = useState(false)
  const title = article.title ?? say('bin.untitled')
  const restore = async () => {
    setBusy(true)
    try {
      const { data } = await post<{ data: { locale: string, missing: string[] } }>(`/presage-desk/bin/${article.documentId}/restore`, {})
      const { locale, missing } = data.data
      if (missing.length > 0) toggleNotification({ type: 'warning', message: say('bin.restored.without', { title, missing: missing.join('、') }) })
      done(locale, title)
    } catch (refusal) {
      setBusy(false)
      toggleNotification({ type: 'danger', message: message(refusal) })
    }
  }
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth="0">
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>{title}</Typography>
          {article.locales.map(locale => <Badge key={locale}>{say(locale === 'en' ? 'locale.en' : 'locale.zh-Hans')}</Badge>)}
        </Flex>
        <Typography variant="pi" textColor="neutral600">{say('bin.who', { by: article.by ?? say('system'), time: time(article.deletedAt) })}</Typography>
      </Flex>
      <Button variant="secondary" startIcon={<ArrowClockwise />} loading={busy} aria-label={say('bin.restore.for', { title })} onClick={() => void restore()}>
        {say('bin.restore')}
      </Button>
    </Flex>
  )
}
