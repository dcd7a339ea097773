import { setTimeout as pause } from 'node:timers/promises'

/** How a page came out: printed, or not now because the CMS is away, or not at all. */
export type PrintResult = 'printed' | 'away' | 'failed'

/** `urgent`: it shows something that changed. `asked`: a reader had an older one. `later`: so that it is there. */
export type Lane = 'urgent' | 'asked' | 'later'

const lanes: readonly Lane[] = ['urgent', 'asked', 'later']

type Parts = {
  print: (key: string) => Promise<PrintResult>
  /** Called each time nothing urgent is left to print. */
  onQuiet: () => void
  /** How many are printed at once. */
  atOnce?: number
  /** After a page that nobody waits for, in milliseconds: readers come first. */
  pauseMs?: number
  /** How long to let a CMS that is away alone, in milliseconds. */
  restMs?: number
}

/** What is to be printed, each page once, the urgent first. A page that cannot be printed now stays in its place. */
export class PrintQueue {
  private readonly waiting: Record<Lane, Set<string>> = { urgent: new Set(), asked: new Set(), later: new Set() }
  private readonly running = new Set<string>()
  private urgentRunning = 0
  private restUntil = 0
  private isClosed = false

  constructor(private readonly parts: Parts) {}

  /** How many pages wait or are being printed. */
  get length(): number {
    return this.running.size + lanes.reduce((sum, lane) => sum + this.waiting[lane].size, 0)
  }

  get isQuiet(): boolean {
    return this.urgentRunning === 0 && this.waiting.urgent.size === 0
  }

  add(key: string, lane: Lane): void {
    // In a more urgent lane already; what is being printed is printed again, since it may have been read before the change.
    if (lanes.slice(0, lanes.indexOf(lane)).some(other => this.waiting[other].has(key))) return
    for (const other of lanes) if (other !== lane) this.waiting[other].delete(key)
    this.waiting[lane].add(key)
    this.start()
  }

  /** The CMS is back. */
  wake(): void {
    this.restUntil = 0
    this.start()
  }

  close(): void {
    this.isClosed = true
  }

  private start(): void {
    const { atOnce = 3 } = this.parts
    while (!this.isClosed && this.running.size < atOnce) {
      const next = this.next()
      if (!next) return
      const [key, lane] = next
      this.waiting[lane].delete(key)
      this.running.add(key)
      if (lane === 'urgent') this.urgentRunning += 1
      void this.run(key, lane)
    }
  }

  /** Of what nobody waits for one at a time. */
  private next(): [string, Lane] | null {
    const isResting = Date.now() < this.restUntil
    for (const lane of lanes) {
      if (lane !== 'urgent' && this.running.size > 0) return null
      if (isResting) return null
      for (const key of this.waiting[lane]) if (!this.running.has(key)) return [key, lane]
    }
    return null
  }

  private async run(key: string, lane: Lane): Promise<void> {
    const { print, onQuiet, pauseMs = 15, restMs = 1000 } = this.parts
    const result = await print(key).catch((): PrintResult => 'failed')
    if (result === 'away') {
      this.add(key, lane)
      this.restUntil = Date.now() + restMs
      setTimeout(() => this.start(), restMs + 1).unref()
    }
    if (lane !== 'urgent') await pause(pauseMs)
    this.running.delete(key)
    if (lane === 'urgent') {
      this.urgentRunning -= 1
      if (this.isQuiet) onQuiet()
    }
    this.start()
  }
}
