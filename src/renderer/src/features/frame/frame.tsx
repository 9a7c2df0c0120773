import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { CommandPalette } from './command-palette.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { SCREEN_ENTRIES } from './screens.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { StatusBar } from './status-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'

/** Header, navigation, screen, status bar: the same on every screen. */
export function Frame() {
  const { t } = useTranslation()
  const { router } = useSession()
  const screen = useStore(router, route => route.screen)
  const { areShortcutsShown, hideShortcuts } = useShortcuts()
  const Current = SCREEN_ENTRIES.find(entry => entry.screen === screen)?.component
  return (
    <div className={styles['root']}>
      <Header />
      <Navigation />
      <main className={styles['main']} aria-label={t(`frame.screens.${screen}`)}>
        <ConnectionNotice />
        {Current && <Current />}
      </main>
      <StatusBar />
      <CommandPalette />
      <ShortcutList isShown={areShortcutsShown} onClose={hideShortcuts} />
    </div>
  )
}
