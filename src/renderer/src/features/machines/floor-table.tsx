import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { Loading } from '../../ui/loading.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import styles from './machines.module.css'

/** A list of the floor with search, filters and columns; `words` stand beside its tools. */
export interface FloorTableProps<Item> {
  readonly id: string
  readonly label: string
  readonly columns: readonly Column<Item>[]
  readonly rows: readonly Item[]
  /** The rows are being read and not there yet. */
  readonly isLoading: boolean
  readonly keyOf: (item: Item) => string
  readonly words?: ReactNode
  readonly opened: string | null
  readonly onOpen: (key: string | null) => void
  readonly detail: ReactNode | null
}

/** The table of one tab, with what is opened beside it. */
export function FloorTable<Item extends object>(props: FloorTableProps<Item>) {
  const { id, label, columns, rows, isLoading, keyOf, words, opened, onOpen, detail } = props
  const { t } = useTranslation()
  const formats = useFormats()
  const model = useDataTable({ id, columns, rows, keyOf })
  const onKeyDown = useListKeys(model, { opened, onOpen })
  return (
    <>
      <div className={styles['bar']}>
        <span className={styles['muted']}>
          {t('table.shown', { shown: formats.whole(model.items.length), total: formats.whole(rows.length) })}
        </span>
        {words}
        <ActiveFilters model={model} except={[]} />
        <span className={`${styles['group']} ${styles['barEnd']}`}>
          <TableTools model={model} searchLabel={t('machines.search')} />
        </span>
      </div>
      <MasterDetail
        onKeyDown={onKeyDown}
        list={
          <DataTable
            model={model}
            label={label}
            opened={opened}
            onOpen={onOpen}
            empty={isLoading ? <Loading /> : <NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
          />
        }
        detail={detail}
      />
    </>
  )
}
