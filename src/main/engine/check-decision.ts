import type { DecisionKind, DecisionRequest, DecisionSubject } from '../../contract/decision.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import type { CellFault } from '../../contract/quarantine.ts'
import type { SourceFile } from '../../contract/source-file.ts'
import { typeText } from '../ingest/cells/type-text.ts'
import { checkWithdrawal } from './check-withdrawal.ts'
import type { DecisionFacts } from './decision-facts.ts'

/** Which decisions a subject allows (design 4); a held file's depend on why it is held. */
const ALLOWED: Readonly<Record<DecisionSubject['kind'], readonly DecisionKind[]>> = {
  'failed-file': ['load-without'],
  'held-file': ['use-smaller', 'replace', 'load-both', 'load-again'],
  'missing-file': ['keep-archived', 'remove-rows'],
  'quarantined-row': ['leave-out', 'load-empty', 'load-value'],
  finding: ['confirm-figures'],
}

const ALLOWED_BY_HOLD = {
  shrinks: ['use-smaller'],
  'second-file-of-month': ['replace', 'load-both'],
  'taken-out-by-undo': ['load-again'],
} as const satisfies Record<string, readonly DecisionKind[]>

/**
 * Refuses a decision that could have no effect: wrong kind for its subject, a subject that is not there or has changed, a value
 * that does not fit its column or comes without a reason, a withdrawal of what was not decided or is done.
 *
 * @throws EngineFailure `invalid_decision`, `subject_not_found`
 */
export function checkDecision(request: DecisionRequest, facts: DecisionFacts): void {
  const { subject, kind } = request
  if (kind === 'withdraw') checkWithdrawal(subject, facts)
  else if (!ALLOWED[subject.kind].includes(kind)) {
    throw refused(`"${kind}" is no answer to a ${subject.kind}`, `Choose one of: ${ALLOWED[subject.kind].join(', ')}.`)
  }
  switch (subject.kind) {
    case 'failed-file':
      checkFile(subject, 'failed', facts)
      break
    case 'held-file':
      checkHeld(subject, kind, facts)
      break
    case 'missing-file':
      checkMissing(subject.path, facts)
      break
    case 'quarantined-row':
      checkQuarantined(request, subject, facts)
      break
    case 'finding':
      if (!facts.findFinding(subject.fingerprint)) throw unknown(`finding ${subject.fingerprint}`, 'moldline findings')
      break
    default:
      subject satisfies never
  }
}

function checkFile(
  { path, contentHash }: { readonly path: string; readonly contentHash: string },
  state: SourceFile['state'],
  facts: DecisionFacts,
): SourceFile {
  const file = facts.findFile(path)
  if (!file) throw unknown(`file ${path}`, 'moldline files')
  if (file.state !== state && file.state !== 'skipped' && file.state !== 'loaded' && file.state !== 'unchanged') {
    throw refused(`${path} is ${file.state}, not ${state}`, 'See the files with: moldline files')
  }
  if (file.contentHash !== contentHash) {
    throw refused(
      `${path} has changed since it was shown`,
      'Run the pipeline again and decide on the file as it is now.',
    )
  }
  return file
}

function checkHeld(
  subject: Extract<DecisionSubject, { kind: 'held-file' }>,
  kind: DecisionKind,
  facts: DecisionFacts,
): void {
  const { hold } = checkFile(subject, 'held', facts)
  if (kind === 'withdraw') return
  const allowed: readonly DecisionKind[] = hold ? ALLOWED_BY_HOLD[hold.kind] : ALLOWED['held-file']
  if (!allowed.includes(kind)) {
    throw refused(`"${kind}" does not fit why ${subject.path} is held`, `Choose one of: ${allowed.join(', ')}.`)
  }
}

function checkMissing(path: string, facts: DecisionFacts): void {
  const file = facts.findFile(path)
  if (!file) throw unknown(`file ${path}`, 'moldline files')
  if (file.state !== 'missing' && file.state !== 'archived') {
    throw refused(`${path} is ${file.state}, not missing`, 'See the files with: moldline files')
  }
}

function checkQuarantined(
  { kind, values, reason }: DecisionRequest,
  { table, rawRowHash }: Extract<DecisionSubject, { kind: 'quarantined-row' }>,
  facts: DecisionFacts,
): void {
  const entry = facts.findQuarantined(table, rawRowHash)
  if (!entry) throw unknown(`quarantined row ${rawRowHash} in ${table}`, 'moldline quarantine')
  if (kind === 'leave-out' && entry.kind === 'cell') {
    throw refused(
      'The row is loaded, only a cell of it is set aside',
      'Choose "load-value" with the right value, or "load-empty".',
    )
  }
  if (kind === 'load-empty' && entry.faults.some(fault => fault.policy === 'key')) {
    throw refused('A key cell cannot be empty', 'Choose "load-value" with the right value, or "leave-out".')
  }
  if (kind !== 'load-value') return
  if (reason.trim() === '') throw refused('A value typed by hand needs a reason', 'Say where the value comes from.')
  const faulty = entry.faults.map(fault => fault.column)
  const missing = faulty.filter(column => values[column] === undefined)
  const unasked = Object.keys(values).filter(column => !faulty.includes(column))
  if (missing.length > 0)
    throw refused(`No value for ${missing.join(', ')}`, `Give a value for each of: ${faulty.join(', ')}.`)
  if (unasked.length > 0)
    throw refused(`${unasked.join(', ')} could be read and is not replaced`, `Only: ${faulty.join(', ')}.`)
  for (const fault of entry.faults) checkValue(fault, values[fault.column] ?? '')
}

/** A blank value empties the cell, which a key cannot be; any other is read as a cell of that column would be. */
function checkValue({ column, expected, policy }: CellFault, text: string): void {
  const remedy = `Type a value as the other rows of ${column} have it.`
  if (text.trim() === '') {
    if (policy === 'key') throw refused(`${column} is a key and cannot be empty`, remedy)
    return
  }
  const definition = { name: column, sourceName: column, type: expected, policy, required: true }
  if (typeText(definition, text) === undefined) throw refused(`"${text}" is no value for ${column}`, remedy)
}

function refused(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('invalid_decision', message, { remedy }))
}

function unknown(subject: string, command: string): EngineFailure {
  return new EngineFailure(
    failure('subject_not_found', `There is no ${subject}.`, { remedy: `See them with: ${command}` }),
  )
}
