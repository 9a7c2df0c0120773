import { IconHandStop, IconRowRemove, IconSquareOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DASH } from '../../format/formats.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateWord } from '../../ui/state-word.tsx'
import type { DecisionItem } from './decision-items.ts'
import { FILE_STATE_LOOKS } from './file-states.ts'
import { useDataWords } from './use-data-words.ts'

/** State, place, reason and what was decided: the same four for files, rows and cells. */
export function useDecisionColumns(): readonly Column<DecisionItem>[] {
  const { t } = useTranslation()
  const words = useDataWords()
  return useMemo(() => {
    const stateText = (item: DecisionItem) =>
      item.kind === 'file' ? t(`run.fileStates.${item.file.state}`) : t(`decisions.setAside.${item.entry.kind}`)
    return [
      {
        id: 'state',
        header: t('decisions.columns.state'),
        width: 156,
        filter: 'choice',
        value: stateText,
        cell: item =>
          item.kind === 'file' ? (
            <StateWord {...FILE_STATE_LOOKS[item.file.state]}>{stateText(item)}</StateWord>
          ) : (
            <StateWord
              icon={item.entry.kind === 'row' ? IconRowRemove : IconSquareOff}
              tone={item.entry.kind === 'row' ? 'warn' : 'quiet'}
            >
              {stateText(item)}
            </StateWord>
          ),
      },
      {
        id: 'place',
        header: t('decisions.columns.place'),
        width: 304,
        filter: 'text',
        value: item => (item.kind === 'file' ? nameOf(item.file.path) : rowPlace(item)),
      },
      {
        id: 'reason',
        header: t('decisions.columns.reason'),
        width: 496,
        filter: 'text',
        value: item => (item.kind === 'file' ? words.fileReason(item.file) : words.faults(item.entry)),
      },
      {
        id: 'made',
        header: t('decisions.columns.made'),
        width: 220,
        filter: 'choice',
        value: item =>
          item.made ? t(`decisions.kinds.${item.made.kind}`) : item.isWaiting ? t('decisions.waiting') : null,
        cell: item =>
          item.isWaiting ? (
            <StateWord icon={IconHandStop} tone="warn">
              {t('decisions.waiting')}
            </StateWord>
          ) : (
            <span>{item.made ? t(`decisions.kinds.${item.made.kind}`) : DASH}</span>
          ),
      },
    ]
  }, [t, words])
}

/** The name of a file without its folders, for lists; details show the whole path. */
export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}

function rowPlace({ entry }: Extract<DecisionItem, { kind: 'row' }>): string {
  const [first] = entry.faults
  return `${nameOf(entry.file)}, ${entry.sheet}!${first?.address ?? entry.row}`
}
