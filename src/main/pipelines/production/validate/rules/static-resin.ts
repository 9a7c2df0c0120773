import type { CheckContext } from '../check-context.ts'
import { cellsOf, finding } from '../finding.ts'
import type { Description } from '../master/description.ts'
import { MATERIAL_COLUMNS, type UnknownMaterial, unknownMaterials } from '../master/unknown-materials.ts'
import { orderWarning } from '../reference-warning.ts'
import type { DescribedRow, DescribedRows } from '../rows/described-rows.ts'
import { named, shown } from '../shown.ts'

/** A material's code and name are not together in resinInfo; its resinType is not looked at (production spec V-8). */
export function checkStaticResin<Row extends DescribedRow>(
  row: Row,
  rows: DescribedRows<Row>,
  context: CheckContext,
): void {
  for (const material of unknownMaterials(row, context.master)) reportMaterial(row, rows, context, material)
}

function reportMaterial<Row extends DescribedRow>(
  row: Row,
  rows: DescribedRows<Row>,
  { master, report }: CheckContext,
  { kind, code, name }: UnknownMaterial,
): void {
  const columns: readonly (keyof Description)[] = MATERIAL_COLUMNS[kind]
  const known = [...(master.resins.get(code)?.values() ?? [])]
  const knownNames = known.map(resin => resin.resinName ?? 'no name').join(', ')
  const action = `update_resinInfo_or_double_check_${rows.table}`
  report(
    finding(row, rows, {
      rule: 'static-resin',
      order: rows.order[kind],
      aspect: MATERIAL_COLUMNS[kind][1],
      columns,
      comparedWith: cellsOf('resinInfo', known, ['resinCode', 'resinName']),
      message:
        known.length === 0
          ? `Material ${named(code)} (${named(name)}) is not in resinInfo.`
          : `Material ${named(code)} is called ${named(name)} here and ${knownNames} in resinInfo.`,
      evidence: { code, name, 'resinInfo.resinName': known.length === 0 ? null : knownNames },
      cause: `resinInfo:${shown(code ?? name)}`,
      warning: orderWarning(rows.poNoOf(row), {
        warningType: 'resin_info_warnings',
        mismatchType: 'resin_code_and_name_not_matched',
        requiredAction: action,
        message: `(${rows.contextOf(row)}, ${shown(code)}, ${shown(name)}) - Mismatch: ${shown(code)}_and_${shown(name)}_not_matched. Please ${action}`,
      }),
    }),
  )
}
