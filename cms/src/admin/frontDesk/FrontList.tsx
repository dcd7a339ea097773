import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { Link as RouterLink } from 'react-router-dom'
import type { Shortlist } from '../../frontDesk/shortlists'
import { useDeskData } from '../desk/useDeskData'
import { useSay } from '../words/useSay'
import { frontWords } from './words'

/** How a row reads and where it leads. */
export interface FrontRow {
  key: string
  to: string
  text: string
  about: string
  isProblem?: boolean
}

interface FrontListProps<Row> {
  /** Of the admin's API. */
  path: string
  none: string
  /** Where all of them are found. */
  all: string
  show: (row: Row) => FrontRow
}

/** A widget's list: the first few, each leading to what is to be done about it, and how many there are behind them. */
export function FrontList<Row>({ path, none, all, show }: FrontListProps<Row>) {
  const { say } = useSay(frontWords)
  const { data, error } = useDeskData<Shortlist<Row>>(path)
  if (error) return <Widget.Error>{error}</Widget.Error>
  if (!data) return <Widget.Loading />
  if (data.rows.length === 0) return <Typography textColor="neutral600">{none}</Typography>
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {data.rows.map(show).map(({ key, to, text, about, isProblem }) => (
        <Box tag="li" key={key}>
          <Link tag={RouterLink} to={to}>{text}</Link>
          <Box><Typography variant="pi" textColor={isProblem ? 'danger600' : 'neutral600'} style={{ overflowWrap: 'anywhere' }}>{about}</Typography></Box>
        </Box>
      ))}
      {data.more > 0 && <Box tag="li"><Link tag={RouterLink} to={all}>{say('more', { count: data.more })}</Link></Box>}
    </Flex>
  )
}
