import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../contract/failure.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { FailureText } from '../run/failure-text.tsx'
import styles from './inbox.module.css'

/** Failures drawn at once; a broken folder can have hundreds, and the text form has them all. */
const LIMIT = 20

/** What went wrong: each error with file, sheet and cell, and the next step. */
export function NoticeFailures({ failures }: { readonly failures: readonly Failure[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (failures.length === 0) return null
  const more = failures.length - LIMIT
  return (
    <DetailSection title={t('inbox.sections.errors', { count: failures.length, n: formats.whole(failures.length) })}>
      <ul className={styles['failures']}>
        {failures.slice(0, LIMIT).map(reason => (
          <li key={`${reason.code}:${reason.file}:${reason.cell}:${reason.message}`}>
            <FailureText failure={reason} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['muted']}>{t('inbox.moreErrors', { count: more, n: formats.whole(more) })}</p>}
    </DetailSection>
  )
}
