import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../../../contract/severity.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { Tone } from '../../ui/tone.ts'

/** How each severity looks, for words and chips alike. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, { readonly icon: Icon; readonly tone: Tone }>> = {
  error: { icon: IconAlertOctagon, tone: 'bad' },
  warning: { icon: IconAlertTriangle, tone: 'warn' },
  info: { icon: IconInfoCircle, tone: 'info' },
}

/** `filled` is for the head of a detail. */
export interface SeverityWordProps {
  readonly severity: Severity
  readonly look?: 'plain' | 'filled'
}

/** Error, Warning or Info, as a word with its icon. */
export function SeverityWord({ severity, look = 'plain' }: SeverityWordProps) {
  const { t } = useTranslation()
  return (
    <StateWord {...SEVERITY_LOOKS[severity]} look={look}>
      {t(`findings.severity.${severity}`)}
    </StateWord>
  )
}
