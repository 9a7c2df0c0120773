import { IconActivity } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LOG_LEVELS, type RunLogLine } from '../../../../contract/run-log.ts'
import { useFormats } from '../../format/use-formats.ts'
import { runLogOf, type LogExtra } from '../../state/runs-session.ts'
import { useSession } from '../../state/session-context.ts'
import { ActiveFilters } from '../../ui/data-table/active-filters.tsx'
import { ChoiceChips } from '../../ui/data-table/choice-chips.tsx'
import { ChoiceMenu } from '../../ui/data-table/choice-menu.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { TableTools } from '../../ui/data-table/table-tools.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { useRowWindow } from '../../ui/data-table/use-row-window.ts'
import { FilterChip } from '../../ui/filter-chip.tsx'
import type { ReadyList } from '../../ui/list-states.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useRunWords } from '../run/use-run-words.ts'
import { LOG_LEVEL_LOOKS } from './log-levels.ts'
import { LogLineDetail } from './log-line-detail.tsx'
import { LogNotes } from './log-notes.tsx'
import { NoRuns } from './no-runs.tsx'
import { RunsTabs } from './runs-tabs.tsx'
import styles from './runs.module.css'
import { formatRunsPlace } from './runs-place.ts'
import { useLogColumns } from './use-log-columns.tsx'

const keyOf = (line: RunLogLine) => `${line.id}`
/** Phases of the pipelines there are; lines of the log name others by themselves. */
const PHASES = ['collect', 'backup', 'load', 'check', 'track']

export interface LogListProps {
  readonly list: ReadyList<RunLogLine, LogExtra>
  readonly run: number | null
  /** Said while a run goes on. */
  readonly live: string | null
}

/** The lines as a table; the one run it is about is a chip that is taken off to see all. */
export function LogList({ list, run, live }: LogListProps) {
  const { t } = useTranslation()
  const session = useSession()
  const formats = useFormats()
  const words = useRunWords()
  const columns = useLogColumns(run !== null)
  const rowWindow = useRowWindow(runLogOf(session, run), list, { canSort: false })
  const model = useDataTable({ id: 'run-log', columns, rows: list.items, keyOf, ...(rowWindow && { rowWindow }) })
  const [opened, setOpened] = useState<string | null>(null)
  const onKeyDown = useListKeys(model, { opened, onOpen: setOpened })
  const line = list.items.find(one => keyOf(one) === opened)
  const shown = list.kind === 'paged' ? list.total : model.items.length
  const isEmpty = list.kind === 'whole' && list.total === 0
  const phases = [...new Set([...PHASES, ...list.extra.phases])]
  return (
    <>
      <ScreenHeader
        title={t('frame.screens.runs')}
        tabs={<RunsTabs view="log" />}
        tools={<TableTools model={model} searchLabel={t('runs.log.search')} />}
        filters={
          <>
            <span className={styles['shown']}>{t('runs.log.lines', { count: shown, n: formats.whole(shown) })}</span>
            {run !== null && (
              <FilterChip
                label={t('run.one', { run })}
                isOn
                onToggle={() =>
                  session.router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'log', run: null }) })
                }
              />
            )}
            <ChoiceChips
              model={model}
              columnId="level"
              values={LOG_LEVELS}
              looks={LOG_LEVEL_LOOKS}
              word={level => t(`runs.levels.${level}`)}
            />
            <ChoiceMenu
              model={model}
              columnId="phase"
              values={phases}
              word={phase => words.phase({ phase, agent: phase })}
            />
            <ActiveFilters model={model} except={['level']} />
            {live !== null && (
              <StateWord icon={IconActivity} tone="info">
                {live}
              </StateWord>
            )}
          </>
        }
      />
      <LogNotes extra={list.extra} isEmpty={isEmpty && run !== null} />
      {isEmpty && run === null && <NoRuns />}
      {!isEmpty && (
        <MasterDetail
          onKeyDown={onKeyDown}
          list={
            <DataTable
              model={model}
              label={t('runs.log.label')}
              opened={opened}
              onOpen={setOpened}
              empty={<NoMatches onClear={() => model.change({ filters: [], search: '' })} />}
            />
          }
          detail={line ? <LogLineDetail key={line.id} line={line} onClose={() => setOpened(null)} /> : null}
        />
      )}
    </>
  )
}
