import type {
  Contribution,
  Derivation,
  DerivedCell,
  ExcludedRow,
  RecordLabel,
  SheetRow,
} from '../../../../contract/order-derivation.ts'
import { EXCLUSIONS } from '../../../../contract/order-derivation.ts'
import type { DerivationQuery } from '../../../../contract/order-views.ts'
import type { PlantDatabase } from '../../../storage/plant-database.ts'
import { orderEvidence, type OrderEvidence } from './order-evidence.ts'
import type { LeftOut, Part, Place, TakenApart } from './part.ts'
import { takeApart } from './take-apart.ts'

/** A page of the derivation of one figure; null when there is no such order. */
export function deriveFigure(db: PlantDatabase, query: DerivationQuery): Derivation | null {
  const evidence = orderEvidence(db, query.poNo)
  return evidence && derivationOf(evidence, query)
}

/** The same from what was gathered of the order before. */
export function derivationOf(
  evidence: OrderEvidence,
  { poNo, figure, key, offset, limit }: DerivationQuery,
): Derivation {
  const { parts, leftOut, columns, ...figured } = takeApart(evidence, figure, key)
  const page = <Item>(items: readonly Item[]) => items.slice(offset, offset + limit)
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason)
  return {
    poNo,
    figure,
    key,
    asOf: evidence.asOf,
    ...figured,
    contributions: page(parts).map(part => contribution(part, columns, evidence)),
    contributionCount: parts.length,
    sum: sumOf(parts),
    excluded: page(leftOut).map(row => excludedRow(row, columns, evidence)),
    excludedCount: leftOut.length,
    excludedBy: EXCLUSIONS.flatMap(reason => {
      const rows = byReason.get(reason)?.length ?? 0
      return rows === 0 ? [] : [{ reason, rows }]
    }),
  }
}

/** Paces of several orders and numbers of findings do not add up to anything. */
function sumOf(parts: readonly Part[]): number | null {
  const amounts = parts.flatMap(({ kind, amount }) => (kind === 'row' || kind === 'limit' ? (amount ?? []) : []))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

type Columns = TakenApart['columns']
/** Where what could not be read is asked. */
type Faults = Pick<OrderEvidence, 'faultsOf'>

function contribution({ kind, place, entry, amount }: Part, columns: Columns, faults: Faults): Contribution {
  return {
    kind,
    row: place && sheetRow(place),
    label: place && label(place),
    entry,
    amount,
    cells: place ? cellsOf(place, columns, faults) : [],
  }
}

function excludedRow({ reason, place, entry, amount }: LeftOut, columns: Columns, faults: Faults): ExcludedRow {
  return { reason, row: sheetRow(place), label: label(place), entry, amount, cells: cellsOf(place, columns, faults) }
}

function sheetRow({ table, path, sheet, sheetRow: row }: Place): SheetRow {
  return { table, file: path, sheet, row }
}

function label({ table, values }: Place): RecordLabel | null {
  if (table !== 'productRecords') return null
  const text = (column: string) => {
    const value = values[column] ?? null
    return value === null ? null : String(value)
  }
  return {
    recordDate: text('recordDate') ?? '',
    workingShift: text('workingShift'),
    machineNo: text('machineNo'),
    moldNo: text('moldNo'),
  }
}

function cellsOf(place: Place, columns: Columns, { faultsOf }: Faults): readonly DerivedCell[] {
  const { table, path, fileVersionId, sheet, columnLetters, values } = place
  const read = columns[table] ?? []
  const isBlank = (column: string) => (values[column] ?? null) === null
  const faults = read.some(isBlank) ? faultsOf(place) : []
  return read.flatMap(column => {
    const letters = columnLetters[column]
    if (letters === undefined) return []
    const address = `${letters}${place.sheetRow}`
    const fault = faults.find(other => other.column === column && isBlank(column)) ?? null
    return [{ file: path, fileVersionId, sheet, address, column, value: values[column] ?? null, fault }]
  })
}
