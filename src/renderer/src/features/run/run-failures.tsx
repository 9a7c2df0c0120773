import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RunSummary } from '../../../../contract/run.ts'
import { useSession } from '../../state/session-context.ts'
import { FailureText } from './failure-text.tsx'
import styles from './run-panel.module.css'
import { formatDataPlace } from '../data/data-place.ts'

/** Failures shown at once; the rest stands in the phases. */
const LIMIT = 3

/** What went wrong, where, and what to do next; a file leads to its decision. */
export function RunFailures({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation()
  const { router } = useSession()
  const failures = run.phases.flatMap(phase => phase.failures)
  if (failures.length === 0) return null
  return (
    <ul className={styles['failures']}>
      {failures.slice(0, LIMIT).map(reason => (
        <li key={`${reason.code}:${reason.file}:${reason.message}`} className={styles['failure']}>
          <FailureText failure={reason} />
          {reason.file !== null && (
            <Button
              size="compact-xs"
              variant="default"
              mt={4}
              onClick={() =>
                router.go({ screen: 'data', opened: formatDataPlace({ tab: 'decisions', key: `file:${reason.file}` }) })
              }
            >
              {t('run.decideOnFile')}
            </Button>
          )}
        </li>
      ))}
      {failures.length > LIMIT && <li>{t('run.moreFailures', { count: failures.length - LIMIT })}</li>}
    </ul>
  )
}
