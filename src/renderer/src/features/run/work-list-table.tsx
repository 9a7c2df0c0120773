import { IconCircleCheck, IconListCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { WorkItem } from '../../../../contract/engine.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResource } from '../../state/use-resource.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { useDataTable } from '../../ui/data-table/use-data-table.ts'
import { useListKeys } from '../../ui/data-table/use-list-keys.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MasterDetail } from '../../ui/master-detail.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useCauseSentence } from '../findings/use-cause-text.ts'
import { nameOf } from '../../format/name-of.ts'
import { useOpenWork } from './use-open-work.ts'
import { useWorkSentence } from './use-work-sentence.ts'
import { WORK_KINDS, WORK_LOOKS } from './work-states.ts'

const keyOf = ({ kind, subject }: WorkItem) => `${kind}:${subject}`

/** The work list a run ends on, in the order of design 6; each row opens its place. */
export function WorkListTable() {
  const { t } = useTranslation()
  const { workList, feed } = useSession()
  const state = useResource(workList)
  const hasEnded = useStore(feed, ({ latest }) => latest !== null)
  if (state.kind === 'failed') return <FailurePanel failure={state.failure} onRetry={() => void workList.refresh()} />
  if (state.kind !== 'ready') return null
  if (!hasEnded) return <MessagePanel icon={IconListCheck} title={t('run.workToCome')} />
  return <WorkList items={state.value} />
}

function WorkList({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useTranslation()
  const columns = useWorkColumns()
  const model = useDataTable({ id: 'work', columns, rows: items, keyOf })
  const openWork = useOpenWork()
  const open = (key: string | null) => {
    const item = items.find(other => keyOf(other) === key)
    if (item) openWork(item)
  }
  const onKeyDown = useListKeys(model, { opened: null, onOpen: open })
  if (items.length === 0) {
    return (
      <MessagePanel icon={IconCircleCheck} tone="ok" title={t('run.nothingToDo')}>
        <p>{t('run.nothingToDoHint')}</p>
      </MessagePanel>
    )
  }
  return (
    <MasterDetail
      onKeyDown={onKeyDown}
      detail={null}
      list={
        <DataTable model={model} hasExport label={t('run.whatToDoFirst')} opened={null} onOpen={open} empty={null} />
      }
    />
  )
}

function useWorkColumns(): readonly Column<WorkItem>[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const sentence = useWorkSentence()
  const causeSentence = useCauseSentence()
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('run.workColumns.kind'),
        width: 132,
        filter: 'choice',
        value: item => item.kind,
        rank: item => WORK_KINDS.indexOf(item.kind),
        text: item => t(`run.workKinds.${item.kind}`),
        choiceText: value =>
          WORK_KINDS.filter(kind => kind === value).map(kind => t(`run.workKinds.${kind}`))[0] ?? value,
        cell: item => <StateWord {...WORK_LOOKS[item.kind]}>{t(`run.workKinds.${item.kind}`)}</StateWord>,
      },
      {
        id: 'subject',
        header: t('run.workColumns.subject'),
        width: 264,
        filter: 'text',
        value: item =>
          item.kind === 'finding'
            ? causeSentence(item.subject)
            : item.kind === 'notice'
              ? t('inbox.one', { id: item.subject })
              : nameOf(item.subject),
      },
      {
        id: 'weight',
        header: t('run.workColumns.weight'),
        hint: t('run.workColumns.weightHint'),
        width: 112,
        align: 'end',
        filter: 'number',
        value: item => (item.weight === 0 ? null : item.weight),
        text: item =>
          item.kind === 'order-late' || item.kind === 'order-at-risk'
            ? t('run.days', { count: item.weight, n: formats.whole(item.weight) })
            : t('run.pieces', { count: item.weight, n: formats.whole(item.weight) }),
      },
      { id: 'sentence', header: t('run.workColumns.sentence'), width: 672, filter: 'text', value: sentence },
    ],
    [t, formats, sentence, causeSentence],
  )
}
