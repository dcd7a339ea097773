// Measures search on a large archive, by hand: node packages/harness/searchBench.mjs [articles] [sqlite|postgres]
// The CMS and the harness must be built; PostgreSQL is the server that TEST_DATABASE_URL names.
import { benchSearch } from './dist/esm/searchBench.js'

const [articles = '100000', database = 'sqlite'] = process.argv.slice(2)
if (database !== 'sqlite' && database !== 'postgres') throw new Error('The database is sqlite or postgres.')
await benchSearch({ articles: Number(articles), database, say: line => console.log(line) })
