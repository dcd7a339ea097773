import { type LedgerEntry } from './ledger.js'
import { sampleLedger } from './testing/sampleLedger.js'
import { verifyArticle, type LedgerArticle } from './verifyLedger.js'
