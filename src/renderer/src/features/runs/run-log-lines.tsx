import { Button } from '@mantine/core'
import { IconListSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { runLogOf } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { ListStates } from '../../ui/list-states.tsx'
import { LogLineList } from './log-line-list.tsx'
import { LogNotes } from './log-notes.tsx'
import styles from './runs.module.css'
import { formatRunsPlace } from './runs-place.ts'
import { useLiveLog } from './use-live-log.ts'

/** Lines shown beside the list; the whole log has a place of its own. */
const SHOWN = 200

/** What a run said, the newest lines of it. */
export function RunLogLines({ run }: { readonly run: number }) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const list = runLogOf(session, run)
  useLiveLog(list, run)
  return (
    <ListStates list={list}>
      {log => (
        <section className={styles['pad']}>
          <div className={styles['logHead']}>
            <span className={styles['quiet']}>
              {t('runs.log.shown', {
                shown: formats.whole(Math.min(SHOWN, log.items.length)),
                total: formats.whole(log.total),
              })}
            </span>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconListSearch size={14} />}
              onClick={() => session.router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'log', run }) })}
            >
              {t('runs.log.searchAll')}
            </Button>
          </div>
          <LogNotes extra={log.extra} isEmpty={log.total === 0} />
          <LogLineList lines={log.items.slice(-SHOWN)} />
        </section>
      )}
    </ListStates>
  )
}
