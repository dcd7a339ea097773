import { startCms, type Cms } from '../../src/cms.js'
import type { EventFields, Locale, OutcomeFields, PredictionFields, StoredPrediction, VerdictFields } from '../../src/contentTypes.js'
import { databaseKinds } from '../../src/database.js'
import type { EditorApi } from '../../src/editorApi.js'
import { borrowCms } from './borrowCms.js'
import { RestApi } from './restApi.js'
import { paragraphs } from './blocks.js'

/** An article with everything it leans on, as documentIds. */
export interface Article {
  documentId: string
  slug: string
  event: string
  outcome: string
  verdict: string
  category: string
  author: string
}

/** An editor and what articles are made of, each made with a name of its own. */
export class Newsroom {
  private constructor(readonly cms: Cms, readonly editor: EditorApi, readonly rest: RestApi) {}

  static async open(cms: Cms): Promise<Newsroom> {
    const editor = await cms.editor()
    return new Newsroom(cms, editor, new RestApi(cms.url, await editor.apiToken('full-access')))
  }

  /** A number nothing else in this newsroom's CMS has had. */
  next(): number {
    return this.cms.nextNumber()
  }

  async category(): Promise<string> {
    const number = this.next()
    return (await this.editor.createCategory({ name: `栏目${number}`, nameEn: `Section ${number}` })).documentId
  }

  async author(): Promise<string> {
    const number = this.next()
    return (await this.editor.createAuthor({ name: `作者${number}`, nameEn: `Author ${number}` })).documentId
  }

  async event(fields: Partial<EventFields> = {}): Promise<string> {
    return (await this.editor.createEvent({ title: `Will test ${this.next()} pass?`, ...fields })).documentId
  }

  async outcome(event: string, fields: Partial<OutcomeFields> = {}): Promise<string> {
    return (await this.editor.createOutcome({ label: `Choice ${this.next()}`, event, ...fields })).documentId
  }

  async verdict(fields: VerdictFields = { answer: 'YES', probability: 0.72 }): Promise<string> {
    return (await this.editor.createVerdict(fields)).documentId
  }

  /** Fields of an article that lacks nothing; what is given is not made. */
  async complete(given: Partial<PredictionFields> = {}) {
    const event = given.event ?? await this.event()
    const fields = {
      title: `问题${this.next()}会发生吗？`,
      body: paragraphs('理由写在这里。'),
      ...given,
      event,
      category: given.category ?? await this.category(),
      authors: given.authors ?? [await this.author()],
      outcome: given.outcome ?? await this.outcome(event),
      verdict: given.verdict ?? await this.verdict(),
    }
    return fields satisfies PredictionFields
  }

  /** A complete article, saved and not published. */
  async draft(given: Partial<PredictionFields> = {}, locale: Locale = 'zh-Hans'): Promise<Article> {
    const fields = await this.complete(given)
    const { documentId, slug } = await this.editor.createPrediction(fields, locale)
    const { event, outcome, verdict, category, authors: [author = ''] } = fields
    return { documentId, slug: slug ?? '', event, outcome, verdict, category, author }
  }

  /** A complete article, published in one language. */
  async published(given: Partial<PredictionFields> = {}, locale: Locale = 'zh-Hans'): Promise<Article> {
    const article = await this.draft(given, locale)
    await this.editor.publish(article.documentId, locale)
    return article
  }

  /** An article's rows that readers could see, straight from the database. */
  publishedRows(documentId: string): Promise<{ locale: Locale, slug: string, title: string }[]> {
    const sql = 'select locale, slug, title from predictions where document_id = ? and published_at is not null order by locale'
    return this.cms.database.rows(sql, documentId)
  }

  /** How many rows of a table meet a condition. */
  async count(table: string, where: string, ...values: (string | number)[]): Promise<number> {
    const [row] = await this.cms.database.rows<{ n: number | string }>(`select count(*) as n from ${table} where ${where}`, ...values)
    return Number(row?.n)
  }

  async read(documentId: string, locale: Locale = 'zh-Hans', status: 'draft' | 'published' = 'draft'): Promise<StoredPrediction> {
    return this.editor.read('prediction', documentId, { locale, status })
  }
}

/**
 * Describes what holds on every database. Its CMS is one that other files have used before, with all they left in it, since a start costs
 * more than most tests.
 * @param alone the CMS is a fresh one that nobody else uses: for what is said of the paper as a whole
 */
export function onEveryDatabase(name: string, describeWith: (newsroom: () => Newsroom) => void, { alone = false } = {}): void {
  describe.each(databaseKinds)(`${name} (%s)`, (database) => {
    let cms: Cms | undefined
    let newsroom: Newsroom | undefined

    beforeAll(async () => {
      cms = await (alone ? startCms({ database }) : borrowCms(database))
      newsroom = await Newsroom.open(cms)
    })
    afterAll(() => cms?.stop())

    describeWith(() => {
      if (!newsroom) throw new Error('The newsroom is not open yet.')
      return newsroom
    })
  })
}
