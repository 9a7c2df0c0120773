import { Button, Kbd, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { handOverPart } from '../../state/hand-over-session.ts'
import { FailurePanel } from '../../ui/failure-panel.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import styles from './hand-over.module.css'
import { HandOverSheet } from './hand-over-sheet.tsx'

/** What the next shift has to know, on one page of paper: looked at here, printed as it is. */
export function HandOverScreen() {
  const { t } = useTranslation()
  const session = useSession()
  const resource = handOverPart(session)
  const state = useStore(resource)
  const [notes, setNotes] = useState('')
  // A sheet is never older than the moment it was opened.
  useEffect(() => void resource.refresh(), [resource])
  const isEmpty = state.kind === 'ready' && state.value.floor.reference === null
  const isPrintable = state.kind === 'ready' && !isEmpty
  const print = () => isPrintable && window.print()
  useHotkeys([['mod+P', print]], [])
  return (
    <div className={styles['root']}>
      <div className={styles['tools']}>
        <ScreenHeader
          title={t('handOver.title')}
          tools={
            <Button
              size="compact-sm"
              leftSection={<IconPrinter size={14} />}
              rightSection={<Kbd size="xs">Ctrl P</Kbd>}
              disabled={!isPrintable}
              onClick={print}
            >
              {t('handOver.print')}
            </Button>
          }
        />
      </div>
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={() => void resource.refresh()} />}
      {isEmpty && (
        <MessagePanel icon={IconPrinter} title={t('handOver.nothing')}>
          {t('handOver.nothingHint')}
        </MessagePanel>
      )}
      {state.kind === 'ready' && !isEmpty && (
        <div className={styles['desk']}>
          <Textarea
            className={styles['notes']}
            size="xs"
            label={t('handOver.notesLabel')}
            description={t('handOver.notesHint')}
            maxLength={600}
            autosize
            minRows={2}
            maxRows={4}
            value={notes}
            onChange={event => setNotes(event.currentTarget.value)}
          />
          <HandOverSheet handOver={state.value} notes={notes} />
        </div>
      )}
    </div>
  )
}
