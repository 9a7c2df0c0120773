import { ActionIcon, Button, Kbd } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { usePreference, useSession } from '../../state/session-context.ts'
import { UNDO_OFFERED_MS, undoStore } from '../../state/undoable.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useExplain } from '../run/use-explain.ts'
import styles from './undo-notice.module.css'

/** What was just done, and the way back: one small notice over the screen, gone after ten seconds (ui.md, rule 8). */
export function UndoNotice() {
  const { t } = useTranslation()
  const store = undoStore(useSession())
  const [letterKeys] = usePreference('letterKeys')
  const offered = useStore(store, state => state.offered)
  const [isHeld, setHeld] = useState(false)
  const explain = useExplain()
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) }

  useEffect(() => {
    if (!offered || isHeld) return undefined
    const timer = setTimeout(store.dismiss, UNDO_OFFERED_MS)
    return () => clearTimeout(timer)
  }, [offered, isHeld, store])

  const undo = useStable(async () => {
    try {
      await store.undo()
    } catch (error) {
      notifications.show({ color: 'red', title: t('frame.undo.failed'), message: explain(error), autoClose: 10_000 })
    }
  })
  // A list that has an undo of its own takes the key first and says so by `preventDefault`.
  const press = useStable((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === 'u'
    if (!offered || !letterKeys || !isPlain || event.defaultPrevented || isTyping(event.target)) return
    event.preventDefault()
    void undo()
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [press])

  return (
    // A live region has to be there before its text is.
    <div className={styles['place']} data-frame="around" role="status" aria-live="polite">
      {offered && (
        <div className={styles['notice']} {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
          <span className={styles['sentence']}>{offered.sentence}</span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            rightSection={
              letterKeys && (
                <Kbd size="xs" aria-hidden>
                  U
                </Kbd>
              )
            }
            aria-keyshortcuts={letterKeys ? 'U' : undefined}
            onClick={() => void undo()}
          >
            {t('frame.undo.button')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('frame.undo.dismiss')}
            onClick={store.dismiss}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      )}
    </div>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
  )
}
