import { Button, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowsExchange } from '@tabler/icons-react'
import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { createResource } from '../../../state/resource.ts'
import { usePreference, useSession } from '../../../state/session-context.ts'
import { useResource } from '../../../state/use-resource.ts'
import { Shortcut } from '../../../ui/detail-panel.tsx'
import { FailurePanel } from '../../../ui/failure-panel.tsx'
import { Late } from '../../../ui/late.tsx'
import { ScreenHeader } from '../../../ui/screen-header.tsx'
import { RunsTabs } from '../runs-tabs.tsx'
import styles from '../runs.module.css'
import { formatRunsPlace } from '../runs-place.ts'
import type { ComparedPart } from './compared-parts.ts'
import { Comparison } from './comparison.tsx'

/** Two runs, and the part of the comparison that was asked for. */
export interface CompareViewProps {
  readonly base: number
  readonly other: number
  readonly part?: ComparedPart | undefined
}

/** What differs between two runs: how things stood when each had ended. */
export function CompareView({ base, other, part }: CompareViewProps) {
  const { t } = useTranslation()
  const { api, router } = useSession()
  const [letterKeys] = usePreference('letterKeys')
  const resource = useMemo(
    () => createResource(() => api.runViews.compareRuns.query({ base, other })),
    [api, base, other],
  )
  const state = useResource(resource)
  const back = () => router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'history', run: other }) })
  const swap = () =>
    router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'compare', base: other, other: base }) })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if ((event.target as HTMLElement).closest('input, textarea, select, [role="dialog"]')) return
    if (event.key === 'Escape') back()
    else if (event.key.toUpperCase() === 'D' && letterKeys) swap()
    else return
    event.preventDefault()
  }

  return (
    // Keys of the comparison work wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['root']} onKeyDown={onKeyDown}>
      <ScreenHeader
        title={t('frame.screens.runs')}
        tabs={<RunsTabs view="history" />}
        tools={
          <>
            <Tooltip label={<Shortcut text={t('runs.compare.back')} keys="Esc" />}>
              <Button size="compact-xs" variant="default" leftSection={<IconArrowLeft size={14} />} onClick={back}>
                {t('runs.compare.back')}
              </Button>
            </Tooltip>
            <Tooltip label={<Shortcut text={t('runs.compare.swap')} keys="D" />}>
              <Button size="compact-xs" variant="default" leftSection={<IconArrowsExchange size={14} />} onClick={swap}>
                {t('runs.compare.swap')}
              </Button>
            </Tooltip>
          </>
        }
      />
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={() => void resource.refresh()} />}
      {state.kind === 'loading' && (
        <Late>
          <p className={styles['pad']} role="status">
            {t('runs.compare.working')}
          </p>
        </Late>
      )}
      {state.kind === 'ready' && <Comparison comparison={state.value} part={part} />}
    </div>
  )
}
