import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RUN_KINDS, type RunEntry } from '../../../../contract/run-views.ts'
import { RUN_STATES } from '../../../../contract/run.ts'
import { localDay } from '../../format/local-day.ts'
import { useFormats } from '../../format/use-formats.ts'
import type { en } from '../../i18n/en/en.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { RUN_STATE_LOOKS } from '../run/run-states.ts'
import { kindOf } from './run-kind.ts'
import styles from './runs.module.css'
import { useEntrySentence } from './use-entry-sentence.ts'

/** Number, state and what happened first; figures and people behind. */
export function useRunColumns(): readonly Column<RunEntry>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const sentence = useEntrySentence()
  return useMemo(() => {
    const head = (id: keyof typeof en.runs.columns) => ({ id, header: t(`runs.columns.${id}`) })
    const figure = (
      id: keyof typeof en.runs.columns & keyof NonNullable<RunEntry['figures']>,
      width: number,
    ): Column<RunEntry> => ({
      ...head(id),
      width,
      align: 'end',
      filter: 'number',
      value: ({ figures }) => figures?.[id] ?? null,
      text: ({ figures }) => formats.whole(figures?.[id] ?? null),
    })
    const columns: readonly Column<RunEntry>[] = [
      { ...head('run'), width: 72, value: ({ run }) => run, text: ({ run }) => `${run}` },
      {
        ...head('state'),
        width: 140,
        filter: 'choice',
        value: ({ state }) => state,
        rank: ({ state }) => RUN_STATES.indexOf(state),
        text: ({ state }) => t(`run.states.${state}`),
        choiceText: value => RUN_STATES.filter(one => one === value).map(one => t(`run.states.${one}`))[0] ?? value,
        cell: ({ state }) => <StateWord {...RUN_STATE_LOOKS[state]}>{t(`run.states.${state}`)}</StateWord>,
      },
      {
        ...head('startedAt'),
        width: 148,
        align: 'end',
        filter: 'day',
        value: ({ startedAt }) => localDay(startedAt),
        rank: ({ startedAt }) => new Date(startedAt).getTime(),
        text: ({ startedAt }) => formats.moment(startedAt),
      },
      {
        ...head('durationMs'),
        width: 112,
        align: 'end',
        value: ({ durationMs }) => durationMs,
        text: ({ durationMs }) => formats.duration(durationMs),
      },
      {
        ...head('sentence'),
        width: 460,
        value: sentence,
        cell: run => (
          <span className={styles['sentence']} title={sentence(run)}>
            {sentence(run)}
          </span>
        ),
      },
      figure('rowsLoaded', 88),
      figure('rowsChanged', 88),
      figure('rowsGone', 80),
      figure('newFindings', 116),
      {
        ...head('generation'),
        hint: t('runs.hints.generation'),
        width: 96,
        align: 'end',
        value: ({ figures }) => figures?.generation ?? null,
        text: ({ figures }) => formats.whole(figures?.generation ?? null),
      },
      { ...head('actor'), width: 132, filter: 'choice', value: ({ actor }) => actor },
      {
        ...head('kind'),
        width: 150,
        filter: 'choice',
        value: ({ action }) => kindOf(action),
        text: ({ action }) => t(`runs.kinds.${kindOf(action)}`),
        choiceText: value => RUN_KINDS.filter(one => one === value).map(one => t(`runs.kinds.${one}`))[0] ?? value,
      },
      {
        ...head('dryRun'),
        width: 104,
        filter: 'choice',
        value: ({ dryRun }) => (dryRun ? 'try' : 'kept'),
        text: ({ dryRun }) => t(dryRun ? 'runs.tries.try' : 'runs.tries.kept'),
        choiceText: value => t(value === 'try' ? 'runs.tries.try' : 'runs.tries.kept'),
      },
    ]
    return columns
  }, [t, formats, sentence])
}
