import { Button } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RunOptions } from '../run/use-run-commands.ts'
import styles from './recovery.module.css'
import { TrialResult } from './trial-result.tsx'
import { useTrial } from './use-trial.ts'

/** Something that changes data: what it is, what it would do, then the button that does it. */
export interface TriedActionProps {
  /** What is tried out by a dry run. */
  readonly request: RunOptions
  /** Names exactly what happens, on the button. */
  readonly label: string
  /** The label of the preview. */
  readonly previewLabel: string
  readonly onDo: () => void
  readonly isDisabled?: boolean
}

/** A preview by a dry run, then the action itself. */
export function TriedAction({ request, label, previewLabel, onDo, isDisabled = false }: TriedActionProps) {
  const { t } = useTranslation()
  const { trial, canBegin, begin } = useTrial(request)
  const isTried = trial.kind === 'done'
  const hasFailed = isTried && trial.run.outcome === null
  return (
    <div className={styles['tried']}>
      <div className={styles['choices']}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFlask size={14} />}
          disabled={!canBegin || isDisabled}
          loading={trial.kind === 'running'}
          onClick={begin}
        >
          {isTried ? t('recovery.trial.again') : previewLabel}
        </Button>
        {isTried && (
          <Button size="xs" disabled={!canBegin || hasFailed || isDisabled} onClick={onDo}>
            {label}
          </Button>
        )}
      </div>
      <TrialResult trial={trial} />
    </div>
  )
}
