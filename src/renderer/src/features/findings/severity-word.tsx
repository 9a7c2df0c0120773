import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../../contract/severity.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

export const SEVERITY_LOOKS: Readonly<Record<Severity, { readonly icon: Icon; readonly tone: Tone }>> = {
  error: { icon: IconAlertOctagon, tone: 'bad' },
  warning: { icon: IconAlertTriangle, tone: 'warn' },
  info: { icon: IconInfoCircle, tone: 'info' },
}

export interface SeverityWordProps {
  readonly severity: Severity
  readonly look?: 'plain' | 'filled'
}

export function SeverityWord({ severity, look = 'plain' }: SeverityWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...SEVERITY_LOOKS[severity]} look={look}>
      {t(`findings.severity.${severity}`)}
    </StateWord>
  )
}
