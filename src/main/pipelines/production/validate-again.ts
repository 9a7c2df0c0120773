import { isDeepStrictEqual } from 'node:util'
import type { TableDefinition } from '../../../contract/table.ts'
import { loadTableDefinitions } from '../../ingest/definitions/load-table-definitions.ts'
import type { Performed } from '../../pipeline/healing-step.ts'
import type { ProductionWorld } from './production-world.ts'

/** Reads and validates the table definitions again, and compares them with those the run used. */
export async function validateAgain(
  { plant, schemasPath, settings }: Pick<ProductionWorld, 'plant' | 'schemasPath' | 'settings'>,
  used: readonly TableDefinition[],
): Promise<Performed> {
  const loaded = await loadTableDefinitions(plant, {
    cellPolicies: settings.cellPolicies,
    ...(schemasPath !== null && { schemasPath }),
  })
  if (loaded.kind === 'failed') {
    return { status: 'error', outcome: `The table definitions are not valid any more: ${loaded.failure.message}` }
  }
  const before = new Map(used.map(definition => [definition.name, definition]))
  const now = new Map(loaded.definitions.map(definition => [definition.name, definition]))
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    name => !isDeepStrictEqual(before.get(name), now.get(name)),
  )
  if (changed.length > 0) {
    return {
      status: 'error',
      outcome: `The table definitions are valid, but not those the run used; they differ for ${changed.join(', ')}.`,
    }
  }
  return { status: 'success', outcome: `All ${now.size} table definitions are valid and those the run used.` }
}
