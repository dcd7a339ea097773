import { pictureOf } from '../uploads/pictureOf'
import type { SiteChange } from './changes'
import { keepPage, type KeptPage } from './keptPage'
import { keptPageOf, withoutLanguage } from './keptRoutes'
import { subjectOf } from './mentions'
import type { PageFolder } from './pageFolder'
import { PageIndex, type Known } from './pageIndex'
import { PageMemory } from './pageMemory'
import { PrintQueue, type Lane, type PrintResult } from './printQueue'
import type { StateFile } from './siteState'
import { noteGone, showsGone } from './takedowns'

/** What the framework answered to a request for a page. */
export type Answer = { status: number, headers: Record<string, string>, body: Buffer }

/** A page that is kept, or an answer that is not: an error, a redirect. */
export type Opened = { page: KeptPage } | { answer: Answer }

export type KeeperParts = {
  folder: PageFolder
  stateFile: StateFile
  /** Asks the framework for a page. */
  print: (key: string) => Promise<Answer>
  /** Names the build of the site. */
  build: string
  /** Lets go of an uploaded file; `forGood` when nothing public shows it any more. */
  forgetUpload: (path: string, forGood: boolean) => void
  /** Pages now show these uploaded files. */
  showUploads: (paths: readonly string[]) => void
  report: (message: string, error?: unknown) => void
  now?: () => number
  mostBytes?: number
  mostPages?: number
}

/** A page older than this is checked when a reader asks for it, in milliseconds: it may show a count that nobody tells of. */
const checkAfter = 60_000
/** The same once a view of its article was counted here. */
const checkAfterView = 10_000
/** Bytes that say the same are replaced after this, in milliseconds: a comment form's stamp is good for 30 days. */
const longestPrint = 5 * 24 * 60 * 60 * 1000
/** How long a list may still show an article that was taken down while it is printed anew, in milliseconds. */
const longestTrace = 5_000
const answerKeptFor = 10_000
const mostAnswers = 500

/** Keeps pages, prints them anew when they are not what they should be, and lets go of what was taken down. */
export class PageKeeper {
  readonly index = new PageIndex()
  readonly queue: PrintQueue
  private readonly memory: PageMemory
  private readonly printing = new Map<string, Promise<Opened>>()
  private readonly saving = new Map<string, Promise<void>>()
  /** Refusals and redirects of a moment ago, so that a rush on one does not reach the CMS. */
  private readonly answers = new Map<string, { answer: Answer, until: number }>()
  private readonly checkSooner = new Set<string>()
  /** Up to where the CMS's changes are taken in. */
  private cursor = ''
  private takedowns = 0
  private changes = 0
  private readonly now: () => number

  constructor(private readonly parts: KeeperParts) {
    this.now = parts.now ?? Date.now
    this.memory = new PageMemory(parts.mostBytes ?? 128 * 1024 * 1024)
    this.queue = new PrintQueue({ print: key => this.reprint(key), onQuiet: () => this.noteProgress() })
  }

  /** Finds what is on disk. Nothing is served before this is done. */
  async load(): Promise<void> {
    const { folder, stateFile: { state }, build } = this.parts
    this.cursor = state.cursor
    for await (const facts of folder.list()) {
      if (showsGone(state, facts) || keptPageOf(facts.key) === null) folder.remove(facts.key)
      else this.index.set(facts, { checkedAt: facts.printedAt, isStale: facts.build !== build || facts.printedAt <= state.allStaleAt })
    }
    for (const { key, isStale } of this.index.all()) if (isStale) this.queue.add(key, 'later')
  }

  /** The page where it is at hand; asks for a newer one where it is old. Never waits. */
  peek(key: string): KeptPage | null {
    const known = this.servable(key)
    const page = known && this.memory.get(key)
    if (!page) return null
    if (known.isStale || this.now() - known.checkedAt > (this.checkSooner.has(key) ? checkAfterView : checkAfter)) this.queue.add(key, 'asked')
    return page
  }

