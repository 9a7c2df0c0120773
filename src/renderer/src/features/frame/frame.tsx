import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useSession } from '../../state/session-context.ts'
import { FileDrop } from '../data/upload/file-drop.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { OFF_NAVIGATION, SCREEN_ENTRIES } from './screens.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { StatusBar } from './status-bar.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useShellCommands } from './use-shell-commands.ts'
import { useListInHand } from './use-list-in-hand.ts'
import { useScreensAhead } from './use-screens-ahead.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** Header, navigation, screen, status bar: the same on every screen. */
export function Frame() {
  const { t } = useTranslation()
  const { router } = useSession()
  const screen = useStore(router, route => route.screen)
  const { areShortcutsShown, showShortcuts, hideShortcuts } = useShortcuts()
  useShellCommands(showShortcuts)
  useScreensAhead()
  const main = useListInHand(screen)
  const Current = [...SCREEN_ENTRIES, ...OFF_NAVIGATION].find(entry => entry.screen === screen)?.component
  return (
    <div className={styles['root']} data-frame="root">
      <Header />
      <Navigation />
      <main ref={main} className={styles['main']} data-frame="main" aria-label={t(`frame.screens.${screen}`)}>
        <ConnectionNotice />
        {/* The head of a screen whose code is still being loaded; Run has none that is seen. */}
        <ScreenBoundary key={screen}>
          <Suspense
            fallback={
              <>
                {screen !== 'run' && <ScreenHeader title={t(`frame.screens.${screen}`)} />}
                <span hidden aria-busy />
              </>
            }
          >
            {Current && <Current />}
          </Suspense>
        </ScreenBoundary>
      </main>
      <StatusBar />
      <UndoNotice />
      <CommandPalette />
      <FileDrop />
      <ShortcutList isShown={areShortcutsShown} onClose={hideShortcuts} />
    </div>
  )
}
