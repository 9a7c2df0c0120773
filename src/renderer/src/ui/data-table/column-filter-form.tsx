import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CellData, CellFilter } from '../../state/cell-filter.ts'
import { DayInput } from '../day-input.tsx'
import type { Column } from './column.ts'
import styles from './column-filter.module.css'
import type { DataTableModel } from './use-data-table.ts'

/** `filter` is the condition in force; null removes it. */
export interface ColumnFilterFormProps<Item extends object> {
  readonly model: DataTableModel<Item>
  readonly column: Column<Item>
  readonly kind: CellFilter['kind']
  readonly filter: CellFilter | null
  readonly onChange: (filter: CellFilter | null) => void
}

/** The condition of one column; each change takes effect at once. */
export function ColumnFilterForm<Item extends object>(props: ColumnFilterFormProps<Item>) {
  const { column, kind, filter, onChange } = props
  const { t } = useTranslation()
  return (
    <>
      <strong>{column.header}</strong>
      {kind === 'text' && (
        <TextInput
          size="xs"
          label={t('table.contains')}
          data-autofocus
          value={filter?.kind === 'text' ? filter.contains : ''}
          onChange={event => onChange(textFilter(event.currentTarget.value))}
        />
      )}
      {kind === 'choice' && <Choices {...props} />}
      {(kind === 'number' || kind === 'day') && <Range {...props} />}
      <Button size="compact-xs" variant="subtle" disabled={filter === null} onClick={() => onChange(null)}>
        {t('table.clearFilter')}
      </Button>
    </>
  )
}

function Choices<Item extends object>({ model, column, filter, onChange }: ColumnFilterFormProps<Item>) {
  const counted = model.rowWindow === null ? model.table.getColumn(column.id)?.getFacetedUniqueValues() : undefined
  const counts: ReadonlyMap<CellData, number | null> =
    counted ?? new Map((column.choices ?? []).map(value => [value, null]))
  const chosen = filter?.kind === 'choice' ? filter.anyOf : []
  return [...counts].map(([raw, count]) => {
    const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : ''
    const isChosen = chosen.includes(value)
    const anyOf = isChosen ? chosen.filter(other => other !== value) : [...chosen, value]
    return (
      <Checkbox
        key={value}
        size="xs"
        label={`${column.choiceText?.(value) ?? value}${count === null ? '' : ` (${count})`}`}
        checked={isChosen}
        onChange={() => onChange(anyOf.length > 0 ? { kind: 'choice', anyOf } : null)}
      />
    )
  })
}

function Range<Item extends object>({ kind, filter, onChange }: ColumnFilterFormProps<Item>) {
  const { t } = useTranslation()
  if (kind === 'number') {
    const { from, to } = filter?.kind === 'number' ? filter : { from: null, to: null }
    const change = (next: { from: number | null; to: number | null }) =>
      onChange(next.from === null && next.to === null ? null : { kind: 'number', ...next })
    return (
      <div className={styles['range']}>
        <NumberInput
          size="xs"
          label={t('table.from')}
          data-autofocus
          hideControls
          value={from ?? ''}
          onChange={value => change({ from: numberOf(value), to })}
        />
        <NumberInput
          size="xs"
          label={t('table.to')}
          hideControls
          value={to ?? ''}
          onChange={value => change({ from, to: numberOf(value) })}
        />
      </div>
    )
  }
  const { from, to } = filter?.kind === 'day' ? filter : { from: null, to: null }
  const change = (next: { from: string | null; to: string | null }) =>
    onChange(next.from === null && next.to === null ? null : { kind: 'day', ...next })
  return (
    <div className={styles['range']}>
      <DayInput
        label={t('table.from')}
        isFirst
        isTakenAtOnce
        value={from ?? ''}
        onChange={day => change({ from: day || null, to })}
      />
      <DayInput
        label={t('table.to')}
        isTakenAtOnce
        value={to ?? ''}
        onChange={day => change({ from, to: day || null })}
      />
    </div>
  )
}

function textFilter(contains: string): CellFilter | null {
  return contains.trim() === '' ? null : { kind: 'text', contains }
}

function numberOf(value: string | number): number | null {
  return typeof value === 'number' ? value : null
}