  /** The page, wherever it is; printed where it is nowhere. */
  async open(key: string): Promise<Opened> {
    const known = this.servable(key)
    const stored = known && await this.parts.folder.read(key)
    if (stored && this.index.get(key) === known && stored.facts.tag === known.tag) {
      this.memory.set(stored)
      this.peek(key)
      return { page: stored }
    }
    const refused = this.answers.get(key)
    if (refused && refused.until > this.now()) return { answer: refused.answer }
    return this.printOnce(key)
  }

  /** What is kept of a page, wherever it is and whether or not it is still right; nothing is printed for it. */
  async stored(key: string): Promise<KeptPage | null> {
    const known = this.servable(key)
    return known ? this.memory.get(key) ?? this.parts.folder.read(key) : null
  }

  /** A view of an article was counted: its pages are to show it before long. */
  viewed(documentId: string): void {
    for (const key of this.index.ofArticle(documentId)) this.checkSooner.add(key)
  }

  /** Takes in changes of the CMS, and that they reach up to `cursor`. */
  follow(changes: readonly SiteChange[], cursor: string): void {
    for (const change of changes) this.apply(change)
    this.cursor = cursor
    if (this.queue.isQuiet) this.noteProgress()
  }

  private apply({ gone, pages, links, files, all }: SiteChange): void {
    this.changes += 1
    this.answers.clear()
    if (gone.length > 0) this.takeDown(gone)
    for (const file of files) {
      this.parts.forgetUpload(file, false)
      for (const key of this.index.mentioning(pictureOf(file))) this.renew(key, 'later')
    }
    for (const path of pages) {
      const found = keptPageOf(path)
      if (found && found !== 'fresh') this.renew(found.key, 'urgent')
    }
    for (const path of links) for (const key of this.index.mentioning(path)) this.renew(key, 'urgent')
    if (all) this.renewAll()
  }

  /** Prints every page anew, in time. */
  renewAll(): void {
    this.parts.stateFile.state.allStaleAt = this.now()
    for (const { key } of this.index.all()) this.renew(key, 'later')
  }

  /** Has a page printed that is not kept yet. */
  want(key: string): void {
    if (!this.index.get(key)) this.queue.add(key, 'later')
  }

  /**
   * Lets go of articles at once, in memory and on disk: of their pages and of the pictures that only they showed. Pages that list them
   * are printed anew and, should that not succeed, are let go of within seconds.
   * @param paths with their language
   */
  takeDown(paths: readonly string[]): void {
    const { folder, stateFile, forgetUpload } = this.parts
    this.takedowns += 1
    noteGone(stateFile.state, paths, this.now())
    stateFile.save()
    const dropped = paths.flatMap(path => this.index.about(path))
    const pictures = new Set(dropped.flatMap(key => this.index.get(key)?.uploads ?? []).map(pictureOf))
    for (const key of dropped) this.forget(key)
    for (const path of paths.map(withoutLanguage)) {
      for (const key of this.index.mentioning(path)) {
        if (withoutLanguage(subjectOf(key) ?? '') === path) continue
        const known = this.index.get(key)
        if (known) known.expiresAt ??= this.now() + longestTrace
        folder.remove(key)
        this.renew(key, 'urgent')
      }
    }
    for (const picture of pictures) {
      const isShown = this.index.mentioning(picture).some(key => this.index.get(key)?.expiresAt === null)
      if (!isShown) forgetUpload(picture, true)
    }
    stateFile.save()
  }

  private renew(key: string, lane: Lane): void {
    const known = this.index.get(key)
    if (known) known.isStale = true
    this.queue.add(key, lane)
  }

  private servable(key: string): Known | undefined {
    const known = this.index.get(key)
    if (!known || known.expiresAt === null || this.now() < known.expiresAt) return known
    this.forget(key)
    return undefined
  }

  private forget(key: string): void {
    this.memory.delete(key)
    this.index.delete(key)
    this.checkSooner.delete(key)
    this.parts.folder.remove(key)
  }

