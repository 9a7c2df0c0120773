import type {
  ItemComposition,
  ItemInfo,
  MachineInfo,
  MoldInfo,
  MoldSpecification,
  ResinInfo,
  Versioned,
} from '../../../../../contract/production-rows.ts'

/** The six static tables a checker compares with, in input order. */
export interface MasterTables {
  readonly itemInfo: readonly Versioned<ItemInfo>[]
  readonly itemCompositionSummary: readonly Versioned<ItemComposition>[]
  readonly machineInfo: readonly Versioned<MachineInfo>[]
  readonly moldInfo: readonly Versioned<MoldInfo>[]
  readonly moldSpecificationSummary: readonly Versioned<MoldSpecification>[]
  readonly resinInfo: readonly Versioned<ResinInfo>[]
}
