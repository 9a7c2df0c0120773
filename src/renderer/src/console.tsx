import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import type { i18n } from 'i18next'
import { useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { useStore } from 'zustand'
import { Frame } from './features/frame/frame.tsx'
import { SessionContext } from './state/session-context.ts'
import type { Session } from './state/session.ts'
import { Messages } from './ui/messages.tsx'
import { cssVariables, themeIn } from './ui/theme.ts'
import './ui/styles.css'
import styles from './console.module.css'

/** What the window is drawn from; tests hand in a session over a double of the engine. */
export interface ConsoleProps {
  readonly session: Session
  readonly i18n: i18n
  /** Nonce of the page's Content-Security-Policy, for the style tags Mantine writes. */
  readonly styleNonce: string
}

/** The whole window over one session. */
export function Console({ session, i18n: texts, styleNonce }: ConsoleProps) {
  const { language, theme: chosen, density, contrast } = useStore(session.preferences)
  const system = useColorScheme()
  useEffect(() => session.follow(), [session])
  useEffect(() => {
    void texts.changeLanguage(language)
    document.documentElement.lang = language
    document.documentElement.dataset['density'] = density
    document.documentElement.dataset['contrast'] = contrast
  }, [texts, language, density, contrast])
  return (
    <MantineProvider
      theme={themeIn(language)}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'auto' ? system : chosen}
      getStyleNonce={() => styleNonce}
    >
      <I18nextProvider i18n={texts}>
        <SessionContext value={session}>
          <Messages className={styles['notifications']} />
          <Frame />
        </SessionContext>
      </I18nextProvider>
    </MantineProvider>
  )
}
