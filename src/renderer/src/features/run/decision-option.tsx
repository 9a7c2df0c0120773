import { Button, Tooltip } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DecisionKind, DecisionSubject } from '../../../../contract/decision.ts'
import { TrialResult } from '../recovery/trial-result.tsx'
import { useTrial } from '../recovery/use-trial.ts'

export interface DecisionOptionProps {
  readonly kind: DecisionKind
  readonly label: string
  /** Null when nothing can be decided, because the content is not known. */
  readonly subject: DecisionSubject | null
  readonly isMade: boolean
  readonly onChoose: () => void
}

/** One choice, and beside it what it would do: a dry run as if it were made already. A value has to be typed first. */
export function DecisionOption({ kind, label, subject, isMade, onChoose }: DecisionOptionProps) {
  const { t } = useTranslation()
  const { trial, canBegin, begin } = useTrial({ assume: subject === null ? [] : [{ subject, kind }] })
  const preview = t('decisions.preview', { kind: label })
  return (
    <>
      <Button.Group>
        <Button
          size="xs"
          variant={isMade ? 'light' : 'default'}
          disabled={subject === null}
          aria-pressed={isMade}
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
              disabled={subject === null || !canBegin}
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
