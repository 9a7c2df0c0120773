import type { EngineStatus } from '../../../contract/engine.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import type { OpenSummary } from '../../storage/triage/summarize-open.ts'
import { triageReader } from '../../storage/triage/triage-reader.ts'
import type { EngineParts } from '../engine-parts.ts'

/** So many findings are looked at one by one on the control thread, in about 10 ms; beyond, the read thread counts them all. */
const COUNTED_AT_ONCE = 300
/** How long a count of the read thread holds while nobody does anything, in milliseconds: until then a snooze may end unnoticed. */
const HOLDS_MS = 60_000

/** What waits for a person: the figure of the navigation, and what the work list says of findings. */
export interface OpenFindingsDesk {
  /** The status with findings that are acknowledged or snoozed left out of `newFindings`. */
  withoutSettled(status: EngineStatus): Promise<EngineStatus>
  /** Null while nobody acknowledged or snoozed anything: then everything that is open waits. */
  summary(): Promise<OpenSummary | null>
}

export function openFindingsDesk({ console: db, reads, heavy, clock }: EngineParts): OpenFindingsDesk {
  const triage = db && triageReader(db, 'main')
  let counted: { readonly key: string; readonly at: number; readonly waitingNew: number } | undefined

  async function countWaitingNew(status: EngineStatus): Promise<number | null> {
    const { newFindings } = status.counts
    if (!triage || newFindings === null || newFindings === 0) return newFindings
    const fingerprints = triage.everSettled(COUNTED_AT_ONCE + 1)
    if (fingerprints.length === 0) return newFindings
    const now = clock()
    if (fingerprints.length <= COUNTED_AT_ONCE) {
      return newFindings - reads.countSettledNew({ triage, fingerprints, now: now.toISOString() })
    }
    const key = `${triage.newest()}:${newFindings}:${status.checkedRun}:${status.latestRun?.run}`
    if (counted?.key !== key || now.getTime() - counted.at > HOLDS_MS) {
      const summary = await heavy.ask('open-findings', { now: now.toISOString() })
      counted = { key, at: now.getTime(), waitingNew: summary?.waitingNew ?? 0 }
    }
    return counted.waitingNew
  }

  return {
    async withoutSettled(status) {
      try {
        return { ...status, counts: { ...status.counts, newFindings: await countWaitingNew(status) } }
      } catch (error) {
        // The status says by itself what cannot be read, and is asked again after what was being replaced.
        if (error instanceof EngineFailure) return status
        throw error
      }
    },
    summary: async () =>
      triage && triage.everSettled(1).length > 0 ? heavy.ask('open-findings', { now: clock().toISOString() }) : null,
  }
}
