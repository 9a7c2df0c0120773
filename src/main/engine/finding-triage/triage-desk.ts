import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TriageInput } from '../../../contract/finding-triage.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { TriageAction, TriageKind, TriageRequest } from '../../../contract/triage.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import {
  addTriageSubjects,
  beginTriage,
  completeTriage,
  copyTriageSubjects,
  findTriageAction,
  type NewTriageAction,
  type TriageSubject,
} from '../../storage/console/triage-log.ts'
import { guarded } from '../../storage/storage-failure.ts'
import type { FoundSubjects } from '../../storage/triage/triage-subjects.ts'

export interface TriageDeskOptions {
  readonly db: ConsoleDatabase
  readonly clock: () => Date
  /** Who a finding may be given to, beside whoever gives it. */
  readonly people: () => readonly string[]
  readonly find: (subjects: TriageInput['subjects']) => Promise<FoundSubjects>
  readonly onChanged: (action: TriageAction) => void
}

/** Does to findings what people ask for, one action after another. */
export interface TriageDesk {
  /** @throws EngineFailure `finding_not_found`, `unknown_option`, `disk_full` */
  act(input: Pick<TriageInput, 'subjects' | 'request'>, actor: string): Promise<TriageAction>
  /** @throws EngineFailure `nothing_to_undo`, `disk_full` */
  undo(action: number, actor: string): Promise<TriageAction>
}

/** Findings written before the control thread does something else: 1,000 take it 3 to 5 ms. */
const BATCH = 1_000

const KIND_OF: Readonly<Record<TriageRequest['kind'], TriageKind>> = {
  acknowledge: 'acknowledged',
  assign: 'assigned',
  comment: 'commented',
  snooze: 'snoozed',
  reopen: 'reopened',
}

export function createTriageDesk({ db, clock, people, find, onChanged }: TriageDeskOptions): TriageDesk {
  let last: Promise<unknown> = Promise.resolve()

  /** Two actions at once would both be the next one. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }

  /** In batches, so that 10,000 findings hold up nobody; they count when the last statement makes the action. */
  async function write(action: NewTriageAction, batches: (id: number) => Iterable<() => void>): Promise<TriageAction> {
    const id = guarded(db.name, () => beginTriage(db))
    for (const batch of batches(id)) {
      guarded(db.name, () => db.transaction(batch)())
      await nextTurn()
    }
    const done = guarded(db.name, () => completeTriage(db, id, action))
    onChanged(done)
    return done
  }

  return {
    act: ({ subjects, request }, actor) =>
      inTurn(async () => {
        const at = clock().toISOString()
        check(request, { actor, people: people(), at })
        const found = await find(subjects)
        const [unknown] = found.unknown
        if (unknown !== undefined) throw missing(`There is no finding ${unknown}.`)
        if (found.subjects.length === 0) throw missing('No finding matches.')
        return write(actionOf(request, { actor, at, run: found.run }), id =>
          inBatches(found.subjects, batch => addTriageSubjects(db, id, withEvidence(batch, request))),
        )
      }),
    undo: (undoes, actor) =>
      inTurn(async () => {
        const undone = guarded(db.name, () => findTriageAction(db, undoes))
        if (!undone || undone.kind === 'undone' || undone.isUndone) throw nothingToUndo(undoes)
        const { run } = undone
        const blank = { note: '', until: null, untilChanged: false, assignee: null }
        return write({ ...blank, kind: 'undone', at: clock().toISOString(), actor, run, undoes }, function* (id) {
          const copy = { action: id, from: undoes, after: '', limit: BATCH, isDone: false }
          while (!copy.isDone) {
            yield () => {
              const newest = copyTriageSubjects(db, copy)
              copy.isDone = newest === null
              copy.after = newest ?? ''
            }
          }
        })
      }),
  }
}

function* inBatches(
  subjects: readonly TriageSubject[],
  add: (batch: readonly TriageSubject[]) => void,
): Generator<() => void> {
  for (let start = 0; start < subjects.length; start += BATCH) yield () => add(subjects.slice(start, start + BATCH))
}

/** Only a snooze that ends with the values has to remember them. */
function withEvidence(subjects: readonly TriageSubject[], request: TriageRequest): readonly TriageSubject[] {
  if (request.kind === 'snooze' && request.untilChanged) return subjects
  return subjects.map(({ fingerprint }) => ({ fingerprint, evidenceHash: '' }))
}

function actionOf(
  request: TriageRequest,
  by: { readonly actor: string; readonly at: string; readonly run: number | null },
): NewTriageAction {
  const isSnooze = request.kind === 'snooze'
  return {
    ...by,
    kind: KIND_OF[request.kind],
    note: request.note,
    until: isSnooze && request.until !== null ? new Date(request.until).toISOString() : null,
    untilChanged: isSnooze && request.untilChanged,
    assignee: request.kind === 'assign' ? request.assignee : null,
    undoes: null,
  }
}

function check(
  request: TriageRequest,
  { actor, people, at }: { readonly actor: string; readonly people: readonly string[]; readonly at: string },
): void {
  if (request.kind === 'snooze' && request.until !== null && new Date(request.until).toISOString() <= at) {
    throw refused(
      `A finding is snoozed until a time in the future; ${request.until} has passed.`,
      'Choose a later time.',
    )
  }
  if (request.kind !== 'assign' || request.assignee === null || request.assignee === actor) return
  if (people.includes(request.assignee)) return
  throw refused(
    `"${request.assignee}" is not among the people of this plant: ${people.join(', ') || 'nobody is yet'}.`,
    'Add the name to the people in Settings.',
  )
}

function refused(message: string, remedy: string): EngineFailure {
  return new EngineFailure(failure('unknown_option', message, { remedy }))
}

function missing(message: string): EngineFailure {
  return new EngineFailure(failure('finding_not_found', message, { remedy: 'See them with: moldline findings' }))
}

function nothingToUndo(action: number): EngineFailure {
  return new EngineFailure(
    failure('nothing_to_undo', `Action ${action} was undone already, or there is none of that number.`, {
      remedy: 'See what was done in the history of the finding.',
    }),
  )
}
