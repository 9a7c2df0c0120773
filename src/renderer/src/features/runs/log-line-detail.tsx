import { useTranslation } from 'react-i18next'
import type { RunLogLine } from '../../../../contract/run-log.ts'
import { useFormats } from '../../format/use-formats.ts'
import { DetailPanel } from '../../ui/detail-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { LOG_LEVEL_LOOKS } from './log-levels.ts'
import styles from './run-log.module.css'
import screen from './runs.module.css'

/** One line of the log with its values, one below the other. */
export function LogLineDetail({ line, onClose }: { readonly line: RunLogLine; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <DetailPanel
      title={line.message}
      onClose={onClose}
      subtitle={
        <>
          <StateWord {...LOG_LEVEL_LOOKS[line.level]}>{t(`runs.levels.${line.level}`)}</StateWord>
          <span className={screen['quiet']}>
            {t('run.one', { run: line.run })} · {formats.moment(line.at)}
          </span>
        </>
      }
    >
      {line.fields !== '' && <pre className={styles['fields']}>{spread(line.fields)}</pre>}
    </DetailPanel>
  )
}

/** JSON over several lines; a text that was cut off stays as it is. */
function spread(fields: string): string {
  try {
    return JSON.stringify(JSON.parse(fields), null, 2)
  } catch {
    // Long values are cut off when they are kept.
    return fields
  }
}
