import type { Failure } from '../../../contract/failure.ts'
import type { RunSummary } from '../../../contract/run.ts'

/** Exit codes of the command line (design 5). */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  partial: 3,
  errorFindings: 4,
  inUse: 5,
  cancelled: 130,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** For `--help`. */
export const EXIT_CODE_HELP = `
Exit codes (the first that applies):
  2    the command was not understood, or what it names does not exist
  5    another Moldline works on this workspace and takes no commands (it is named)
  1    failed
  130  stopped by a person
  3    run, retry: partial, e.g. the last good generation was kept, or a blocking rule has findings
  4    run, retry: succeeded, with findings of severity error
  0    done
Commands that only read end with 0 or 2, verify with 0 or 1. undo and use end with 0 when everything succeeded, else with 1.`

/** How `moldline run` ends, and `retry`, which is a run of the same files. */
export function exitCodeOfRun({ state, outcome }: RunSummary): ExitCode {
  switch (state) {
    case 'succeeded':
      return outcome && outcome.findings.error > 0 ? EXIT.errorFindings : EXIT.done
    case 'partial':
      return EXIT.partial
    case 'cancelled':
    case 'interrupted':
      return EXIT.cancelled
    case 'failed':
    // A run that is reported as ended is in none of these; if it is, it did not succeed.
    case 'queued':
    case 'running':
    case 'cancelling':
      return EXIT.failed
    default:
      return state satisfies never
  }
}

/** How a command ends that is done by a run without being one: undo, use, and the preview of a decision. */
export function exitCodeOfAction(run: RunSummary): ExitCode {
  if (run.state === 'succeeded') return EXIT.done
  return exitCodeOfRun(run) === EXIT.cancelled ? EXIT.cancelled : EXIT.failed
}

/** What was asked for does not exist or cannot be done like this. */
const usageCodes: ReadonlySet<Failure['code']> = new Set([
  'unknown_option',
  'invalid_decision',
  'invalid_setting',
  'subject_not_found',
  'run_not_found',
  'order_not_found',
  'finding_not_found',
  'table_not_found',
  'notice_not_found',
  'invalid_notice_action',
  'generation_not_found',
  'nothing_to_undo',
  'restore_point_not_found',
  'workspace_not_local',
])

/** How a command ends that could not be done. */
export function exitCodeOfFailure({ code }: Failure): ExitCode {
  if (usageCodes.has(code)) return EXIT.usage
  if (code === 'workspace_in_use') return EXIT.inUse
  return code === 'cancelled' ? EXIT.cancelled : EXIT.failed
}
