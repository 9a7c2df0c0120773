import { Button } from '@mantine/core'
import { IconChevronUp, IconListSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunLogLine } from '../../../../contract/run-log.ts'
import { useFormats } from '../../format/use-formats.ts'
import { runLogOf, type LogExtra } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { ListStates, type ReadyList } from '../../ui/list-states.tsx'
import { LogLineList } from './log-line-list.tsx'
import { LogNotes } from './log-notes.tsx'
import styles from './run-log.module.css'
import screen from './runs.module.css'
import { formatRunsPlace } from './runs-place.ts'
import { useLiveLog } from './use-live-log.ts'

/** Lines shown at first, and more at each step. */
const STEP = 200

/** What a run said, the newest lines of it; earlier ones as far back as is asked for. */
export function RunLogLines({ run }: { readonly run: number }) {
  const list = runLogOf(useSession(), run)
  useLiveLog(list, run)
  return <ListStates list={list}>{log => <NewestLines run={run} log={log} />}</ListStates>
}

interface NewestLinesProps {
  readonly run: number
  readonly log: ReadyList<RunLogLine, LogExtra>
}

function NewestLines({ run, log }: NewestLinesProps) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const list = runLogOf(session, run)
  const [wanted, setWanted] = useState(STEP)
  const { total, items } = log
  const first = Math.max(0, total - wanted)
  // Of a long log only a part is here: the one that is shown.
  useEffect(() => list.reveal(first, total - 1), [list, first, total])
  const place = log.kind === 'paged' ? log.first : 0
  const lines = place + items.length < total ? [] : items.slice(Math.max(0, first - place))
  return (
    <section className={screen['pad']}>
      <div className={styles['logHead']}>
        <span className={screen['quiet']}>
          {t('runs.log.shown', { shown: formats.whole(lines.length), total: formats.whole(total) })}
        </span>
        {lines.length < total && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconChevronUp size={14} />}
            onClick={() => setWanted(wanted + STEP)}
          >
            {t('runs.log.earlier', { n: formats.whole(Math.min(STEP, total - lines.length)) })}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconListSearch size={14} />}
          onClick={() => session.router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'log', run }) })}
        >
          {t('runs.log.searchAll')}
        </Button>
      </div>
      <LogNotes extra={log.extra} isEmpty={total === 0} />
      <LogLineList lines={lines} />
    </section>
  )
}
