import { Box, Divider, Flex, Typography } from '@strapi/design-system'
import { ArticleMeasures } from './ArticleMeasures'
import { CallStanding } from './CallStanding'
import { CheckList } from './CheckList'
import { OtherLanguage } from './OtherLanguage'
import { PreviewBeside } from './PreviewBeside'
import { useCall, useChosen, useSavedArticle } from './useArticle'
import { useSay } from './useSay'
import { WhenPublished } from './WhenPublished'

/** Beside an article's form: what is still missing, how long it is, how its verdict stands to the market, and where it will be found. */
export function WritingPanel() {
  const say = useSay()
  const article = useSavedArticle()
  const chosen = useChosen(article.report)
  const call = useCall(chosen.event, chosen.verdict, article.version)
  const outcomes = call?.outcomes ?? []
  const only = outcomes.length === 1 ? outcomes[0] : undefined
  const outcome = outcomes.find(({ documentId }) => documentId === chosen.outcome?.documentId) ?? only
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-writing="panel">
      <CheckList saved={article.report} call={call} />
      <WhenPublished />
      <Divider />
      <CallStanding verdict={chosen.verdict ? call?.verdict ?? null : null} outcome={chosen.event ? outcome ?? null : null} />
      <ArticleMeasures />
      <Box>
        <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">{say('address')}</Typography>
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>{article.report?.address ?? say('address.none')}</Typography>
      </Box>
      <PreviewBeside article={article} />
      <OtherLanguage article={article} />
    </Flex>
  )
}
