import type { TableDefinition } from '../../../../contract/table.ts'
import { typeText } from '../../../ingest/cells/type-text.ts'
import type { FileVersion } from '../../../storage/files/file-version-store.ts'
import type { UndoMark } from '../../../storage/files/undo-mark-store.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import type { DecisionOnRow } from '../load/decision-on-row.ts'
import type { LoadPlan } from '../load/load-input.ts'
import { isDecidedAnew } from '../load/published-state.ts'
import type { DecisionIndex } from './decision-index.ts'

/** What earlier undos mean for the files of a run (design 4, "Undo"). */
export interface UndoHolds {
  /** By path: the mark on the content that is in the folder now and must not be loaded unasked. */
  readonly held: ReadonlyMap<string, UndoMark>
  /** By path: decisions up to this one do not hold for what an undo left there. */
  readonly pinned: ReadonlyMap<string, number>
  /** Paths whose present content someone chose to load again, by that decision. */
  readonly released: ReadonlyMap<string, number>
}

export interface UndoHoldsInput {
  readonly db: PlantDatabase
  /** As far as they have not ended. */
  readonly marks: readonly UndoMark[]
  readonly observed: readonly {
    readonly path: string
    readonly contentHash: string
    readonly parseKey: string | null
  }[]
  /** Every file version of the current generation. */
  readonly published: readonly FileVersion[]
  readonly definitions: readonly TableDefinition[]
  readonly decisions: DecisionIndex
  readonly rowDecisions: LoadPlan['decisions']
}

/**
 * Which files stay as an undo left them, also under a new name. A file whose content is in use, whole and under every decision, is not
 * held: there is nothing to keep out.
 */
export function undoHolds(input: UndoHoldsInput): UndoHolds {
  const { marks, observed, decisions } = input
  const seen = new Set(observed.map(({ path }) => path))
  function releaseOf(path: string, { contentHash, lastDecision }: UndoMark): number | null {
    const id = decisions.onTakenOut(path, contentHash)?.id ?? 0
    return id > lastDecision ? id : null
  }
  const held = new Map<string, UndoMark>()
  const released = new Map<string, number>()
  for (const { path, contentHash, parseKey } of observed) {
    const own = marks.find(mark => mark.contentHash === contentHash && mark.path === path)
    const mark = own ?? marks.find(other => other.contentHash === contentHash && !seen.has(other.path))
    if (mark === undefined) continue
    const release = releaseOf(path, mark)
    if (release !== null) released.set(path, release)
    else if (!isInUse(mark, parseKey, input)) held.set(path, mark)
  }
  const pinned = new Map<string, number>()
  for (const mark of marks.filter(one => releaseOf(one.path, one) === null)) {
    pinned.set(mark.path, Math.max(mark.lastDecision, pinned.get(mark.path) ?? 0))
  }
  return { held, pinned, released }
}

/** Whether the generation has this very content as the next run would load it. */
function isInUse(mark: UndoMark, parseKey: string | null, input: UndoHoldsInput): boolean {
  const { db, published, definitions, rowDecisions } = input
  const [version, ...parts] = published.filter(({ path }) => path === mark.path)
  const definition = definitions.find(({ name }) => name === version?.table)
  if (version === undefined || definition === undefined || parts.length > 0) return false
  if (version.contentHash !== mark.contentHash || (version.counts.takenOut ?? 0) > 0) return false
  if (parseKey !== null && version.parseKey !== parseKey) return false
  const decisionOn: DecisionOnRow = ({ table }, { rawHash, decision }) => {
    const newest = rowDecisions.get(table)?.get(rawHash)
    return (newest?.id ?? 0) <= mark.lastDecision ? newest : (decision ?? undefined)
  }
  return !isDecidedAnew({ db, typeText, decisionOn }, version, definition)
}
