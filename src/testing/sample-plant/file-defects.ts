import { plantTables } from '../plant-tables.ts'
import type { PlantedDefect } from './planted-defect.ts'
import { moldsWithoutWeight } from './sample-master-data.ts'

/** A file that lies beside the reports and must not be read: its name begins otherwise. */
export const lookAlikeName = 'monthlyReport_202509 (copy).xlsb'

const reports = plantTables.productRecords.location

/** Irregularities that concern a whole file. */
export function fileDefects(
  paddedLots: number,
  formattedRows: Readonly<Record<string, number>>,
): readonly PlantedDefect[] {
  return [
    fileDefect('padded-lots', `${reports}/monthlyReports_202509.xlsb`, {
      columns: ['plasticResinLot'],
      effect: 'Every lot carries a space on each side; they are trimmed and noted once.',
      expect: { note: 'trimmed', count: paddedLots },
    }),
    fileDefect('reference-errors', 'staticDatabase/moldInfo.xlsx', {
      columns: ['itemsWeight'],
      effect: 'Cells hold #REF!; they count as empty and are noted once.',
      expect: { note: 'error-value', count: moldsWithoutWeight.length },
    }),
    fileDefect('machine-with-two-layouts', 'staticDatabase/machineInfo.xlsx', {
      columns: ['machineCode', 'layoutStartDate', 'layoutEndDate'],
      effect: 'VE100-003 has two layout periods; its records are not counted twice and nothing is found.',
      expect: { machineCode: 'VE100-003', layouts: 2 },
    }),
    fileDefect('look-alike-file', `${reports}/${lookAlikeName}`, {
      columns: [],
      effect: 'The name is not that of a report: the file is ignored and listed.',
      expect: { ignored: true },
    }),
    ...Object.entries(formattedRows).map(([file, blank]) =>
      fileDefect('formatted-blank-rows', file, {
        columns: [],
        effect: 'Formatted empty rows follow the data; they are left out and counted.',
        expect: { blank },
      }),
    ),
  ]
}

function fileDefect(
  id: string,
  file: string,
  rest: Pick<PlantedDefect, 'columns' | 'effect' | 'expect'>,
): PlantedDefect {
  return { id, file, row: null, cells: [], poNo: null, rules: [], ...rest }
}
