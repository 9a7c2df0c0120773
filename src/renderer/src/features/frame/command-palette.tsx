import { Kbd } from '@mantine/core'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import {
  IconClipboardList,
  IconLanguage,
  IconMoon,
  IconPlayerPlay,
  IconPlayerStop,
  IconSearch,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { foldText } from '../../state/cell-filter.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useRunCommands } from '../run/use-run-commands.ts'
import { SCREEN_ENTRIES } from './screens.ts'

/** Orders offered at once. */
const ORDERS = 8

/** Ctrl K: go to a screen, do something, find an order. */
export function CommandPalette() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const commands = useCommands()
  const orders = useOrderActions(query)
  const wanted = foldText(query.trim())
  const matching = commands.filter(({ label = '' }) => foldText(label).includes(wanted))
  const groups = [
    { group: t('frame.palette.commands'), actions: matching },
    { group: t('frame.screens.orders'), actions: [...orders] },
  ].filter(({ actions }) => actions.length > 0)
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, actions) => actions}
      nothingFound={t('frame.palette.nothing')}
      tagsToIgnore={[]}
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
      scrollable
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: t('frame.palette.placeholder'),
        'aria-label': t('frame.palette.placeholder'),
      }}
    />
  )
}

function useCommands(): readonly SpotlightActionData[] {
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

function useOrderActions(query: string): readonly SpotlightActionData[] {
  const { t } = useTranslation()
  const { orders, router } = useSession()
  const list = useStore(orders)
  const wanted = foldText(query.trim())
  if (wanted === '' || (list.kind !== 'whole' && list.kind !== 'paged')) return []
  return list.items
    .filter(({ poNo, itemCode, itemName }) => foldText([poNo, itemCode, itemName].join(' ')).includes(wanted))
    .slice(0, ORDERS)
    .map(({ poNo, itemCode, itemName, proStatus }) => ({
      id: `order:${poNo}`,
      label: poNo,
      description: [itemCode, itemName, t(`orders.proStatus.${proStatus}`)].filter(Boolean).join(' · '),
      leftSection: <IconClipboardList size={16} />,
      onClick: () => router.go({ screen: 'orders', opened: poNo }),
    }))
}
