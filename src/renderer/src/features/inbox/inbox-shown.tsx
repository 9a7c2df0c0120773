import { Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { NewerRows } from '../../ui/newer-rows.tsx'
import styles from './inbox.module.css'
import { NOTICE_KEYS } from './notice-commands.ts'
import type { Triage } from './use-triage.ts'

/** What the head of the inbox says about the list below it. */
export interface InboxShownProps {
  /** Notices under the filters, and all there are. */
  readonly shown: number
  readonly total: number
  readonly newer: boolean
  readonly triage: Triage
}

/** How many of how many, and what was done last with the way back. */
export function InboxShown({ shown, total, newer, triage }: InboxShownProps) {
  const { t } = useTranslation()
  const { notices } = useSession()
  const formats = useFormats()
  const { last } = triage
  const count = last?.before.length ?? 0
  return (
    <>
      <span>{t('table.shown', { shown: formats.whole(shown), total: formats.whole(total) })}</span>
      {newer && <NewerRows onShow={() => void notices.refresh()} />}
      <span role="status" className={styles['last']}>
        {last && count === 1 && t(`inbox.done.${last.kind}`, { id: last.before[0]?.id ?? 0 })}
        {last && count > 1 && t(`inbox.doneMany.${last.kind}`, { n: formats.whole(count) })}
      </span>
      {last && last.kind !== 'note' && (
        <Tooltip label={<Shortcut text={t('inbox.commands.undo')} keys={NOTICE_KEYS.undo} />}>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={13} />}
            onClick={() => triage.run('undo')}
          >
            {t('inbox.commands.undo')}
          </Button>
        </Tooltip>
      )}
    </>
  )
}
