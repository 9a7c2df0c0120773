import type { Engine } from '../../src/contract/engine.ts'
import { TimelineQuery } from '../../src/contract/machine-timeline.ts'
import { OrderCountQuery, OrderDetailQuery } from '../../src/contract/order-views.ts'
import { QualityQuery } from '../../src/contract/quality.ts'
import { NoticeQuery, OrderQuery, RunQuery } from '../../src/contract/query.ts'
import { TriagedFindingQuery } from '../../src/contract/triaged-finding.ts'
import type { AnswerFigures } from './measured-console.ts'

const PAUSE_MS = 20

/** What the questions are about, in a plant that has the first half of its records. */
export interface AskedPlant {
  /** Months there are records of, `YYYY-MM`, ascending. */
  readonly months: readonly string[]
  /** Some of its orders. */
  readonly poNos: readonly string[]
}

type Ask = (engine: Engine) => Promise<unknown>

/** Months that are asked about by turns, the last ones. */
const MONTHS_ASKED = 24
const PAGE = 200

/**
 * What the screens ask most, each as they ask for it, and what takes longest of the rest.
 *
 * @param round from 0; each asks about something else
 */
function questionsOf({ months, poNos }: AskedPlant, round: number): Readonly<Record<string, Ask>> {
  const orders = (query: object): Ask => {
    return engine => engine.listOrders(OrderQuery.parse({ limit: 100, ...query }))
  }
  const findings = (query: object): Ask => {
    return engine =>
      engine.listTriagedFindings(TriagedFindingQuery.parse({ limit: PAGE, offset: (round % 4) * PAGE, ...query }))
  }
  const quality = (query: object): Ask => {
    const all = { machineNos: [], itemCodes: [], moldNos: [] }
    return engine => engine.quality(QualityQuery.parse({ ...all, ...query }))
  }
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const asked = months.at(-1 - (round % Math.min(MONTHS_ASKED, months.length))) ?? last
  const poNo = poNos[round % poNos.length] ?? ''
  const late = [{ id: 'risk', value: { kind: 'choice', anyOf: ['late'] } }]
  const byTwo = [
    { id: 'itemCode', desc: false },
    { id: 'poETA', desc: true },
  ]
  return {
    status: engine => engine.status(),
    'orders by ETA': orders({ sortBy: 'poETA' }),
    'orders by two columns': orders({ sorting: byTwo }),
    'orders, last page by state': orders({ sortBy: 'proStatus', offset: 50_000 }),
    'orders, searched': orders({ search: 'M1' }),
    'orders, late': orders({ filters: late }),
    'counts of order views': engine => engine.countOrders(OrderCountQuery.parse({ views: [[], late] })),
    'one order': engine => engine.orderDetail(OrderDetailQuery.parse({ poNo })),
    findings: findings({}),
    'findings by pieces': findings({ sortBy: 'pieces', descending: true }),
    'findings, searched': findings({ search: 'M1' }),
    search: engine => engine.search({ text: 'M1', limit: 6 }),
    'quality of a month': quality({ from: `${asked}-01`, to: `${asked}-28` }),
    'quality of all years': quality({ from: `${first}-01`, to: `${last}-28`, grain: 'year' }),
    'timeline of a month': engine =>
      engine.machineTimeline(TimelineQuery.parse({ from: `${asked}-01`, to: `${asked}-28`, grain: 'shift' })),
    'machines now': engine => engine.floorNow(),
    notices: engine => engine.listNotices(NoticeQuery.parse({ limit: 200 })),
    runs: engine => engine.listRuns(RunQuery.parse({ limit: 200 })),
    files: engine => engine.listFiles(),
    'work list': engine => engine.workList(),
  }
}

/** Asks each question in turn until `isOver`, as several screens would while a run goes on; what is measured ends with the answer as text. */
export async function measureAnswers(
  engine: Engine,
  plant: AskedPlant,
  isOver: () => boolean,
): Promise<readonly AnswerFigures[]> {
  const took = new Map(Object.keys(questionsOf(plant, 0)).map(name => [name, [] as number[]]))
  for (let round = 0; !isOver(); round += 1) {
    for (const [name, ask] of Object.entries(questionsOf(plant, round))) {
      const from = performance.now()
      JSON.stringify(await ask(engine))
      took.get(name)?.push(performance.now() - from)
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  }
  return [...took].map(([method, times]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return { method, asked: times.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: sorted.at(-1) ?? 0 }
  })
}
