import { getQuery, type H3Event } from 'h3'
import { recordFilters, recordVariables } from '../../shared/recordFilters'
import { refusal } from '../refusal'
import { callsOf, type Lot } from './callsOf'

/** The calls a request asks for, by the same parameters as the page. Throws a refusal where one of them makes no sense. */
export function callsAskedFor(event: H3Event): AsyncGenerator<Lot> {
  const filters = recordFilters(getQuery(event))
  if (!filters) throw refusal(400, 'A parameter makes no sense: author and category are documentIds, from and to are days (YYYY-MM-DD), result is right, wrong, void, open or overdue.')
  return callsOf(event.context.presage, recordVariables(filters))
}
