import type { RunRequest } from '../../../contract/run-request.ts'
import type { Performed } from '../../pipeline/healing-step.ts'

/** The last step of healing: a person is told. A dry run tells nobody, and says so (Q19). */
export function reviewAsked({ dryRun }: Pick<RunRequest, 'dryRun'>, found = ''): Performed {
  return dryRun
    ? { status: 'skipped', outcome: `${found}A dry run raises no notice.` }
    : { status: 'success', outcome: `${found}A notice was raised.` }
}
