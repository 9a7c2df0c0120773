import { Button } from '@mantine/core'
import { IconCircleCheck, IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Notice, NoticeState } from '../../../../contract/notice.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { NoMatches } from '../../ui/no-matches.tsx'
import { RunButton } from '../run/run-button.tsx'

/** Without a table the inbox itself is empty; with one its filters leave nothing. */
export interface NoNoticesProps {
  readonly model?: DataTableModel<Notice>
  readonly byState?: Readonly<Record<NoticeState, number>>
}

/** Nothing to look at can mean four things: nothing was run, nothing ever happened, all is done, or the filters hide it. */
export function NoNotices({ model, byState }: NoNoticesProps) {
  const { t } = useTranslation()
  const { status } = useSession()
  const formats = useFormats()
  const engine = useResourceValue(status)
  if (!model || !byState) {
    if (engine?.latestRun === null) {
      return (
        <MessagePanel icon={IconInbox} title={t('inbox.empty.notRun')} actions={<RunButton />}>
          <p>{t('inbox.empty.notRunHint')}</p>
        </MessagePanel>
      )
    }
    return (
      <MessagePanel icon={IconCircleCheck} tone="ok" title={t('inbox.empty.never')}>
        <p>{t('inbox.empty.neverHint')}</p>
      </MessagePanel>
    )
  }
  const open = byState.new + byState.acknowledged + byState['in-progress']
  if (open > 0 || model.view.search !== '') {
    return <NoMatches onClear={() => model.change({ filters: [], search: '' })} />
  }
  const { resolved, snoozed } = byState
  return (
    <MessagePanel
      icon={IconCircleCheck}
      tone="ok"
      title={t('inbox.empty.done')}
      actions={
        <Button size="xs" variant="default" onClick={() => model.change({ filters: [], search: '' })}>
          {t('inbox.empty.showAll')}
        </Button>
      }
    >
      <p>{t('inbox.empty.doneHint', { resolved: formats.whole(resolved), snoozed: formats.whole(snoozed) })}</p>
    </MessagePanel>
  )
}
