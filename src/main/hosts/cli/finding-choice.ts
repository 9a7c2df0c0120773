import { Option, type Command } from 'commander'
import { z } from 'zod'
import { ActorName } from '../../../contract/actor-name.ts'
import { RULE_IDS, type RuleId } from '../../../contract/rule.ts'
import { SEVERITIES, type Severity } from '../../../contract/severity.ts'
import { TRIAGE_STATES, type TriageState } from '../../../contract/triage.ts'
import { FindingFilter } from '../../../contract/triaged-finding.ts'
import { listOf, oneOf } from './command-options.ts'

/** Which findings a command means. */
export interface FindingChoice {
  readonly severity?: readonly Severity[]
  readonly rule?: readonly RuleId[]
  readonly order?: string
  readonly cause?: string
  readonly state?: readonly TriageState[]
  readonly assignedTo?: readonly string[]
  readonly unassigned?: true
  readonly since?: number
  readonly new?: true
}

/** The earlier run that findings are compared with. */
const Run = z.coerce.number().int().positive()

/** An order or a cause. Of an empty one, as an unset variable of a shell leaves it, all findings would be meant. */
const Named = z.string().trim().min(1, 'a name is needed')

/** Adds the options that narrow findings. */
export function withFindingChoice(command: Command): Command {
  return command
    .option('--severity <severity>', `only these, with commas: ${SEVERITIES.join(', ')}`, listOf(z.enum(SEVERITIES)))
    .addOption(
      new Option('--rule <rule>', 'only findings of these rules, with commas').argParser(listOf(z.enum(RULE_IDS))),
    )
    .option('--order <poNo>', 'only findings on this purchase order', oneOf(Named.max(200)))
    .option('--cause <cause>', 'only findings of this cause, as the list names it', oneOf(Named.max(2_000)))
    .option('--state <states>', `only these, with commas: ${TRIAGE_STATES.join(', ')}`, listOf(z.enum(TRIAGE_STATES)))
    .option('--assigned-to <names>', 'only those assigned to these people, with commas', listOf(ActorName))
    .option('--unassigned', 'only those assigned to nobody')
    .option('--new', 'only findings that were not there in the run they are compared with')
    .option('--since <run>', 'the earlier run they are compared with (default: the first one)', oneOf(Run))
}

export function findingFilter(values: FindingChoice): FindingFilter {
  return FindingFilter.parse({
    severities: values.severity ?? [],
    rules: values.rule ?? [],
    poNo: values.order ?? '',
    causes: values.cause === undefined ? [] : [values.cause],
    states: values.state ?? [],
    assignees: [...(values.assignedTo ?? []), ...(values.unassigned ? [''] : [])],
    changes: values.new ? ['new'] : [],
    baseline: values.since ?? null,
  })
}
