import { useState } from 'react'
import { useStore } from 'zustand'
import type { RunSummary } from '../../../../contract/run.ts'
import { useSession } from '../../state/session-context.ts'
import { runEnded } from '../../state/run-ended.ts'
import { useExplain } from '../run/use-explain.ts'
import type { RunOptions } from '../run/use-run-commands.ts'

/** What something would do, tried out by a dry run: nothing is published by it. */
export type Trial =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly run: RunSummary }
  | { readonly kind: 'refused'; readonly reason: string }

/** A preview that runs before anything is done (design 4: decisions and undo are tried out as runs). */
export interface TrialControl {
  readonly trial: Trial
  /** False while a run is under way or the engine cannot be reached. */
  readonly canBegin: boolean
  readonly begin: () => void
}

/** @param request what would be done; it is sent as a dry run */
export function useTrial(request: RunOptions): TrialControl {
  const session = useSession()
  const explain = useExplain()
  const [trial, setTrial] = useState<Trial>({ kind: 'idle' })
  const isActive = useStore(session.feed, state => state.active !== null)
  const isOpen = useStore(session.connection) === 'open'

  async function begin(): Promise<void> {
    setTrial({ kind: 'running' })
    try {
      const { run } = await session.api.runs.start.mutate({ request: { ...request, dryRun: true } })
      setTrial({ kind: 'done', run: await runEnded(session, run) })
    } catch (error) {
      setTrial({ kind: 'refused', reason: explain(error) })
    }
  }

  return { trial, canBegin: isOpen && !isActive && trial.kind !== 'running', begin: () => void begin() }
}
