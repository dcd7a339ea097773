import { Flex } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { ImportMarket } from './ImportMarket'
import { deskRights } from './places'
import { SyncProblems } from './SyncProblems'
import { useRights } from './useRights'
import { useWords } from './useWords'
import { WaitingOutcomes } from './WaitingOutcomes'

/** The market desk: import, endings that wait, syncs that fail. */
export default function DeskPage() {
  const { say } = useWords()
  const rights = useRights()
  return (
    <Page.Protect permissions={deskRights.read}>
      <Page.Main>
        <Page.Title>{say('title')}</Page.Title>
        <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            {rights.import && <ImportMarket />}
            <WaitingOutcomes />
            <SyncProblems />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}
