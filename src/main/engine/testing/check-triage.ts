import type { Engine } from '../../../contract/engine.ts'
import { FindingDossierInput } from '../../../contract/finding-triage.ts'
import type { TriageHistoryEntry, TriageRequest } from '../../../contract/triage.ts'
import { TriagedFindingQuery } from '../../../contract/triaged-finding.ts'

/** What people did to each open finding, newest first. */
export async function triageHistories(engine: Engine): Promise<readonly (readonly TriageHistoryEntry[])[]> {
  const { items } = await engine.listTriagedFindings(TriagedFindingQuery.parse({}))
  const dossiers = items.map(({ fingerprint }) => engine.findingDossier(FindingDossierInput.parse({ fingerprint })))
  return (await Promise.all(dossiers)).map(({ history }) => history)
}

/** An action that was done to all open findings counts for each of them or for none. */
export async function halfTriaged(engine: Engine): Promise<readonly string[]> {
  const histories = await triageHistories(engine)
  const actions = Map.groupBy(histories.flat(), ({ id }) => id)
  return [...actions].flatMap(([id, entries]) =>
    entries.length === histories.length && entries.every(({ count }) => count === histories.length)
      ? []
      : `Action ${id} says it was done to ${entries[0]?.count} findings; it is in the history of ${entries.length} of ${histories.length}.`,
  )
}

/** How often something was done to the findings: by its note, or how often an action was taken back. */
export async function timesTriaged(engine: Engine, request: TriageRequest | 'take back'): Promise<number> {
  const [history = []] = await triageHistories(engine)
  return history.filter(({ kind, note }) => (request === 'take back' ? kind === 'undone' : note === request.note))
    .length
}
