/** A sentence in the product's two languages. */
export interface Sentence {
  'zh-Hans': string
  'en': string
}

/** What can be wrong with a ledger file: what is so, and what it means for whoever looks at it. */
export const ledgerProblems = {
  'byte-order-mark': () => ({
    'zh-Hans': '文件以字节顺序标记（BOM）开头，账本没有它：多半是某个编辑器重新保存过这个文件。请重新下载。',
    'en': 'The file begins with a byte order mark, which the ledger has not: most likely an editor saved it anew. Download it again.',
  }),
  'carriage-return': () => ({
    'zh-Hans': '这一行以回车符结尾，账本的行只以换行符（LF）结尾：多半是换行格式被转换过。请重新下载。',
    'en': 'This line ends with a carriage return; lines of the ledger end with a line feed alone. Most likely line endings were converted: download it again.',
  }),
  'not-utf8': () => ({ 'zh-Hans': '这一行不是有效的 UTF-8 文本，已被改动或损坏。', 'en': 'This line is not valid UTF-8: it was changed or damaged.' }),
  'empty-line': () => ({ 'zh-Hans': '这一行是空的，账本没有空行。', 'en': 'This line is empty; the ledger has no empty lines.' }),
  'not-json': () => ({ 'zh-Hans': '这一行不是 JSON：被改动、损坏或截断。', 'en': 'This line is not JSON: it was changed, damaged or cut off.' }),
  'not-an-entry': () => ({
    'zh-Hans': '这一行缺少账本条目应有的成员，或成员的格式不对。',
    'en': 'This line lacks a member that an entry of the ledger has, or one has the wrong form.',
  }),
  'not-canonical': () => ({
    'zh-Hans': '这一行的内容读得出来，但写法与账本的规范形式（RFC 8785）不符：有字节被改动。',
    'en': 'This line can be read but is not written in the ledger’s canonical form (RFC 8785): bytes of it were changed.',
  }),
  'wrong-hash': (stated: string, computed: string) => ({
    'zh-Hans': `这一条的内容与它的哈希不符：写的是 ${stated}，算出来是 ${computed}。内容或哈希被改动。`,
    'en': `What this entry says does not match its hash: it states ${stated}, but it is ${computed}. One of the two was changed.`,
  }),
  'wrong-seq': (stated: number, expected: number) => ({
    'zh-Hans': `序号应为 ${expected}，这里却是 ${stated}：有条目被删除、插入或调换。`,
    'en': `The number of this entry should be ${expected} but is ${stated}: entries were removed, inserted or swapped.`,
  }),
  'wrong-prev': (stated: string, expected: string) => ({
    'zh-Hans': `这一条没有接在前一条之后：它写的前一条哈希是 ${stated}，实际是 ${expected}。`,
    'en': `This entry does not follow the one before it: it names ${stated} as the hash before it, which is ${expected}.`,
  }),
  'no-final-newline': () => ({
    'zh-Hans': '最后一行没有换行符：文件在行内被截断，或没有下载完整。',
    'en': 'The last line does not end with a line feed: the file was cut off, or not downloaded to its end.',
  }),
  'cut-off': (last: number, expected: number) => ({
    'zh-Hans': `文件到第 ${last} 条为止，而已知账本至少有 ${expected} 条：末尾的条目不见了。`,
    'en': `The file ends with entry ${last}, but the ledger is known to have at least ${expected}: entries at its end are missing.`,
  }),
  'head-differs': (stated: string, expected: string) => ({
    'zh-Hans': `这一条的哈希是 ${stated}，而已知应为 ${expected}：从这一条或更早的地方起，账本被重写过。`,
    'en': `The hash of this entry is ${stated}, but is known to have been ${expected}: the ledger was rewritten at this entry or before it.`,
  }),
  'more': (count: number) => ({ 'zh-Hans': `另有 ${count} 处问题未列出。`, 'en': `${count} more problems are not listed.` }),
} as const satisfies Record<string, (...details: never[]) => Sentence>

/** What can be wrong between an article and the ledger. */
export const articleProblems = {
  'no-ledger-hash': () => ({
    'zh-Hans': '文章没有账本哈希：它的结论尚未记入账本。',
    'en': 'The article has no ledger hash: its verdict is not in the ledger yet.',
  }),
  'not-in-ledger': (hash: string) => ({
    'zh-Hans': `账本里没有哈希为 ${hash} 的结论。若文章比下载的账本新，请重新下载账本。`,
    'en': `The ledger has no verdict with the hash ${hash}. If the article is newer than this copy of the ledger, download the ledger again.`,
  }),
  'other-article': (subject: string, documentId: string) => ({
    'zh-Hans': `这个哈希属于另一篇文章（${subject}），不是 ${documentId}。`,
    'en': `That hash belongs to another article (${subject}), not to ${documentId}.`,
  }),
  'not-the-first': (seq: number) => ({
    'zh-Hans': `账本里这篇文章更早的结论是第 ${seq} 条；计分的是第一个结论。`,
    'en': `The ledger has an earlier verdict of this article, entry ${seq}; the first one is the one that is scored.`,
  }),
  'answer-differs': (article: string, ledger: string) => ({
    'zh-Hans': `结论不一致：文章是 ${article}，账本是 ${ledger}。`,
    'en': `The answers differ: ${article} in the article, ${ledger} in the ledger.`,
  }),
  'probability-differs': (article: string, ledger: string) => ({
    'zh-Hans': `概率不一致：文章是 ${article}，账本是 ${ledger}。`,
    'en': `The probabilities differ: ${article} in the article, ${ledger} in the ledger.`,
  }),
  'issued-at-differs': (article: string, ledger: string) => ({
    'zh-Hans': `发布时间不一致：文章是 ${article}，账本是 ${ledger}。`,
    'en': `The times of issue differ: ${article} in the article, ${ledger} in the ledger.`,
  }),
  'market-price-differs': (article: string, ledger: string) => ({
    'zh-Hans': `市场价格不一致：文章是 ${article}，账本是 ${ledger}。`,
    'en': `The market prices differ: ${article} in the article, ${ledger} in the ledger.`,
  }),
} as const satisfies Record<string, (...details: never[]) => Sentence>
