import { inForce, newestDecisions, subjectKey } from '../../contract/decision-in-force.ts'
import type { Decision, DecisionSubject } from '../../contract/decision.ts'
import type { Finding } from '../../contract/finding.ts'
import type { QuarantineEntry } from '../../contract/quarantine.ts'
import type { SourceFile } from '../../contract/source-file.ts'

/** What decisions are about, as the plant has it. */
export interface PlantFacts {
  readonly findFile: (path: string) => SourceFile | null
  readonly findQuarantined: (table: string, rawRowHash: string) => QuarantineEntry | null
  readonly findFinding: (fingerprint: string) => Finding | null
}

/** What the subject of a decision is looked up in. */
export interface DecisionFacts extends PlantFacts {
  /** What is decided about it and was not taken back. */
  readonly findDecision: (subject: DecisionSubject) => Decision | null
}

/** @param list every decision, oldest first; asked for once, and only when one is looked for */
export function decisionFacts(plant: PlantFacts, list: () => readonly Decision[]): DecisionFacts {
  let newest: ReturnType<typeof newestDecisions> | undefined
  return {
    ...plant,
    findDecision: subject => inForce((newest ??= newestDecisions(list())).get(subjectKey(subject))),
  }
}
