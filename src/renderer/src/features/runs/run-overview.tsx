import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RunDetail } from '../../../../contract/run-views.ts'
import { useSession } from '../../state/session-context.ts'
import { choiceOf } from '../../state/table-view.ts'
import { DetailSection } from '../../ui/detail-panel.tsx'
import { UndoBuckets } from '../recovery/undo-buckets.tsx'
import { UndoRun } from '../recovery/undo-run.tsx'
import { RunFailures } from '../run/run-failures.tsx'
import { RunFigures } from '../run/run-figures.tsx'
import { NoticeStateWord } from '../inbox/state-words.tsx'
import { PhaseTimeline } from './phase-timeline.tsx'
import { RunReasons } from './run-reasons.tsx'
import { RunWhatItTook } from './run-what-it-took.tsx'
import styles from './runs.module.css'
import { formatRunsPlace } from './runs-place.ts'

/** Why it started, what its phases took and said, its figures, and where each leads. */
export function RunOverview({ detail }: { readonly detail: RunDetail }) {
  const { t } = useTranslation()
  const { router, tables } = useSession()
  const { run, findings, notices, previous, canBeUndone } = detail
  const isLive = run.finishedAt === null

  function openNewFindings(): void {
    if (previous === null) {
      tables.change('findings', { search: '', filters: [choiceOf('change', 'new')] })
      return router.go({ screen: 'findings', opened: null })
    }
    router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'compare', base: previous, other: run.run }) })
  }

  return (
    <>
      {!isLive && <RunFailures run={run} />}
      {run.outcome?.undo && <UndoBuckets undo={run.outcome.undo} isDone={!run.dryRun} />}
      <DetailSection title={t('runs.sections.timeline')}>
        <PhaseTimeline run={run} />
      </DetailSection>
      {!isLive && (
        <DetailSection title={t('runs.sections.figures')}>
          <RunFigures run={run} />
          <p className={styles['links']}>
            {findings && (
              <Anchor component="button" type="button" size="sm" onClick={openNewFindings}>
                {t('runs.newAndResolved', { new: findings.new, resolved: findings.resolved })}
              </Anchor>
            )}
            {previous !== null && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() =>
                  router.go({
                    screen: 'runs',
                    opened: formatRunsPlace({ kind: 'compare', base: previous, other: run.run }),
                  })
                }
              >
                {t('runs.compareWith', { run: previous })}
              </Anchor>
            )}
          </p>
        </DetailSection>
      )}
      {notices.length > 0 && (
        <DetailSection title={t('runs.sections.notices')}>
          <ul className={styles['plain']}>
            {notices.map(({ notice, summary, state }) => (
              <li key={notice}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="start"
                  onClick={() => router.go({ screen: 'inbox', opened: `${notice}` })}
                >
                  {summary}
                </Anchor>{' '}
                <NoticeStateWord state={state} />
              </li>
            ))}
          </ul>
        </DetailSection>
      )}
      <DetailSection title={t('runs.sections.why')}>
        <RunReasons detail={detail} />
      </DetailSection>
      <DetailSection title={t('runs.sections.took')}>
        <RunWhatItTook detail={detail} />
      </DetailSection>
      {canBeUndone && (
        <DetailSection title={t('runs.sections.undo')}>
          <UndoRun run={run.run} />
        </DetailSection>
      )}
    </>
  )
}