  private async reprint(key: string): Promise<PrintResult> {
    // One that is under way may have been read before the change.
    await this.printing.get(key)?.catch(() => undefined)
    const opened = await this.printOnce(key)
    if ('page' in opened || opened.answer.status < 500) return 'printed'
    return opened.answer.status === 503 ? 'away' : 'failed'
  }

  private printOnce(key: string): Promise<Opened> {
    const running = this.printing.get(key)
    if (running) return running
    const printing = this.printNow(key).finally(() => this.printing.delete(key))
    this.printing.set(key, printing)
    return printing
  }

  private async printNow(key: string, tries = 3): Promise<Opened> {
    const { takedowns, changes } = this
    const startedAt = this.now()
    const answer = await this.parts.print(key)
    const page = isKeepable(answer)
      ? await keepPage({ key, headers: ownHeaders(answer.headers), body: answer.body, build: this.parts.build, now: startedAt })
      : null
    // What was read before something was taken down may show it.
    if (takedowns !== this.takedowns) {
      return tries > 0 ? this.printNow(key, tries - 1) : { answer: { ...answer, status: 503, body: Buffer.alloc(0) } }
    }
    if (page) return { page: this.keep(page, changes !== this.changes) }
    if (answer.status < 500) {
      if (answer.status !== 200) this.forget(key)
      if (changes === this.changes && answer.status !== 200) this.noteAnswer(key, answer)
    }
    return { answer }
  }

  /** @param isDoubtful something changed while it was printed */
  private keep(page: KeptPage, isDoubtful: boolean): KeptPage {
    const { facts } = page
    const known = this.index.get(facts.key)
    this.checkSooner.delete(facts.key)
    this.parts.showUploads(facts.uploads)
    const isSame = known?.sense === facts.sense && known.build === facts.build && facts.printedAt - known.printedAt < longestPrint
    if (known && isSame && known.expiresAt === null) {
      // Bytes that readers hold already stay good for them.
      known.checkedAt = facts.printedAt
      known.isStale = isDoubtful
      return this.memory.get(facts.key) ?? page
    }
    this.index.set(facts, { checkedAt: facts.printedAt, isStale: isDoubtful })
    this.memory.set(page)
    this.save(page)
    this.makeRoom()
    for (const next of facts.next) this.want(next)
    return page
  }

  private save(page: KeptPage): void {
    const { key, tag } = page.facts
    const { folder, report } = this.parts
    const saving = (this.saving.get(key) ?? Promise.resolve())
      .then(() => folder.write(page))
      .catch((error: unknown) => report(`The page ${key} could not be stored`, error))
      .then(() => {
        // It may have been taken down, or printed anew, while it was written.
        const known = this.index.get(key)
        if (known?.tag !== tag || known.expiresAt !== null) folder.remove(key)
        if (this.saving.get(key) === saving) this.saving.delete(key)
      })
    this.saving.set(key, saving)
  }

  private makeRoom(): void {
    const { mostPages = 250_000 } = this.parts
    for (const { key } of this.index.all()) {
      if (this.index.size <= mostPages) return
      this.forget(key)
    }
  }

  private noteAnswer(key: string, answer: Answer): void {
    if (this.answers.size >= mostAnswers) this.answers.clear()
    this.answers.set(key, { answer, until: this.now() + answerKeptFor })
  }

  /** Once all that changed is printed and stored, a site that starts anew need not do it again. */
  private noteProgress(): void {
    const { stateFile } = this.parts
    const { cursor } = this
    void Promise.all(this.saving.values()).then(() => {
      if (stateFile.state.cursor === cursor || !this.queue.isQuiet) return
      stateFile.state.cursor = cursor
      stateFile.save()
    })
  }
}

/** What another reader may be given too. */
function isKeepable({ status, headers }: Answer): boolean {
  return status === 200 && !('set-cookie' in headers) && !/private|no-store/.test(headers['cache-control'] ?? '')
}

const madeWhenSent = new Set(['cache-control', 'connection', 'content-encoding', 'content-length', 'date', 'etag', 'keep-alive', 'last-modified',
  'transfer-encoding', 'vary', 'x-powered-by'])

function ownHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !madeWhenSent.has(name)))
}
