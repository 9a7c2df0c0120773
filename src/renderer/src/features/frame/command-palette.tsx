import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconClock, IconSearch } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '../../state/cell-filter.ts'
import { parseRoute } from '../../state/route.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import styles from './palette/palette.module.css'
import { paletteStore, selectFirst } from './palette/palette.ts'
import { useCommands, useSettingActions } from './palette/use-commands.tsx'
import { useEarlyLetters } from './palette/use-early-letters.ts'
import { useHitActions } from './palette/use-hit-actions.tsx'
import { useSearch } from './palette/use-search.ts'

/** Commands and settings offered beside what was found. */
const BESIDE_HITS = 5

interface ActionGroup {
  readonly group: string
  readonly actions: SpotlightActionData[]
}

/** Ctrl K: find anything by its name, do something, go to a screen or a setting; without a mouse. */
export function CommandPalette() {
  const { t } = useTranslation()
  const { api } = useSession()
  const [typed, setTyped] = useState('')
  const { groups: found, isCurrent } = useSearch(typed)
  const toActions = useHitActions()
  const recent = useRecentActions()
  const commands = useCommands()
  const settings = useSettingActions()
  const search = useRef<HTMLInputElement>(null)
  useEarlyLetters(search, letter => setTyped(before => before + letter))
  const wanted = foldText(typed.trim())
  const words = wanted.split(/\s+/)

  function matching(actions: readonly SpotlightActionData[], limit: number): SpotlightActionData[] {
    return actions
      .filter(({ label = '', description = '' }) => {
        const text = foldText(`${label} ${description}`)
        return words.every(word => text.includes(word))
      })
      .slice(0, limit)
  }

  function groups(): readonly ActionGroup[] {
    const offered = { group: t('frame.palette.commands'), actions: [...commands] }
    if (wanted === '') return [{ group: t('search.recent'), actions: [...recent] }, offered]
    const own = { group: t('frame.palette.commands'), actions: matching(commands, BESIDE_HITS) }
    const ofSettings = { group: t('frame.screens.settings'), actions: matching(settings, BESIDE_HITS) }
    const hits = found.map(group => toActions(group, typed))
    // "run p" means the command, whatever else has these letters in it.
    const isCommand = own.actions.some(({ label = '' }) => foldText(label).startsWith(wanted))
    return isCommand ? [own, ...hits, ofSettings] : [...hits, own, ofSettings]
  }

  // Before anything is drawn: an Enter that follows at once finds the best entry chosen.
  useLayoutEffect(() => {
    if (typed !== '' && (isCurrent || found.length > 0)) selectFirst(search.current?.closest('[role="dialog"]'))
  }, [found, typed, isCurrent])

  return (
    <Spotlight
      store={paletteStore}
      actions={groups().filter(({ actions }) => actions.length > 0)}
      query={typed}
      onQueryChange={setTyped}
      filter={(_query, actions) => actions}
      nothingFound={isCurrent ? t('frame.palette.nothing') : t('search.searching')}
      // The first letter finds the texts ready.
      onSpotlightOpen={() => {
        setTyped('')
        void api.search.search.query({ text: '' }).catch(() => undefined)
      }}
      classNames={{
        action: styles['action'] ?? '',
        actionDescription: styles['description'] ?? '',
        actionSection: styles['section'] ?? '',
      }}
      tagsToIgnore={[]}
      maxHeight={480}
      size="lg"
      overlayProps={{ blur: 0, backgroundOpacity: 0.25 }}
      scrollable
      clearQueryOnClose
      searchProps={{
        ref: search,
        leftSection: <IconSearch size={16} />,
        placeholder: t('frame.palette.placeholder'),
        'aria-label': t('frame.palette.placeholder'),
      }}
    />
  )
}

/** The places last gone to from here. */
function useRecentActions(): readonly SpotlightActionData[] {
  const { router } = useSession()
  const [recent] = usePreference('recent')
  return recent.map(({ label, hash }) => ({
    id: `recent:${hash}`,
    label,
    leftSection: <IconClock size={16} aria-hidden />,
    onClick: () => router.go(parseRoute(hash)),
  }))
}
