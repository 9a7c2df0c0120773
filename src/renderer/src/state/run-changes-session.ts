import type { RunComparison } from '../../../contract/run-comparison.ts'
import { createResource, type Resource } from './resource.ts'
import { sessionPart } from './session-parts.ts'
import type { Session } from './session.ts'

/** What is different since the run before; null when there is none before. Ended runs stay as they are, so each is asked once. */
export function runChanges(session: Session, run: number): Resource<RunComparison | null> {
  return sessionPart(session, `run-changes:${run}`, ({ api }) =>
    createResource(async () => {
      const { previous } = await api.runViews.runDetail.query({ run })
      return previous === null ? null : api.runViews.compareRuns.query({ base: previous, other: run })
    }),
  )
}
