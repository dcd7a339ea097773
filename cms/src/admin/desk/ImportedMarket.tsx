import { Box, Button, Flex, Link, LinkButton, Typography } from '@strapi/design-system'
import { CheckCircle, Pencil } from '@strapi/icons'
import { useEffect, useRef } from 'react'
import { Link as RouterLink } from 'react-router-dom'
import type { Imported } from '../../markets/importMarket'
import { DeskList } from './DeskList'
import { articlePlace, eventPlace, outcomePlace } from './places'
import { useWords } from './useWords'

/** What was made of a market, each with the way to it. */
export function ImportedMarket({ imported: { event, outcomes }, onMore }: { imported: Imported, onMore: () => void }) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Box paddingTop={6}>
      <Flex gap={2}>
        <CheckCircle fill="success600" aria-hidden />
        <Typography tag="h3" variant="delta" fontWeight="bold" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>{say('import.done')}</Typography>
      </Flex>
      <DeskList>
        <Made word={say('import.made.event', { created: event.created })}>
          <Link tag={RouterLink} to={eventPlace(event.documentId)}>{event.title}</Link>
        </Made>
        {outcomes.map(outcome => (
          <Made key={outcome.documentId} word={say('import.made.outcome', { created: outcome.created })}>
            <Flex gap={4} wrap="wrap" justifyContent="space-between" flex="1">
              <Link tag={RouterLink} to={outcomePlace(outcome.documentId)}>{outcome.label}</Link>
              {outcome.article && (
                <LinkButton
                  tag={RouterLink} to={articlePlace(outcome.article.documentId, outcome.article.locale)} startIcon={<Pencil />}
                  variant={outcome.article.created ? 'default' : 'secondary'} aria-label={`${articleWord(outcome.article.created)} ${outcome.label}`}
                >
                  {articleWord(outcome.article.created)}
                </LinkButton>
              )}
            </Flex>
          </Made>
        ))}
      </DeskList>
      <Box paddingTop={3}>
        <Button variant="tertiary" onClick={onMore}>{say('import.more')}</Button>
      </Box>
    </Box>
  )

  function articleWord(created: boolean): string {
    return created ? say('import.made.draft') : say('import.made.article')
  }
}

function Made({ word, children }: { word: string, children: React.ReactNode }) {
  return (
    <Flex gap={4} wrap="wrap">
      <Box minWidth="7rem"><Typography textColor="neutral600">{word}</Typography></Box>
      {children}
    </Flex>
  )
}
