import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkAnswers } from './check-answers.ts'
import type { CrashAttempt, CrashLab } from './crash-lab.ts'
import { dumpData, firstDifference, type DataDump } from './dump-data.ts'
import { repeatAndRun } from './repeat-and-run.ts'

/**
 * What is not as promised after a process was killed or failed: one sentence each, none when everything holds. Looks at the files as
 * they were left first, then opens the engine, repeats what did not take effect, and runs once more.
 */
export async function checkAfterCrash(lab: CrashLab, attempt: CrashAttempt): Promise<readonly string[]> {
  const { workspace } = attempt.script
  const path = join(workspace, 'plant.db')
  const damaged = ['plant.db', 'console.db'].flatMap(name => integrity(join(workspace, name)))
  if (damaged.length > 0) return damaged
  const left = dumpData(path)
  const isBefore = firstDifference(left.generation, lab.before.generation) === null
  const { problems, run } = await repeatAndRun(attempt.script, engine =>
    checkAnswers(engine, { lab, lines: attempt.lines, isBefore }),
  )
  const expected = lab.finalState
  return [
    ...beforeOrAfter(lab, left),
    ...problems,
    ...(run.state === expected ? [] : [`The next run should end as ${expected}, it is ${run.state}: ${run.sentence}`]),
    ...sameAsUndisturbed(lab, dumpData(path)),
  ]
}

/**
 * Everything the database says is of the generation before the work or of the one after it; findings and orders may be behind. When the
 * check failed and the tracker went on, the orders are those of the new generation with the warnings of the old findings: neither.
 */
function beforeOrAfter({ before, after }: CrashLab, left: DataDump): readonly string[] {
  const isBefore = firstDifference(left.generation, before.generation) === null
  const isUnchecked = !isBefore && firstDifference(left.findings, before.findings) === null
  const parts = ['generation', 'findings', ...(isUnchecked ? [] : (['orders'] as const))] as const
  return parts.flatMap(part => {
    const allowed = part === 'generation' || !isBefore ? [before[part], after[part]] : [before[part]]
    const differences = allowed.map(lines => firstDifference(left[part], lines))
    return differences.includes(null) ? [] : [`${part} is neither before nor after: ${differences.join(' · ')}`]
  })
}

/** The data, findings, orders and files after the next run are those of an undisturbed one. */
export function sameAsUndisturbed({ after, settled }: CrashLab, found: DataDump): readonly string[] {
  return (['generation', 'findings', 'orders', 'files'] as const).flatMap(part => {
    const differences = [after[part], settled[part]].map(lines => firstDifference(found[part], lines))
    return differences.includes(null)
      ? []
      : [`${part} of the next run is not that of an undisturbed one: ${differences.join(' · ')}`]
  })
}

/** SQLite's own check, on the file as it was left. */
export function integrity(path: string): readonly string[] {
  if (!existsSync(path)) return []
  const db = new Database(path, { readonly: true })
  try {
    const found = db.pragma('integrity_check', { simple: true })
    return found === 'ok' ? [] : [`${path} is damaged: ${String(found)}`]
  } catch (error) {
    return [`${path} cannot be read: ${String(error)}`]
  } finally {
    db.close()
  }
}
