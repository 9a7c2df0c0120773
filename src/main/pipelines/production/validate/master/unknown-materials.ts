import type { Description } from './description.ts'
import type { MasterData } from './master-data.ts'
import { hasPair } from './pair-index.ts'

export type MaterialKind = 'resin' | 'color' | 'additive'

/** The columns of the three materials, in the order they are checked (production spec V-8). */
export const MATERIAL_COLUMNS = {
  resin: ['plasticResinCode', 'plasticResin'],
  color: ['colorMasterbatchCode', 'colorMasterbatch'],
  additive: ['additiveMasterbatchCode', 'additiveMasterbatch'],
} as const satisfies Readonly<Record<MaterialKind, readonly [code: keyof Description, name: keyof Description]>>

const MATERIAL_KINDS = ['resin', 'color', 'additive'] as const

export interface UnknownMaterial {
  readonly kind: MaterialKind
  readonly code: string | null
  readonly name: string | null
}

const NONE: readonly UnknownMaterial[] = []

/**
 * Materials of a row that are not in resinInfo; a material with neither code nor name is not used, half a one is unknown unless
 * resinInfo has just that half (production spec V-6, V-8). Rows where all is known cost no allocation.
 */
export function unknownMaterials(row: Description, master: MasterData): readonly UnknownMaterial[] {
  let unknown: UnknownMaterial[] | null = null
  for (const kind of MATERIAL_KINDS) {
    const code = row[MATERIAL_COLUMNS[kind][0]]
    const name = row[MATERIAL_COLUMNS[kind][1]]
    if ((code === null && name === null) || hasPair(master.resins, code, name)) continue
    unknown ??= []
    unknown.push({ kind, code, name })
  }
  return unknown ?? NONE
}
