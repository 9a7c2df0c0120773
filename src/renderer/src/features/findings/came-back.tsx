import { useTranslation } from 'react-i18next'
import type { Triage } from '../../../../contract/triage.ts'
import { useFormats } from '../../format/use-formats.ts'
import styles from './triage.module.css'

/** What holds now, or why a finding waits again although somebody had put it aside; nothing for one that nobody did. */
export function CameBack({ triage }: { readonly triage: Triage }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { cameBack, state, reason, by, at, snoozedUntil, untilChanged } = triage
  if (by === null || at === null) return null
  const who = { name: by, moment: formats.moment(at) }
  const said = reason === '' ? '' : ` ${t('triage.reason', { reason })}`
  if (cameBack !== null) {
    return (
      <p className={styles['cameBack']} role="note">
        {t(`triage.cameBack.${cameBack}`, who)}
        {said}
      </p>
    )
  }
  return (
    <p className={styles['hint']}>
      {state === 'acknowledged' && t('triage.since.acknowledged', who)}
      {state === 'snoozed' && untilChanged && t('triage.since.snoozedUntilChanged', who)}
      {state === 'snoozed' &&
        !untilChanged &&
        t('triage.since.snoozedUntil', { ...who, until: formats.moment(snoozedUntil) })}
      {said}
    </p>
  )
}
