import { Select } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cellPolicy } from '../../../../../contract/cell-policy.ts'
import { CELL_POLICIES, type CellPolicy, type TableName } from '../../../../../contract/table.ts'
import { useSession } from '../../../state/session-context.ts'
import { useResourceValue } from '../../../state/use-resource.ts'
import { MessagePanel } from '../../../ui/message-panel.tsx'
import type { SettingPartProps } from '../setting-part-props.ts'
import styles from '../settings.module.css'
import { useChangeSettings } from '../use-change-settings.ts'

/** What happens to a cell that does not fit, column by column (design 4, "Cells"). */
export function CellPoliciesPart({ settings }: SettingPartProps) {
  const { t } = useTranslation()
  const { tableSummaries } = useSession()
  const tables = useResourceValue(tableSummaries)
  const change = useChangeSettings()
  const { cellPolicies } = settings.values
  const isLocked = settings.origins.get('cellPolicies')?.origin === 'environment'

  function keep(table: TableName, column: string, policy: CellPolicy): void {
    const name = `${table}.${column}`
    const { [name]: _old, ...others } = cellPolicies
    // What is the default again needs no line of its own.
    const next = policy === cellPolicy(table, column) ? others : { ...others, [name]: policy }
    const value = t(`settings.policies.${policy}`)
    void change({ cellPolicies: next }, t('settings.changed', { name, value }))
  }

  if (tables?.length === 0) {
    return (
      <MessagePanel icon={IconTable} title={t('settings.cells.none')}>
        {t('settings.cells.noneHint')}
      </MessagePanel>
    )
  }
  return tables?.map(({ table, columns }) => (
    <details
      key={table}
      className={styles['table']}
      open={columns.some(column => `${table}.${column}` in cellPolicies)}
    >
      <summary className={styles['summary']}>
        {table} <span className={styles['muted']}>{t('settings.cells.columns', { count: columns.length })}</span>
      </summary>
      <ul className={styles['list']}>
        {columns.map(column => {
          const shipped = cellPolicy(table, column)
          const policy = cellPolicy(table, column, cellPolicies)
          return (
            <li key={column} className={styles['entry']}>
              <span className={styles['grow']}>
                {column}{' '}
                {policy !== shipped && (
                  <span className={styles['muted']}>
                    {t('settings.default', { value: t(`settings.policies.${shipped}`) })}
                  </span>
                )}
              </span>
              <Select
                size="xs"
                w={320}
                maw="100%"
                aria-label={t('settings.cells.policyOf', { column: `${table}.${column}` })}
                data={CELL_POLICIES.map(value => ({ value, label: t(`settings.policies.${value}`) }))}
                value={policy}
                disabled={isLocked}
                allowDeselect={false}
                onChange={value => {
                  const chosen = CELL_POLICIES.find(known => known === value)
                  if (chosen && chosen !== policy) keep(table, column, chosen)
                }}
              />
            </li>
          )
        })}
      </ul>
    </details>
  ))
}
