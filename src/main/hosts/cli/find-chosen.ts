import type { Engine } from '../../../contract/engine.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import { TriagedFindingQuery } from '../../../contract/triaged-finding.ts'
import { allItems } from './all-items.ts'

const WHOLE = 64
const PAGE = 5_000

/**
 * The open findings a person named, each by its fingerprint or a beginning of it that no other has.
 * @throws EngineFailure `finding_not_found`, `unknown_option` when several begin like that
 */
export async function findChosen(engine: Engine, names: readonly string[]): Promise<readonly string[]> {
  if (names.every(({ length }) => length === WHOLE)) return names
  const found = new Map<string, string[]>(names.map(name => [name, []]))
  const findings = allItems(page => engine.listTriagedFindings(TriagedFindingQuery.parse(page)), PAGE)
  for await (const { fingerprint } of findings) {
    for (const [name, of] of found) if (fingerprint.startsWith(name)) of.push(fingerprint)
  }
  return [...found].map(([name, of]) => theOnly(name, of))
}

function theOnly(name: string, [fingerprint, ...others]: readonly string[]): string {
  if (fingerprint === undefined) {
    const remedy = 'See them with: moldline findings --list'
    throw new EngineFailure(failure('finding_not_found', `There is no open finding ${name}.`, { remedy }))
  }
  if (others.length === 0) return fingerprint
  const remedy = 'Give more of its letters.'
  const message = `${others.length + 1} findings begin with ${name}.`
  throw new EngineFailure(failure('unknown_option', message, { remedy }))
}
