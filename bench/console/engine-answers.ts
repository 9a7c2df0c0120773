import { FindingQuery, NoticeQuery, OrderQuery, RunQuery } from '../../src/contract/query.ts'
import type { Engine } from '../../src/contract/engine.ts'
import type { AnswerFigures } from './measured-console.ts'

const PAUSE_MS = 20

/** What the screens ask most, each with a page as they ask for it. */
const QUESTIONS: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  status: engine => engine.status(),
  listOrders: engine => engine.listOrders(OrderQuery.parse({ limit: 500, sortBy: 'poETA' })),
  'listOrders, searched': engine => engine.listOrders(OrderQuery.parse({ limit: 500, search: 'M1' })),
  listFindings: engine => engine.listFindings(FindingQuery.parse({ limit: 500 })),
  listNotices: engine => engine.listNotices(NoticeQuery.parse({ limit: 200 })),
  listRuns: engine => engine.listRuns(RunQuery.parse({ limit: 200 })),
  listFiles: engine => engine.listFiles(),
  workList: engine => engine.workList(),
}

/** Asks each question in turn until `isOver`, as several screens would while a run goes on. */
export async function measureAnswers(engine: Engine, isOver: () => boolean): Promise<readonly AnswerFigures[]> {
  const took = new Map(Object.keys(QUESTIONS).map(name => [name, [] as number[]]))
  while (!isOver()) {
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const from = performance.now()
      await ask(engine)
      took.get(name)?.push(performance.now() - from)
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  }
  return [...took].map(([method, times]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return { method, asked: times.length, medianMs: at(0.5), p95Ms: at(0.95) }
  })
}
