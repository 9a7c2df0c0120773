import { Button, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck, IconEyeOff, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { AutomationState, WatchState } from '../../../../contract/automation.ts'
import { useFormats } from '../../format/use-formats.ts'
import { useSession } from '../../state/session-context.ts'
import { Shortcut } from '../../ui/detail-panel.tsx'
import { MessagePanel } from '../../ui/message-panel.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useExplain } from '../run/use-explain.ts'
import { useAreaKeys } from './use-area-keys.ts'
import { useWatchWords } from './use-watch-words.ts'
import { WATCH_LOOKS, watchWord } from './watch-looks.ts'
import { WatchedFiles } from './watched-files.tsx'
import styles from './watch-panel.module.css'

/** Everything the watch knows: how the folder is watched, and each file that is not simply as it was loaded. */
export function WatchPanel() {
  const { feed } = useSession()
  const automation = useStore(feed, state => state.automation)
  return automation ? <Watch automation={automation} /> : <NotWatched why="no-console" />
}

function NotWatched({ why }: { readonly why: 'no-console' | 'switched-off' }) {
  const { t } = useTranslation()
  return (
    <MessagePanel icon={IconEyeOff} title={t('automation.notWatched')}>
      <p>{t(`automation.why.${why}`)}</p>
    </MessagePanel>
  )
}

function Watch({ automation }: { readonly automation: AutomationState }) {
  const { t } = useTranslation()
  const words = useWatchWords()
  const { isLooking, lookAgain } = useLookAgain()
  const onKeyDown = useAreaKeys({ r: lookAgain })
  const { watch, hindrances } = automation
  if (watch.mode === 'off') return <NotWatched why={watch.why === 'no-console' ? 'no-console' : 'switched-off'} />
  const word = watchWord(watch)
  return (
    // Keys work wherever one is in the panel; each has a button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['root']} onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <div className={styles['states']} role="status">
          <StateWord {...WATCH_LOOKS[word]}>{t(`automation.mode.${word}`)}</StateWord>
          <span>{words.why(watch)}</span>
          <Unreachable watch={watch} />
          {hindrances.map(hindrance => (
            <span key={hindrance.kind} className={styles['hindrance']}>
              {t('automation.byItself', { reason: words.hindrance(hindrance) })}
            </span>
          ))}
        </div>
        <Tooltip label={<Shortcut text={t('automation.lookAgain')} keys="R" />}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} />}
            disabled={isLooking}
            onClick={lookAgain}
          >
            {t('automation.lookAgain')}
          </Button>
        </Tooltip>
      </div>
      <Files watch={watch} />
    </div>
  )
}

function Unreachable({ watch }: { readonly watch: WatchState }) {
  const { t } = useTranslation()
  if (watch.reachable) return null
  const folders = watch.unreachable.map(folder => folder || t('automation.plantFolder')).join(', ')
  return <span>{t('automation.unreachable', { folders })}</span>
}

function Files({ watch }: { readonly watch: WatchState }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (watch.total === 0) {
    if (watch.mode === 'starting' || !watch.reachable) return null
    return (
      <MessagePanel icon={IconCircleCheck} tone="ok" title={t('automation.asLoaded')}>
        <p>{t('automation.asLoadedHint')}</p>
      </MessagePanel>
    )
  }
  const more = watch.total - watch.files.length
  return (
    <>
      <WatchedFiles files={watch.files} />
      {more > 0 && <p className={styles['more']}>{t('automation.moreFiles', { n: formats.whole(more) })}</p>}
    </>
  )
}

function useLookAgain() {
  const { api } = useSession()
  const { t } = useTranslation()
  const explain = useExplain()
  const [isLooking, setLooking] = useState(false)

  async function look(): Promise<void> {
    setLooking(true)
    try {
      await api.automation.lookAgain.mutate({})
    } catch (error) {
      notifications.show({ color: 'red', title: t('automation.notLooked'), message: explain(error) })
    } finally {
      setLooking(false)
    }
  }
  return { isLooking, lookAgain: () => void look() }
}
