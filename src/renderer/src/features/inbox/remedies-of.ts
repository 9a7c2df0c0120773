import type { EngineStatus } from '../../../../contract/engine.ts'
import type { FailureCode } from '../../../../contract/failure.ts'
import type { Notice } from '../../../../contract/notice.ts'
import type { SourceFile } from '../../../../contract/source-file.ts'
import { phaseOfAgent } from '../run/phase-of-agent.ts'

/** What can be done about a notice from where it is read. */
export interface Remedies {
  /** Phase to run again from; null of what no phase raised. */
  readonly phase: string | null
  /** `in-use`: they are used already. `to-choose`: nothing verifies, so a person chooses. Null when it is not about data. */
  readonly lastGood: 'in-use' | 'to-choose' | null
  /** Workbooks that can be left out: they failed, and their content is known. */
  readonly failedFiles: readonly SourceFile[]
}

/** What is wrong with the database itself. */
const BROKEN_DATA: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'checksum_mismatch',
  'data_corruption',
  'database_unreadable',
  'generation_not_usable',
])

/** Works out what helps from the notice and the state of the plant. */
export function remediesOf(
  { agent, status, failures }: Pick<Notice, 'agent' | 'status' | 'failures'>,
  { engine, files }: { readonly engine: EngineStatus | null; readonly files: readonly SourceFile[] },
): Remedies {
  const ofRun = engine?.latestRun?.phases.find(phase => phase.agent === agent)?.phase
  const isBroken = status === 'failed' && failures.some(({ code }) => BROKEN_DATA.has(code))
  const isAboutRun = status !== 'review'
  const named = new Set(failures.map(({ file }) => file))
  return {
    phase: isAboutRun ? (ofRun ?? phaseOfAgent(agent)) : null,
    lastGood: isBroken ? 'to-choose' : status === 'partial' && engine?.generation != null ? 'in-use' : null,
    failedFiles: files.filter(file => file.state === 'failed' && file.contentHash !== null && named.has(file.path)),
  }
}
