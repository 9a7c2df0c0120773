import { Button, Tooltip } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { TrialResult } from '../recovery/trial-result.tsx'
import { useTrial } from '../recovery/use-trial.ts'

/** Decisions a run takes as assumed. */
const MOST_TRIED = 1_000

export interface DecisionOptionProps {
  readonly kind: DecisionKind
  readonly label: string
  /** Everything it decides about; empty when nothing can be decided, because the content is not known. */
  readonly subjects: readonly DecisionSubject[]
  readonly isMade: boolean
  readonly onChoose: () => void
}

/** One choice, and beside it what it would do: a dry run as if it were made already. A value has to be typed first. */
export function DecisionOption({ kind, label, subjects, isMade, onChoose }: DecisionOptionProps) {
  const { t } = useTranslation()
  const { trial, canBegin, begin } = useTrial({
    assume: subjects.slice(0, MOST_TRIED).map(subject => ({ subject, kind })),
  })
  const isIdle = subjects.length === 0
  const preview = t('decisions.preview', { kind: label })
  return (
    <>
      <Button.Group>
        <Button
          size="xs"
          variant={isMade ? 'light' : 'default'}
          disabled={isIdle}
          aria-pressed={isMade}
          data-command="decide"
          onClick={onChoose}
        >
          {label}
        </Button>
        {kind !== 'load-value' && (
          <Tooltip label={preview}>
            <Button
              size="xs"
              variant="default"
              px={6}
              aria-label={preview}
              disabled={isIdle || !canBegin}
              loading={trial.kind === 'running'}
              onClick={begin}
            >
              <IconFlask size={14} />
            </Button>
          </Tooltip>
        )}
      </Button.Group>
      <TrialResult trial={trial} />
    </>
  )
}
