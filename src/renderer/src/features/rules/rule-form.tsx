import { Button, NumberInput, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleCard } from '../../../../contract/finding-triage.ts'
import type { RuleSetting } from '../../../../contract/rule.ts'
import { SEVERITIES } from '../../../../contract/severity.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { inForce } from './rule-in-force.ts'
import styles from './rules.module.css'
import type { RuleStep } from './use-change-rule.ts'

const UNITS = ['pieces', 'cavities', 'days'] as const

/** What the plant may want different about a rule; each field takes effect by itself. */
export interface RuleFormProps {
  readonly rule: RuleCard
  readonly onChange: (step: RuleStep) => void
}

/** Severity, blocking, allowed difference with its unit, and a day until which the rule is off. */
export function RuleForm({ rule, onChange }: RuleFormProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { severity, blocking, threshold } = inForce(rule)
  const [typed, setTyped] = useTyped<number | string>(threshold ?? '')

  const now = rule.setting
  const set = (part: RuleSetting) => onChange(before => ({ ...before, ...part }))
  const unit = UNITS.find(known => known === rule.thresholdUnit)
  const isNewThreshold = typeof typed === 'number' && typed >= 0 && typed !== threshold

  function keepThreshold(): void {
    if (isNewThreshold) set({ threshold: typed })
  }

  return (
    <div className={styles['form']}>
      <Select
        size="xs"
        label={t('findings.columns.severity')}
        description={t('triage.rules.ships', { value: t(`findings.severity.${rule.severity}`) })}
        data={SEVERITIES.map(value => ({ value, label: t(`findings.severity.${value}`) }))}
        value={severity}
        allowDeselect={false}
        onChange={value => {
          const chosen = SEVERITIES.find(one => one === value)
          if (chosen && chosen !== severity) set({ severity: chosen })
        }}
      />
      <Switch
        size="xs"
        label={t('findings.blocking')}
        description={t('triage.rules.hints.blocking')}
        checked={blocking}
        onChange={event => set({ blocking: event.currentTarget.checked })}
      />
      {threshold !== null && (
        <form
          className={styles['field']}
          onSubmit={event => {
            event.preventDefault()
            keepThreshold()
          }}
        >
          <NumberInput
            size="xs"
            min={0}
            label={unit ? t(`triage.rules.threshold.${unit}`) : t('findings.rule.threshold')}
            description={t('triage.rules.ships', { value: formats.decimal(rule.threshold) })}
            value={typed}
            onChange={setTyped}
            onBlur={keepThreshold}
          />
        </form>
      )}
      <div className={styles['field']}>
        <DayInput
          label={t('triage.rules.columns.offUntil')}
          description={t('triage.rules.hints.offUntil')}
          value={now.offUntil ?? ''}
          onChange={offUntil => set({ offUntil })}
        />
        {now.offUntil !== undefined && (
          <Button size="xs" variant="subtle" onClick={() => set({ offUntil: '' })}>
            {t('triage.rules.onAgain')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is being typed, until what it changes has changed: then that is shown again. */
function useTyped<Value>(kept: Value): readonly [Value, (value: Value) => void] {
  const [typed, setTyped] = useState<{ readonly value: Value; readonly over: Value } | null>(null)
  return [typed?.over === kept ? typed.value : kept, value => setTyped({ value, over: kept })]
}
