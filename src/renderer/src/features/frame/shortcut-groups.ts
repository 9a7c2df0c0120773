import type { TFunction } from 'i18next'
import { DATA_COMMANDS, DATA_KEYS } from '../data/use-data-keys.ts'
import { FINDING_COMMANDS, FINDING_KEYS } from '../findings/finding-commands.ts'
import { NOTICE_COMMANDS, NOTICE_KEYS } from '../inbox/notice-commands.ts'
import { RUN_COMMANDS, RUN_KEYS } from '../runs/run-commands.ts'

/** A key and what it does, in the language of the window. */
export interface ShortcutEntry {
  /** As tooltips write it, e.g. `Ctrl C`; several that do the same stand beside each other. */
  readonly keys: string
  readonly words: string
}

/** Keys that act in one place: everywhere, in every table, on one screen. */
export interface ShortcutGroup {
  readonly title: string
  readonly entries: readonly ShortcutEntry[]
}

/**
 * Every key of the console, group by group: the one list `?` shows. A screen that gains a key gains a line here; a test finds keys
 * that tooltips show and this list does not.
 */
export function shortcutGroups(t: TFunction): readonly ShortcutGroup[] {
  const entry = (keys: string, words: string): ShortcutEntry => ({ keys, words })
  return [
    {
      title: t('frame.shortcuts.everywhere'),
      entries: [
        entry('Ctrl K', t('frame.shortcuts.palette')),
        entry('F5', t('frame.shortcuts.run')),
        entry('Alt 1 – 8', t('frame.shortcuts.screens')),
        entry('U', t('frame.shortcuts.undo')),
        entry('Esc', t('frame.shortcuts.close')),
        entry('?', t('frame.shortcuts.help')),
      ],
    },
    {
      title: t('frame.shortcuts.tables'),
      entries: [
        entry('/', t('frame.shortcuts.search')),
        entry('J K ↑ ↓', t('frame.shortcuts.move')),
        entry('Enter', t('frame.shortcuts.open')),
        entry('Space', t('frame.shortcuts.select')),
        entry('Shift ↑ ↓', t('frame.shortcuts.extend')),
        entry('Ctrl A', t('frame.shortcuts.selectAll')),
        entry('Ctrl C', t('frame.shortcuts.copy')),
        entry('Ctrl Shift E', t('frame.shortcuts.export')),
        entry('Shift Enter', t('frame.shortcuts.sortAlso')),
        entry('Alt ← →', t('frame.shortcuts.resize')),
        entry('Alt Shift ← →', t('frame.shortcuts.moveColumn')),
      ],
    },
    {
      title: t('frame.screens.run'),
      entries: [entry('R', t('automation.lookAgain')), entry('D', t('orders.changes.hint'))],
    },
    {
      title: t('frame.screens.orders'),
      entries: [
        entry('V', t('orders.presets.hint')),
        entry('D', t('orders.changes.hint')),
        entry('Ctrl P', t('orders.print')),
      ],
    },
    {
      title: t('frame.screens.machines'),
      entries: [
        entry('Page ↑', t('machines.period.before')),
        entry('Page ↓', t('machines.period.after')),
        entry('+ −', t('machines.zoom.label')),
        entry('L', t('machines.period.latestHint')),
      ],
    },
    {
      title: t('frame.screens.findings'),
      entries: [
        ...FINDING_COMMANDS.map(command => entry(FINDING_KEYS[command], t(`triage.hints.${command}`))),
        entry('Shift A E S C', t('triage.hints.all')),
      ],
    },
    {
      title: t('frame.screens.inbox'),
      entries: [
        entry('1 2 3 …', t('frame.shortcuts.remedies')),
        ...NOTICE_COMMANDS.map(command => entry(NOTICE_KEYS[command], t(`inbox.hints.${command}`))),
        entry('Ctrl ↵', t('frame.shortcuts.send')),
      ],
    },
    {
      title: t('frame.screens.runs'),
      entries: RUN_COMMANDS.map(command => entry(RUN_KEYS[command], t(`runs.commandHints.${command}`))),
    },
    {
      title: t('frame.screens.data'),
      entries: [
        ...DATA_COMMANDS.map(command => entry(DATA_KEYS[command], t(`data.commands.${command}`))),
        entry('1 2 3 …', t('data.commands.decide')),
      ],
    },
    { title: t('frame.screens.hand-over'), entries: [entry('Ctrl P', t('handOver.print'))] },
  ]
}
