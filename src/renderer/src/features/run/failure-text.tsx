import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../contract/failure.ts'
import styles from './run-panel.module.css'

/** A failure as a sentence with a place and a next step (ui.md, rule 6); in other languages than English its kind comes first. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const { t, i18n } = useTranslation()
  const { file, sheet, cell } = failure
  const place = [file, sheet && (cell ? `${sheet}!${cell}` : sheet)].filter(Boolean).join(', ')
  return (
    <>
      {i18n.language !== 'en' && <p className={styles['failureText']}>{t(`failures.${failure.code}`)}</p>}
      <p className={styles['failureText']}>
        {place !== '' && !failure.message.includes(file ?? '') ? `${place}: ${failure.message}` : failure.message}
      </p>
      <p>{failure.remedy}</p>
    </>
  )
}
