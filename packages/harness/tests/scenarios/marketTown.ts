import { createStandIn, type StandIn } from '@presage/markets/standIn/createStandIn'
import { startCms, type Cms, type CmsOptions } from '../../src/cms.js'
import { databaseKinds, type DatabaseKind } from '../../src/database.js'
import type { EditorApi } from '../../src/editorApi.js'
import { Newsroom } from './newsroom.js'

/** A newsroom whose market platforms are a local server, which does as it is told. */
export interface MarketTown {
  readonly newsroom: Newsroom
  readonly cms: Cms
  readonly platforms: StandIn
  readonly desk: MarketDesk
}

/** What the market desk's pages ask of the CMS. */
export class MarketDesk {
  constructor(private readonly editor: EditorApi) {}

  read(url: string) {
    return this.ask<Preview>('GET', `/market?${new URLSearchParams({ url }).toString()}`)
  }

  import(url: string, outcomes: string[], { drafts = true, locale = 'zh-Hans' } = {}) {
    return this.ask<Imported>('POST', '/imports', { url, outcomes, drafts, locale })
  }

  /** Imports outcomes by the names they have at the platform. */
  async take(url: string, ...labels: string[]) {
    const { outcomes } = await this.read(url)
    const ids = outcomes.filter(({ label }) => labels.length === 0 || labels.includes(label)).map(({ externalId }) => externalId)
    return this.import(url, ids)
  }

  waiting() {
    return this.ask<Record<'proposed' | 'contradicted' | 'overdue', Waiting[]>>('GET', '/waiting')
  }

  problems() {
    return this.ask<Problem[]>('GET', '/problems')
  }

  event(documentId: string) {
    return this.ask<EventReport>('GET', `/events/${documentId}`)
  }

  sync(documentId: string) {
    return this.ask<EventReport>('POST', `/events/${documentId}/sync`, {})
  }

  confirm(documentId: string, resolution: string) {
    return this.ask('POST', `/outcomes/${documentId}/confirm`, { resolution })
  }

  dismiss(documentId: string, resolution: string) {
    return this.ask('POST', `/outcomes/${documentId}/dismiss`, { resolution })
  }

  private async ask<Data>(method: string, path: string, body?: unknown): Promise<Data> {
    return (await this.editor.request<{ data: Data }>(method, `/presage-desk${path}`, body)).data
  }
}

interface Reference { documentId: string, title: string, locale: string, published: boolean }
interface Preview {
  kind: 'market' | 'link'
  platform?: string
  event: { title: string, externalId: string }
  stored: string | null
  outcomes: {
    externalId: string
    label: string
    question: string
    price: number | null
    named: boolean
    stored: string | null
    article: Reference | null
  }[]
}
interface Imported {
  event: { documentId: string, created: boolean }
  outcomes: { documentId: string, label: string, created: boolean, article: Reference & { created: boolean } | null }[]
}
interface Waiting { documentId: string, label: string, proposedResolution: string | null, article: Reference | null }
interface Problem { event: { documentId: string }, code: string, message: string, failures: number }
interface EventReport {
  event: { title: string, rules: string | null, eventState: string, closesAt: string | null }
  keptBy: string
  sync: { succeededAt: string | null, problem: string | null, failures: number } | null
  outcomes: { documentId: string, label: string, price: number | null, resolution: string, proposedResolution: string | null }[]
  changes: { field: string, before: string | null, after: string | null, difference: { kind: string, text: string }[] | null }[]
}

/** The settings by which a CMS takes the stand-in for the platforms. */
function platformSettings({ baseUrls }: StandIn): Record<string, string> {
  return {
    POLYMARKET_GAMMA_URL: baseUrls.polymarketGamma,
    POLYMARKET_CLOB_URL: baseUrls.polymarketClob,
    KALSHI_URL: baseUrls.kalshi,
    MANIFOLD_URL: baseUrls.manifold,
  }
}

export async function openTown(database: DatabaseKind, { env = {}, withAdmin = false }: Partial<Pick<CmsOptions, 'env' | 'withAdmin'>> = {}) {
  const platforms = createStandIn()
  await platforms.start()
  const cms = await startCms({ database, withAdmin, env: { ...platformSettings(platforms), ...env } })
  const newsroom = await Newsroom.open(cms)
  const town: MarketTown = { newsroom, cms, platforms, desk: new MarketDesk(newsroom.editor) }
  return {
    town,
    close: async () => {
      await cms.stop()
      await platforms.stop()
    },
  }
}

/** Describes what holds on every database; each run has a CMS and platforms of its own. */
export function inEveryTown(name: string, describeWith: (town: () => MarketTown) => void, env: Record<string, string> = {}): void {
  describe.each(databaseKinds)(`${name} (%s)`, (database) => {
    let open: Awaited<ReturnType<typeof openTown>> | undefined
    beforeAll(async () => {
      open = await openTown(database, { env })
    })
    afterAll(() => open?.close())

    describeWith(() => {
      if (!open) throw new Error('The town is not open yet.')
      return open.town
    })
  })
}
