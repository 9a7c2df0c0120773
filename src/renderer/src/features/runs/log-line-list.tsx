import { useTranslation } from 'react-i18next'
import type { RunLogLine } from '../../../../contract/run-log.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { LOG_LEVEL_LOOKS } from './log-levels.ts'
import styles from './run-log.module.css'

/** Lines of a log one below the other, with their values on hover. */
export function LogLineList({ lines }: { readonly lines: readonly RunLogLine[] }) {
  const { t } = useTranslation()
  return (
    <ol className={styles['logLines']}>
      {lines.map(line => (
        <li key={line.id} className={styles['logLine']}>
          <span className={styles['logTime']}>{line.at.slice(11, 23)}</span>
          <StateWord {...LOG_LEVEL_LOOKS[line.level]}>{t(`runs.levels.${line.level}`)}</StateWord>
          <span className={styles['logMessage']} title={line.fields}>
            {line.phase !== '' && <b>{line.phase}: </b>}
            <span lang="en">{line.message}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
