import type { NoticeDraft } from '../../../contract/notice.ts'
import type { PipelineResult } from '../../pipeline/run-pipeline.ts'

/** One notice for a failed or partial run (design 4, "A file fails"), by the first agent that could not do its work. */
export function runNotices<State>(result: PipelineResult<State>, sentence: string): readonly NoticeDraft[] {
  if (result.state !== 'failed' && result.state !== 'partial') return []
  const concerned = result.phases.filter(phase => phase.failures.length > 0)
  return [
    {
      agent: concerned[0]?.agent ?? 'Moldline',
      status: result.state,
      summary: sentence,
      failures: concerned.flatMap(phase => phase.failures),
      healing: concerned.flatMap(phase => phase.healing),
    },
  ]
}
