import { Button } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SmallTable, type SmallTableProps } from '../ui/small-table.tsx'
import './palette.css'
import styles from './figure.module.css'

/** A chart says its conclusion in its title (ui.md, rule 12); `note` says what it rests on. */
export interface ChartFrameProps<Row> {
  readonly title: string
  readonly note?: ReactNode
  /** The figures behind it; a cell may be a button that opens what its number is made of. */
  readonly table: SmallTableProps<Row>
  readonly children: ReactNode
}

/** A chart under its conclusion, with its figures as a table one click away. */
export function ChartFrame<Row>({ title, note, table, children }: ChartFrameProps<Row>) {
  const { t } = useTranslation()
  const [isTable, setTable] = useState(false)
  return (
    <section className={styles['frame']} aria-label={title}>
      <div className={styles['head']}>
        <div>
          <h3 className={styles['title']}>{title}</h3>
          {note !== undefined && <p className={styles['note']}>{note}</p>}
        </div>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={isTable ? <IconChartBar size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          aria-pressed={isTable}
          data-paper="no"
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'table.asChart' : 'table.asTable')}
        </Button>
      </div>
      {isTable ? (
        <div className={styles['table']}>
          <SmallTable exportAs={title} {...table} />
        </div>
      ) : (
        children
      )}
    </section>
  )
}
