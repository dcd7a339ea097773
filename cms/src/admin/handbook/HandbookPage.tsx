import { Box, LinkButton } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { useSay } from '../words/useSay'
import { handbookWords } from './words'

/** The handbook in the language of the editor's profile. */
export default function HandbookPage() {
  const { say, isChinese } = useSay(handbookWords)
  const address = isChinese ? '/handbook.zh' : '/handbook.en'
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={<LinkButton href={address} target="_blank" variant="secondary">{say('alone')}</LinkButton>}
      />
      <Layouts.Content>
        <Box tag="iframe" src={address} title={say('title')} width="100%" height="calc(100vh - 18rem)" minHeight="40rem" borderColor="neutral150" />
      </Layouts.Content>
    </Page.Main>
  )
}
