import { Button, Checkbox, MultiSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TABLE_NAMES, type TableName } from '../../../../contract/table.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { monthsOf } from './months-of.ts'
import styles from './run-options-form.module.css'
import type { RunOptions } from './use-run-commands.ts'

/** A run that reads less, or publishes nothing. */
export function RunOptionsForm({ onRun }: { readonly onRun: (options: RunOptions) => void }) {
  const { t } = useTranslation()
  const { files } = useSession()
  const [dryRun, setDryRun] = useState(false)
  const [tables, setTables] = useState<readonly TableName[]>([])
  const [months, setMonths] = useState<readonly string[]>([])
  const [retryCount, setRetryCount] = useState<number | null>(null)
  const known = monthsOf(useResourceValue(files) ?? [])

  return (
    <form
      className={styles['root']}
      onSubmit={event => {
        event.preventDefault()
        onRun({ dryRun, tables: [...tables], months: [...months], retryCount })
      }}
    >
      <Checkbox
        size="xs"
        label={t('run.options.dryRun')}
        description={t('run.options.dryRunHint')}
        checked={dryRun}
        onChange={event => setDryRun(event.currentTarget.checked)}
      />
      <Checkbox.Group
        size="xs"
        label={t('run.options.tables')}
        description={t('run.options.tablesHint')}
        value={[...tables]}
        onChange={value => setTables(TABLE_NAMES.filter(table => value.includes(table)))}
      >
        <div className={styles['tables']}>
          {TABLE_NAMES.map(table => (
            <Checkbox key={table} size="xs" value={table} label={table} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect
        size="xs"
        label={t('run.options.months')}
        description={t('run.options.monthsHint')}
        data={[...known]}
        value={[...months]}
        onChange={setMonths}
        placeholder={months.length === 0 ? t('run.options.allMonths') : ''}
        comboboxProps={{ withinPortal: false }}
        clearable
      />
      <NumberInput
        size="xs"
        label={t('run.options.retryCount')}
        placeholder={t('run.options.retryCountDefault')}
        min={0}
        max={10}
        value={retryCount ?? ''}
        onChange={value => setRetryCount(typeof value === 'number' ? value : null)}
      />
      <Button size="xs" type="submit">
        {dryRun ? t('run.options.try') : t('run.options.run')}
      </Button>
    </form>
  )
}
