import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../contract/failure.ts'
import { useEngineWords } from '../../i18n/use-engine-words.ts'
import styles from './run-panel.module.css'

/** A failure as a sentence with a place and a next step (ui.md, rule 6); where the window does not know the sentence, its kind comes first. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const { t, i18n } = useTranslation()
  const { tell, tellWhole } = useEngineWords()
  const { file, sheet, cell } = failure
  const place = [file, sheet && (cell ? `${sheet}!${cell}` : sheet)].filter(Boolean).join(', ')
  const message = tell(failure.message)
  const isStrange = i18n.language !== 'en' && tellWhole(failure.message) === null
  return (
    <>
      {isStrange && <p className={styles['failureText']}>{t(`failures.${failure.code}`)}</p>}
      <p className={styles['failureText']}>
        {place !== '' && !failure.message.includes(file ?? '') ? `${place}: ${message}` : message}
      </p>
      <p>{tell(failure.remedy)}</p>
    </>
  )
}
