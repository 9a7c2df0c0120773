import { Button, Checkbox, MultiSelect, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { RunPreset } from '../../../../contract/run-request.ts'
import { TABLE_NAMES } from '../../../../contract/table.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import { monthsOf } from './months-of.ts'
import styles from './run-options-form.module.css'
import { ChoosePreset, KeepPreset } from './run-preset-fields.tsx'
import type { RunOptions } from './use-run-commands.ts'
import { useRunWords } from './use-run-words.ts'

const USUAL: RunPreset['options'] = { dryRun: false, tables: [], months: [], retryCount: null, fromPhase: '' }

/** A run that reads less, begins later, or publishes nothing; its options can be kept under a name. */
export function RunOptionsForm({ onRun }: { readonly onRun: (options: RunOptions) => void }) {
  const { t } = useTranslation()
  const { files } = useSession()
  const [options, setOptions] = useState(USUAL)
  const [chosen, setChosen] = useState('')
  const change = (part: Partial<RunPreset['options']>) => setOptions({ ...options, ...part })
  const known = monthsOf(useResourceValue(files) ?? [])
  const isFromStart = options.fromPhase === ''

  return (
    <form
      className={styles['root']}
      onSubmit={event => {
        event.preventDefault()
        onRun(options)
      }}
    >
      <ChoosePreset
        chosen={chosen}
        onChoose={preset => {
          setChosen(preset?.name ?? '')
          setOptions(preset?.options ?? USUAL)
        }}
      />
      <Checkbox
        size="xs"
        label={t('run.options.dryRun')}
        description={t('run.options.dryRunHint')}
        checked={options.dryRun}
        onChange={event => change({ dryRun: event.currentTarget.checked })}
      />
      <FromPhase value={options.fromPhase} onChange={fromPhase => change({ fromPhase, tables: [], months: [] })} />
      {isFromStart && (
        <>
          <Checkbox.Group
            size="xs"
            label={t('run.options.tables')}
            description={t('run.options.tablesHint')}
            value={options.tables}
            onChange={value => change({ tables: TABLE_NAMES.filter(table => value.includes(table)) })}
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
            data={[...new Set([...known, ...options.months])]}
            value={options.months}
            onChange={months => change({ months })}
            placeholder={options.months.length === 0 ? t('run.options.allMonths') : ''}
            comboboxProps={{ withinPortal: false }}
            clearable
          />
          <NumberInput
            size="xs"
            label={t('run.options.retryCount')}
            placeholder={t('run.options.retryCountDefault')}
            min={0}
            max={10}
            value={options.retryCount ?? ''}
            onChange={value => change({ retryCount: typeof value === 'number' ? value : null })}
          />
        </>
      )}
      <KeepPreset key={chosen} options={options} chosen={chosen} onKept={setChosen} />
      <Button size="xs" type="submit">
        {options.dryRun ? t('run.options.try') : t('run.options.run')}
      </Button>
    </form>
  )
}

interface FromPhaseProps {
  readonly value: string
  readonly onChange: (phase: string) => void
}

/** Phases a run can begin at: those of the latest run, but for the first and what is only done when it is needed. */
function FromPhase({ value, onChange }: FromPhaseProps) {
  const { t } = useTranslation()
  const { feed } = useSession()
  const words = useRunWords()
  const phases = useStore(feed, state => state.latest?.phases ?? []).filter(({ phase }) => BEGINNINGS.has(phase))
  if (phases.length === 0) return null
  return (
    <Select
      size="xs"
      label={t('automation.options.fromPhase')}
      description={value === '' ? undefined : t('automation.options.fromPhaseHint')}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      value={value}
      onChange={phase => onChange(phase ?? '')}
      data={[
        { value: '', label: t('automation.options.fromStart') },
        ...phases.map(phase => ({ value: phase.phase, label: words.phase(phase) })),
      ]}
    />
  )
}

/** Checking and tracking work on what is published; loading needs what was collected. */
const BEGINNINGS: ReadonlySet<string> = new Set(['check', 'track'])
