import { Button, Textarea, TextInput } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionSubject } from '../../../../contract/decision.ts'
import type { CellFault } from '../../../../contract/quarantine.ts'
import { TrialResult } from '../recovery/trial-result.tsx'
import { useTrial } from '../recovery/use-trial.ts'
import styles from './decision-detail.module.css'
import { useDataWords } from './use-data-words.ts'

/** The cells that need a value; `onSubmit` gets one for each of them, by column, as typed. */
export interface LoadValueFormProps {
  readonly faults: readonly CellFault[]
  /** The rows the value is for. */
  readonly subjects: readonly DecisionSubject[]
  readonly onSubmit: (values: Readonly<Record<string, string>>, reason: string) => Promise<void>
  readonly onCancel: () => void
}

/** The right value for each cell that could not be read, and where it comes from (design 4: the reason is required). */
export function LoadValueForm({ faults, subjects, onSubmit, onCancel }: LoadValueFormProps) {
  const { t } = useTranslation()
  const words = useDataWords()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const isComplete = reason.trim() !== '' && faults.every(fault => (values[fault.column] ?? '').trim() !== '')
  const { trial, canBegin, begin } = useTrial({
    assume: subjects.slice(0, 1_000).map(subject => ({ subject, kind: 'load-value', values, reason: reason.trim() })),
  })
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        if (isComplete) void onSubmit(values, reason.trim())
      }}
    >
      {faults.map((fault, place) => (
        <TextInput
          key={fault.address}
          size="xs"
          label={`${fault.address} ${fault.column}`}
          description={words.fault(fault)}
          data-autofocus={place === 0 || undefined}
          value={values[fault.column] ?? ''}
          onChange={event => setValues({ ...values, [fault.column]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        size="xs"
        label={t('decisions.reason')}
        description={t('decisions.reasonHint')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <div className={styles['actions']}>
        <Button size="xs" type="submit" disabled={!isComplete}>
          {t('decisions.loadThisValue')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFlask size={14} />}
          disabled={!isComplete || !canBegin}
          loading={trial.kind === 'running'}
          onClick={begin}
        >
          {t('decisions.tryOut')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('decisions.notNow')}
        </Button>
      </div>
      <TrialResult trial={trial} />
    </form>
  )
}
