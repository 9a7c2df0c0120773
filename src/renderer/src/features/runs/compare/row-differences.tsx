import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROW_CHANGES } from '../../../../../contract/run-views.ts'
import type { RunComparison, TableDifference } from '../../../../../contract/run-comparison.ts'
import type { TableName } from '../../../../../contract/table.ts'
import { useFormats } from '../../../format/use-formats.ts'
import { useSession } from '../../../state/session-context.ts'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { FilterChip, FilterGroup } from '../../../ui/filter-chip.tsx'
import screen from '../runs.module.css'
import styles from './row-difference.module.css'
import { changeLook } from './change-word.tsx'
import { MoreDifferences } from './more-differences.tsx'
import { NoDifference } from './no-difference.tsx'
import { NotComparable } from './not-comparable.tsx'
import { RowDifferenceCard } from './row-difference-card.tsx'
import { useDifferencePages } from './use-difference-pages.ts'

type RowChange = (typeof ROW_CHANGES)[number]

/** Rows that came, changed or went, table by table, each to the cell. */
export function RowDifferences({ comparison }: { readonly comparison: RunComparison }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const differing = (comparison.tables ?? []).filter(hasDifference)
  const [chosen, setChosen] = useState<TableName | null>(null)
  const [changes, setChanges] = useState<readonly RowChange[]>([])
  const table = differing.find(one => one.table === chosen) ?? differing[0]
  if (!comparison.tables) return <NotComparable />
  if (!table) return <NoDifference />
  const toggle = (change: RowChange) =>
    setChanges(changes.includes(change) ? changes.filter(other => other !== change) : [...changes, change])
  return (
    <>
      <div className={screen['chips']}>
        <FilterGroup label={t('run.fileColumns.table')}>
          {differing.map(one => (
            <FilterChip
              key={one.table}
              label={one.table}
              count={formats.whole(one.new + one.changed + one.gone)}
              isOn={one.table === table.table}
              onToggle={() => setChosen(one.table)}
            />
          ))}
        </FilterGroup>
        <FilterGroup label={t('runs.compare.change')}>
          {ROW_CHANGES.map(change => (
            <FilterChip
              key={change}
              {...changeLook(change)}
              label={t(`runs.changes.${change}`)}
              count={formats.whole(table[change])}
              isOn={changes.includes(change)}
              onToggle={() => toggle(change)}
            />
          ))}
        </FilterGroup>
        <span className={screen['quiet']}>
          {t('runs.compare.rowsOf', {
            table: table.table,
            before: formats.whole(table.rowsBefore),
            after: formats.whole(table.rowsAfter),
          })}
        </span>
      </div>
      <Rows comparison={comparison} table={table.table} changes={changes} />
    </>
  )
}

function Rows(props: {
  readonly comparison: RunComparison
  readonly table: TableName
  readonly changes: readonly RowChange[]
}) {
  const { comparison, table, changes } = props
  const { api } = useSession()
  const [base, other] = [comparison.base.run, comparison.other.run]
  const read = useCallback(
    (range: { readonly offset: number; readonly limit: number }) =>
      api.runViews.compareRows.query({ base, other, table, changes: [...changes], ...range }),
    [api, base, other, table, changes],
  )
  const { items, total, failure, isReading, more } = useDifferencePages(read)
  if (failure) return <FailurePanel failure={failure} onRetry={more} />
  return (
    <>
      <ol className={styles['differences']}>
        {items.map(row => (
          <RowDifferenceCard key={`${row.before?.rowId}:${row.after?.rowId}`} row={row} />
        ))}
      </ol>
      <MoreDifferences shown={items.length} total={total} isReading={isReading} onMore={more} />
    </>
  )
}

function hasDifference(table: TableDifference): boolean {
  return table.new + table.changed + table.gone > 0
}
