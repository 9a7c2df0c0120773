import type {
  ItemComposition,
  ItemInfo,
  MachineInfo,
  MoldInfo,
  MoldSpecification,
  ResinInfo,
} from '../../../../../contract/production-rows.ts'
import type { PlantDatabase } from '../../../../storage/plant-database.ts'
import { rowsInInputOrder } from '../../../../storage/rows/read-rows.ts'
import type { MasterTables } from '../master/master-tables.ts'
import { columnsToRead } from './table-columns.ts'

/** The static tables findings depend on. */
export const MASTER_TABLES = [
  'itemInfo',
  'itemCompositionSummary',
  'machineInfo',
  'moldInfo',
  'moldSpecificationSummary',
  'resinInfo',
] as const satisfies readonly (keyof MasterTables)[]

/** All rows of the static tables in a generation, in input order. */
export function readMasterTables(db: PlantDatabase, generation: number): MasterTables {
  return {
    itemInfo: [...rowsInInputOrder<ItemInfo>(db, 'itemInfo', generation, columnsToRead('itemInfo'))],
    itemCompositionSummary: [
      ...rowsInInputOrder<ItemComposition>(
        db,
        'itemCompositionSummary',
        generation,
        columnsToRead('itemCompositionSummary'),
      ),
    ],
    machineInfo: [...rowsInInputOrder<MachineInfo>(db, 'machineInfo', generation, columnsToRead('machineInfo'))],
    moldInfo: [...rowsInInputOrder<MoldInfo>(db, 'moldInfo', generation, columnsToRead('moldInfo'))],
    moldSpecificationSummary: [
      ...rowsInInputOrder<MoldSpecification>(
        db,
        'moldSpecificationSummary',
        generation,
        columnsToRead('moldSpecificationSummary'),
      ),
    ],
    resinInfo: [...rowsInInputOrder<ResinInfo>(db, 'resinInfo', generation, columnsToRead('resinInfo'))],
  }
}
