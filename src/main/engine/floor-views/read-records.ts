import type { FloorRecord, FloorRecordPage, FloorRecordQuery } from '../../../contract/floor-record.ts'
import { floorOf } from '../../storage/floor/floor-of.ts'
import { floorRows, type FloorSign } from '../../storage/floor/floor-rows.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { passportReader } from '../../storage/rows/passports.ts'

/** Nothing was ever loaded. */
export const NO_RECORDS: FloorRecordPage = { generation: null, items: [], next: null }

/** A page of the records behind a number, each with its place. */
export function readRecords(db: PlantDatabase, query: FloorRecordQuery): FloorRecordPage {
  const generation = floorOf(db)
  if (generation === null) return NO_RECORDS
  const { items, next } = floorRows(db, generation, { ...query, sign: signOf(query) })
  const passports = passportReader(db, generation)
  return {
    generation,
    next,
    items: items.map((record): FloorRecord => {
      const [passport] = passports([{ table: 'productRecords', rowId: record.rowId, columns: ['recordDate'] }])
      const row = Number(/\d+$/.exec(passport?.address ?? '')?.[0])
      return { record, place: passport ? { file: passport.file, sheet: passport.sheet, row } : null }
    }),
  }
}

function signOf({ defect, change }: FloorRecordQuery): FloorSign {
  if (defect !== null) return { kind: 'defect', column: defect }
  return change === null ? { kind: 'any' } : { kind: 'change', column: change }
}
