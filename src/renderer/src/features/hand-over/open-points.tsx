import { useTranslation } from 'react-i18next'
import type { SourceFileState } from '../../../../contract/source-file.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { HandOver } from '../../state/hand-over-session.ts'
import { useCauseSentence } from '../findings/use-cause-text.ts'
import styles from './hand-over.module.css'

/** Causes and files that fit. */
const MOST = 6
/** States of a file that wait for a person. */
const WAITING: ReadonlySet<SourceFileState> = new Set(['held', 'failed', 'missing'])

/** Error findings by what is at fault, and files that wait for a decision, side by side. */
export function OpenPoints({ handOver: { errors, files } }: { readonly handOver: HandOver }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const causeSentence = useCauseSentence()
  const waiting = files.filter(({ state }) => WAITING.has(state))
  return (
    <div className={styles['pair']}>
      <section>
        <h2 className={styles['section']}>
          {errors.asOf ? t('handOver.errors', { count: errors.total }) : t('handOver.notChecked')}
        </h2>
        <ul className={styles['points']}>
          {errors.causes.slice(0, MOST).map(({ cause, count }) => (
            <li key={cause}>
              {causeSentence(cause)} <span className={styles['count']}>× {formats.whole(count)}</span>
            </li>
          ))}
        </ul>
        {errors.causes.length > MOST && (
          <p className={styles['line']}>{t('handOver.more', { count: errors.causes.length - MOST })}</p>
        )}
      </section>
      <section>
        <h2 className={styles['section']}>{t('handOver.files', { count: waiting.length })}</h2>
        <ul className={styles['points']}>
          {waiting.slice(0, MOST).map(({ path, state }) => (
            <li key={path}>
              {path.replace(/^.*\//, '')}: {t(`run.fileStates.${state}`)}
            </li>
          ))}
        </ul>
        {waiting.length > MOST && (
          <p className={styles['line']}>{t('handOver.more', { count: waiting.length - MOST })}</p>
        )}
      </section>
    </div>
  )
}
