import type { developersZhHans } from './developers.zh-Hans'
import { verifyCommand } from './prose'

/** The same in English. */
export const developersEn: typeof developersZhHans = {
  title: 'Developers and data',
  deck: 'Everything we publish can be read by programs. There is nothing to sign up for, and no key.',
  before: [
    { heading: 'The GraphQL API', id: 'graphql' },
    'It is at `/graphql` and takes JSON by POST; cross-origin requests are allowed. Languages are `zh-Hans` and `en`; without one, Chinese is meant. Introspection tells what each field means, and so does `packages/client/schema.graphql` in the source.',
    { code: 'curl {site}/graphql \\\n  -H "content-type: application/json" \\\n  -d \'{"query": "{ predictions(locale: \\"en\\") { title url } }"}\'', language: 'sh' },
  ],
  examples: {
    newest: 'The newest five, with verdict, market price and result:',
    article: 'One article, its text as Markdown. Old slugs still work; where the slug that comes back differs, switch to it:',
    record: 'The record: how many were right, the average Brier score, and how it compares with the market’s:',
    search: 'A search, the best match first:',
    corrections: 'The latest corrections, and the articles that were withdrawn:',
    ledger: 'A hundred entries of the ledger after a given one, and the newest:',
  },
  after: [
    { heading: 'Limits', id: 'limits' },
    {
      list: [
        'A request is at most 32 KB, and a query at most 8 levels deep.',
        'A query may return at most 10,000 values, counted beforehand from the lengths of its lists. A page of a list holds at most 100 rows; beyond row 10,000, narrow the list with filters.',
        'What goes beyond that is refused with `LIMIT_EXCEEDED` in `extensions.code`, and a sentence that says by how much and what to do.',
        'The API holds no drafts, no unapproved comments and no personal data that is not public anyway.',
      ],
    },
    { heading: 'A client for JavaScript', id: 'client' },
    '`@presage/client` in the source comes with typed queries. This site uses it, too:',
    {
      code: `import { createPresageClient }
  from '@presage/client/createPresageClient'
import { TrackRecordCallsDocument as Calls }
  from '@presage/client/generated/documents'

const client = createPresageClient({ url: '{site}/graphql' })
const pagination = { pageSize: 10 }
const { data, error } = await client.query(Calls, { pagination })`,
      language: 'js',
    },
    { heading: 'Feeds and files', id: 'files' },
    {
      facts: [
        { term: '[RSS](feed), [Atom](atom), [JSON Feed](jsonFeed)', text: 'The newest 50 articles in full, with their verdicts. Add the same file name to the address of a section, an author or an event for its own.' },
        { term: '[Resolutions](resolutions)', text: 'An entry whenever a verdict has its result.' },
        { term: 'Record: [CSV](csv), [JSON](json)', text: 'A line for every verdict, with its scores. They take the filters of the [track record](record).' },
        { term: '[Ledger](ledgerFile)', text: 'One JSON object a line, from the first entry to the last.' },
        { term: 'Markdown', text: 'Add `.md` to the address of an article; the data at its top holds the verdict.' },
        { term: '[llms.txt](llms)', text: 'A guide for language models.' },
        { term: '[Sitemap](sitemap)', text: 'Every page, with its other language.' },
        { term: 'Embedding', text: '`/embed/<slug>` is a card without scripts that follows the result; `/oembed?url=<article>` tells other sites how to embed it.' },
      ],
    },
    { heading: 'Checking the ledger', id: 'verify' },
    'The verifier is in the source and needs no network. What it proves, and what it does not, is under [how we judge and score](methodology).',
    verifyCommand,
    { heading: 'Licence', id: 'licence' },
    'The software is published under the MIT licence, which is about the software and does not cover articles or pictures. When you quote an article, name the source and link to it.',
  ],
}
