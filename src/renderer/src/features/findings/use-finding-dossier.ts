import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { FindingDossier, TriagedFinding } from '../../../../contract/triaged-finding.ts'
import type { CallFailure } from '../../api/call-failure.ts'
import { createResource } from '../../state/resource.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'

/** A finding on its way: what the list knows at once, its rows and its history when the engine answered. */
export interface OpenedFinding {
  readonly finding: TriagedFinding | null
  /** Null until it was read. */
  readonly dossier: FindingDossier | null
  readonly failure: CallFailure | null
  readonly refresh: () => void
}

/** The opened finding, read again whenever the list is. */
export function useFindingDossier(opened: string | null, known: TriagedFinding | null): OpenedFinding {
  const { api, findings, findingView } = useSession()
  const baseline = useStore(findingView, view => view.baseline)
  const resource = useMemo(
    () =>
      createResource<FindingDossier | null>(async () =>
        opened === null ? null : api.triage.findingDossier.query({ fingerprint: opened, baseline }),
      ),
    [api, opened, baseline],
  )
  const state = useResource(resource)
  const dossier = state.kind === 'ready' ? state.value : null
  useEffect(() => findings.subscribe(() => void resource.refresh()), [findings, resource])
  return {
    finding: known ?? dossier?.finding ?? null,
    dossier,
    failure: state.kind === 'failed' ? state.failure : null,
    refresh: () => void resource.refresh(),
  }
}
