import { Kbd } from '@mantine/core'
import type { SpotlightActionData } from '@mantine/spotlight'
import {
  IconAdjustments,
  IconFolderSearch,
  IconLanguage,
  IconMoon,
  IconPlayerPlay,
  IconPlayerStop,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { usePreference, useSession } from '../../../state/session-context.ts'
import { useRunCommands } from '../../run/use-run-commands.ts'
import { everySettingPlace, formatSettingPlace, SETTING_SECTIONS } from '../../settings/setting-places.ts'
import { SCREEN_ENTRIES } from '../screens.ts'

/** What can be done and where one can go, whatever is typed. */
export function useCommands(): readonly SpotlightActionData[] {
  const { t } = useTranslation()
  const { router, feed } = useSession()
  const { canStart, start, cancel } = useRunCommands()
  const isRunning = useStore(feed, ({ active }) => active !== null)
  const [language, setLanguage] = usePreference('language')
  const [theme, setTheme] = usePreference('theme')
  const otherLanguage = language === 'en' ? 'vi' : 'en'
  const otherTheme = theme === 'dark' ? 'light' : 'dark'
  return [
    {
      id: 'run',
      label: t('run.start'),
      leftSection: <IconPlayerPlay size={16} />,
      rightSection: <Kbd size="xs">F5</Kbd>,
      disabled: !canStart,
      onClick: () => start(),
    },
    {
      id: 'dry-run',
      label: t('run.options.try'),
      leftSection: <IconPlayerPlay size={16} />,
      disabled: !canStart,
      onClick: () => start({ dryRun: true }),
    },
    ...(isRunning
      ? [{ id: 'cancel', label: t('run.cancel'), leftSection: <IconPlayerStop size={16} />, onClick: cancel }]
      : []),
    ...SCREEN_ENTRIES.map(({ screen, icon: ScreenIcon }, place) => ({
      id: `go:${screen}`,
      label: t('frame.palette.goTo', { screen: t(`frame.screens.${screen}`) }),
      leftSection: <ScreenIcon size={16} />,
      rightSection: <Kbd size="xs">{`Alt ${place + 1}`}</Kbd>,
      onClick: () => router.visit(screen),
    })),
    ...(['watch', 'schedule'] as const).map(tab => ({
      id: `run:${tab}`,
      label: t(`automation.tabs.${tab}`),
      leftSection: <IconFolderSearch size={16} />,
      onClick: () => router.go({ screen: 'run', opened: tab }),
    })),
    {
      id: 'hand-over',
      label: t('handOver.command'),
      leftSection: <IconPrinter size={16} />,
      onClick: () => router.go({ screen: 'hand-over', opened: null }),
    },
    {
      id: 'theme',
      label: t(`frame.palette.theme.${otherTheme}`),
      leftSection: <IconMoon size={16} />,
      onClick: () => setTheme(otherTheme),
    },
    {
      id: 'language',
      label: t(`frame.look.languages.${otherLanguage}`),
      leftSection: <IconLanguage size={16} />,
      onClick: () => setLanguage(otherLanguage),
    },
  ]
}

/** Sections of Settings and the settings in them, each where it is changed. */
export function useSettingActions(): readonly SpotlightActionData[] {
  const { t } = useTranslation()
  const { router } = useSession()
  const leftSection = <IconAdjustments size={16} />
  const go = (opened: string) => () => router.go({ screen: 'settings', opened })
  const sections = SETTING_SECTIONS.map(section => ({
    id: `setting:${section}`,
    label: t(`settings.sections.${section}`),
    leftSection,
    onClick: go(section),
  }))
  const settings = everySettingPlace().map(({ section, setting }) => ({
    id: `setting:${setting}`,
    label: t(`settings.fields.${setting}.name`),
    description: t(`settings.sections.${section}`),
    leftSection,
    onClick: go(formatSettingPlace({ section, setting })),
  }))
  return [...sections, ...settings]
}
