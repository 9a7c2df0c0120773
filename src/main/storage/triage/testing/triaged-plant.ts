import type { FindingDraft } from '../../../../contract/finding.ts'
import type { RuleId } from '../../../../contract/rule.ts'
import type { Severity } from '../../../../contract/severity.ts'
import type { ConsoleDatabase } from '../../console/console-database.ts'
import { openTemporaryConsole } from '../../console/testing/open-console.ts'
import {
  addTriageSubjects,
  beginTriage,
  completeTriage,
  copyTriageSubjects,
  type NewTriageAction,
  type TriageSubject,
} from '../../console/triage-log.ts'
import { applyFindings } from '../../findings/apply-findings.ts'
import { fingerprintOf } from '../../findings/finding-identity.ts'
import type { PlantDatabase } from '../../plant-database.ts'
import { openPlant } from '../../testing/open-plant.ts'
import { attachConsole } from '../attach-console.ts'

/** A plant.db with its console.db beside it, as the read thread has them. */
export interface TriagedPlant {
  readonly db: PlantDatabase
  readonly console: ConsoleDatabase
  /** Checks the whole plant in a run and finds these. */
  check(run: number, drafts: readonly FindingDraft[]): void
  /** Does something to findings. @returns the number of the action */
  act(action: Partial<NewTriageAction>, subjects: readonly TriageSubject[]): number
  undo(action: number): number
}

const RULES = new Map<RuleId, { readonly severity: Severity; readonly blocking: boolean }>([
  ['po-unknown', { severity: 'error', blocking: false }],
  ['dynamic-mold', { severity: 'warning', blocking: false }],
  ['cavity-below-standard', { severity: 'info', blocking: false }],
])

export const AT = '2019-02-01T08:00:00.000Z'

export function triagedPlant(): TriagedPlant {
  const db = openPlant()
  const console = openTemporaryConsole()
  attachConsole(db, console.name)
  const blank = {
    at: AT,
    actor: 'Lan',
    note: '',
    run: 1,
    until: null,
    untilChanged: false,
    assignee: null,
    undoes: null,
  }
  return {
    db,
    console,
    check: (run, drafts) =>
      void applyFindings(db, { run, generation: 1, inputs: 'i', scope: 'all', drafts, rules: RULES }),
    act(action, subjects) {
      const id = beginTriage(console)
      addTriageSubjects(console, id, subjects)
      return completeTriage(console, id, { ...blank, kind: 'acknowledged', ...action }).id
    },
    undo(undoes) {
      const id = beginTriage(console)
      for (let after: string | null = ''; after !== null;) {
        after = copyTriageSubjects(console, { action: id, from: undoes, after, limit: 2 })
      }
      return completeTriage(console, id, { ...blank, kind: 'undone', undoes }).id
    },
  }
}

/** The finding a draft becomes, as a subject of an action. */
export function subjectOf(draft: FindingDraft, evidenceHash = ''): TriageSubject {
  return { fingerprint: fingerprintOf(draft), evidenceHash }
}
