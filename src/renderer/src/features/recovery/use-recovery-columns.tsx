import { IconAlertOctagon, IconCircleCheck, IconDatabase, IconDatabaseImport, IconHistory } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateWord, type StateWordProps } from '../../ui/state-word.tsx'
import type { RecoveryItem } from './recovery-items.ts'

/** What it is, of when, which generation and run, how many rows, and whether it can be relied on. */
export function useRecoveryColumns(): readonly Column<RecoveryItem>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const stateOf = (item: RecoveryItem): 'current' | 'earlier' | 'verified' | 'damaged' =>
      item.kind === 'restore-point' ? item.point.state : item.generation.isCurrent ? 'current' : 'earlier'
    return [
      {
        id: 'kind',
        header: t('recovery.columns.kind'),
        width: 156,
        filter: 'choice',
        value: item => item.kind,
        text: item => t(`recovery.kinds.${item.kind}`),
        choiceText: kind => t(kind === 'generation' ? 'recovery.kinds.generation' : 'recovery.kinds.restore-point'),
        cell: item => (
          <StateWord icon={item.kind === 'generation' ? IconDatabase : IconDatabaseImport} tone="quiet">
            {t(`recovery.kinds.${item.kind}`)}
          </StateWord>
        ),
      },
      {
        id: 'at',
        header: t('recovery.columns.at'),
        width: 168,
        value: item => item.at,
        text: item => formats.moment(item.at),
      },
      {
        id: 'generation',
        header: t('recovery.columns.generation'),
        width: 104,
        align: 'end',
        value: item => numbersOf(item).generation,
      },
      { id: 'run', header: t('recovery.columns.run'), width: 72, align: 'end', value: item => numbersOf(item).run },
      {
        id: 'rows',
        header: t('recovery.columns.rows'),
        width: 104,
        align: 'end',
        value: item => numbersOf(item).rows,
        text: item => formats.whole(numbersOf(item).rows),
      },
      {
        id: 'state',
        header: t('recovery.columns.state'),
        width: 168,
        filter: 'choice',
        value: stateOf,
        text: item => t(`recovery.states.${stateOf(item)}`),
        choiceText: value =>
          STATES.filter(state => state === value).map(state => t(`recovery.states.${state}`))[0] ?? '',
        cell: item => <StateWord {...LOOKS[stateOf(item)]}>{t(`recovery.states.${stateOf(item)}`)}</StateWord>,
      },
    ]
  }, [t, formats])
}

const STATES = ['current', 'earlier', 'verified', 'damaged'] as const

const LOOKS: Readonly<Record<(typeof STATES)[number], Pick<StateWordProps, 'icon' | 'tone'>>> = {
  current: { icon: IconCircleCheck, tone: 'info' },
  earlier: { icon: IconHistory, tone: 'quiet' },
  verified: { icon: IconCircleCheck, tone: 'ok' },
  damaged: { icon: IconAlertOctagon, tone: 'bad' },
}

function numbersOf(item: RecoveryItem): { readonly generation: number; readonly run: number; readonly rows: number } {
  if (item.kind === 'generation') return item.generation
  const { generation, run, rowCounts } = item.point
  return { generation, run, rows: Object.values(rowCounts).reduce((sum, count) => sum + count, 0) }
}
