import { EngineFailure, type Failure } from '../../../../contract/failure.ts'
import type { PhaseContext } from '../../../pipeline/phase.ts'
import { retryRecorded } from '../../../pipeline/retry-recorded.ts'
import type { Survey } from './survey-plant.ts'

/** Looks at the plant's folders again while one of them is gone for a moment, as often as the policy of the phase says. */
export async function surveyPatiently(context: PhaseContext, look: () => Promise<Survey>): Promise<Survey> {
  let latest: Survey | null = null
  try {
    return await retryRecorded(context, 'Looking into the folders of the plant', async () => {
      latest = await look()
      const passing = passingFailure(latest)
      if (passing !== null) throw new EngineFailure(passing)
      return latest
    })
  } catch (error) {
    // What cannot be reached after all these tries is told table by table.
    if (latest !== null && error instanceof EngineFailure && !context.signal.aborted) return latest
    throw error
  }
}

function passingFailure({ failures }: Survey): Failure | null {
  return failures.values().find(({ transient }) => transient) ?? null
}
