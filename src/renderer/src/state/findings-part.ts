import type { RuleBook } from '../../../contract/finding-triage.ts'
import type { RunSummary } from '../../../contract/run.ts'
import { createResource, type Resource } from './resource.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** What else the Findings screen reads; made when it is first needed. */
export interface FindingsPart {
  readonly ruleBook: Resource<RuleBook>
  /** Runs that checked the data, newest first: findings can be compared with each. */
  readonly checkedRuns: Resource<readonly RunSummary[]>
}

/** Runs looked through for those that checked. */
const RUNS_READ = 200

export function findingsPart(session: Session): FindingsPart {
  return sessionPart(session, 'findings', ({ api, status }) => {
    const part: FindingsPart = {
      ruleBook: createResource(() => api.triage.ruleBook.query()),
      checkedRuns: createResource(async () => {
        const { items } = await api.runs.list.query({ limit: RUNS_READ })
        return items.filter(({ dryRun, outcome }) => !dryRun && outcome?.checked === true)
      }),
    }
    // The status is read again after every run and every change of data.
    status.subscribe((now, before) => {
      if (now.kind !== 'ready' || now === before) return
      for (const resource of [part.ruleBook, part.checkedRuns]) {
        if (resource.getState().kind === 'ready') void resource.refresh()
      }
    })
    return part
  })
}
