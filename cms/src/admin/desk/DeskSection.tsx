import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import { useWords } from './useWords'

/** A part of the desk: a sheet with a heading, which says so while it loads, when it failed, and when there is nothing. */
export function DeskSection({ id, title, count, children }: { id: string, title: string, count?: number, children: ReactNode }) {
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Typography tag="h2" variant="beta" id={id}>
        {title}
        {count ? ` (${String(count)})` : ''}
      </Typography>
      <Box paddingTop={4}>{children}</Box>
    </Box>
  )
}

export function DeskLoading() {
  const { say } = useWords()
  return <Loader small>{say('loading')}</Loader>
}

/** What went wrong, and the way to try again. */
export function DeskError({ message, onRetry }: { message: string, onRetry: () => void }) {
  const { say } = useWords()
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={3}>
      <Typography textColor="danger600">{message}</Typography>
      <Button variant="secondary" onClick={onRetry}>{say('retry')}</Button>
    </Flex>
  )
}
