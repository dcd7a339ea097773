import { weightOf, type KeptPage } from './keptPage'

/** The pages asked for most recently, ready at hand; at most so many bytes of them. */
export class PageMemory {
  private readonly pages = new Map<string, KeptPage>()
  private bytes = 0

  constructor(private readonly mostBytes: number) {}

  get size(): number {
    return this.pages.size
  }

  get(key: string): KeptPage | undefined {
    const page = this.pages.get(key)
    if (!page) return undefined
    // A map keeps the order in which keys came: what was asked for goes to the end, what nobody asks for is the first.
    this.pages.delete(key)
    this.pages.set(key, page)
    return page
  }

  set(page: KeptPage): void {
    this.delete(page.facts.key)
    this.pages.set(page.facts.key, page)
    this.bytes += weightOf(page)
    for (const key of this.pages.keys()) {
      if (this.bytes <= this.mostBytes) return
      this.delete(key)
    }
  }

  delete(key: string): void {
    const page = this.pages.get(key)
    if (!page) return
    this.pages.delete(key)
    this.bytes -= weightOf(page)
  }
}
