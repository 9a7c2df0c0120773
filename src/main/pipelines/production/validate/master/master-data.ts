import type {
  ItemComposition,
  ItemInfo,
  MoldInfo,
  ResinInfo,
  Versioned,
} from '../../../../../contract/production-rows.ts'
import { groupBy } from './group-by.ts'
import { machineLayouts, type MachineLayouts } from './machine-layout.ts'
import type { MasterTables } from './master-tables.ts'
import { type PairIndex, pairIndex } from './pair-index.ts'
import { buildStandard, type Standard } from './standard.ts'

/** The static tables with everything a checker looks up in them, built once a run. */
export interface MasterData {
  readonly tables: MasterTables
  readonly items: PairIndex<Versioned<ItemInfo>>
  readonly resins: PairIndex<Versioned<ResinInfo>>
  /** Recipes by itemCode. */
  readonly recipes: ReadonlyMap<string | null, readonly Versioned<ItemComposition>[]>
  readonly molds: ReadonlyMap<string, readonly Versioned<MoldInfo>[]>
  readonly layouts: MachineLayouts
  readonly standard: Standard
}

export function buildMasterData(tables: MasterTables): MasterData {
  const recipes = groupBy(tables.itemCompositionSummary, recipe => recipe.itemCode as string | null)
  const molds = groupBy(tables.moldInfo, mold => mold.moldNo)
  return {
    tables,
    recipes,
    molds,
    items: pairIndex(tables.itemInfo, item => [item.itemCode, item.itemName]),
    resins: pairIndex(tables.resinInfo, resin => [resin.resinCode, resin.resinName]),
    layouts: machineLayouts(tables.machineInfo),
    standard: buildStandard({ specifications: tables.moldSpecificationSummary, molds, recipes }),
  }
}
