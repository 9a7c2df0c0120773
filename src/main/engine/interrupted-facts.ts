import type { InterruptedRunFacts } from '../../contract/engine.ts'
import type { RunSummary } from '../../contract/run.ts'

/** What is known of the checksum of the generation in use. `unasked`: nobody checks it here. */
export type ChecksumState = 'unasked' | 'checking' | 'whole' | 'damaged'

export interface InterruptedFactsInput {
  /** Newest run of the journal. */
  readonly latest: RunSummary | null
  /** In use now; null before the first. */
  readonly generation: number | null
  /** Which one the interrupted run published; null when it did not. */
  readonly published: number | null
  readonly checksum: ChecksumState
  /** Files read before it stopped that are on disk with the same content; null until that is known. */
  readonly stagedFiles: number | null
}

/**
 * The run that was going on when Moldline last stopped (design 5, "After a crash"); null when the newest run ended otherwise: once
 * another one was started there is nothing to finish. A dry run has nothing to finish either, it publishes nothing.
 */
export function interruptedFacts(input: InterruptedFactsInput): InterruptedRunFacts | null {
  const { latest, generation, checksum } = input
  if (latest?.state !== 'interrupted' || latest.dryRun) return null
  const agent = agentAt(latest)
  return {
    run: latest.run,
    agent,
    generation,
    isVerified: checksum === 'whole' ? true : checksum === 'damaged' ? false : null,
    stagedFiles: input.stagedFiles ?? 0,
    sentence: [whereSentence(latest, agent), dataSentence(input), stagedSentence(input.stagedFiles)]
      .filter(sentence => sentence !== '')
      .join(' '),
  }
}

/** Where it stopped: in the middle of a phase, or between two; null when it had not begun. */
function agentAt({ phases }: RunSummary): string | null {
  const within = phases.find(({ state }) => state === 'cancelled')
  if (within) return within.agent
  if (!phases.some(({ startedAt }) => startedAt !== null)) return null
  return phases.find(({ state, startedAt }) => state === 'skipped' && startedAt === null)?.agent ?? null
}

function whereSentence({ run, phases }: RunSummary, agent: string | null): string {
  const hasBegun = phases.some(({ startedAt }) => startedAt !== null)
  const place = agent === null ? (hasBegun ? 'at its end' : 'before it began') : `at the ${agent}`
  return `Moldline stopped during run ${run}, ${place}.`
}

function dataSentence({ generation, published, checksum }: InterruptedFactsInput): string {
  if (generation === null) return 'Nothing has been published yet.'
  const from = published === generation ? ', which that run had published' : ''
  return `The database is at generation ${generation}${from}; ${CHECKSUM[checksum]}.`
}

const CHECKSUM: Readonly<Record<ChecksumState, string>> = {
  unasked: 'its checksum has not been verified since',
  checking: 'its checksum is being verified',
  whole: 'its checksum is verified',
  damaged: 'its checksum does not match, see the restore points',
}

function stagedSentence(files: number | null): string {
  if (files === null || files === 0) return ''
  return files === 1
    ? '1 file it had read need not be read again.'
    : `${files.toLocaleString('en-US')} files it had read need not be read again.`
}
