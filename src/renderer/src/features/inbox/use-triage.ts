import { notifications } from '@mantine/notifications'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../contract/notice.ts'
import { FOR_A_CHANGE } from '../../api/reach-link.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { undoStore } from '../../state/undoable.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { chosenItems } from '../../ui/data-table/use-list-keys.ts'
import { useExplain } from '../run/use-explain.ts'
import { commandOf, isPossible, type NoticeCommand } from './notice-commands.ts'
import { keyAfter } from './key-after.ts'
import { presetEnd, SNOOZE_PRESETS } from './snooze-presets.ts'
import type { NoticeActionInput } from './notice-action-input.ts'
import { stepsBack, type NoticeBefore } from './steps-back.ts'
import { useNoticeTexts } from './use-notice-texts.ts'

/** A notice before an action. */
interface NoticeWas extends NoticeBefore {
  readonly id: number
}

/** What was done last, so that it can be said and undone. */
export interface LastAction {
  readonly kind: NoticeActionInput['kind']
  readonly before: readonly NoticeWas[]
}

/** The list, what is opened beside it, and where the keyboard goes back to. */
export interface TriageOptions {
  readonly model: DataTableModel<Notice>
  /** Among the rows or, coming by a link, not. */
  readonly opened: Notice | null
  readonly open: (key: string | null) => void
  readonly root: RefObject<HTMLElement | null>
}

/** Going through the inbox: every action of the detail, by button or key. */
export interface Triage {
  /** The form that is open in the detail. */
  readonly form: 'snooze' | 'note' | null
  readonly last: LastAction | null
  readonly run: (command: NoticeCommand) => void
  /** Does something to the notice in hand, or to all that are selected; then the next one is. */
  readonly act: (action: NoticeActionInput) => Promise<void>
  readonly closeForm: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One place for what the keys and buttons of the inbox do. */
export function useTriage({ model, opened, open, root }: TriageOptions): Triage {
  const session = useSession()
  const { api, notices, status, now } = session
  const undoable = undoStore(session)
  const { t } = useTranslation()
  const [letterKeys] = usePreference('letterKeys')
  const [asked, setForm] = useState<{ readonly form: Triage['form']; readonly key: string } | null>(null)
  const [last, setLast] = useState<LastAction | null>(null)
  const explain = useExplain()
  const texts = useNoticeTexts()
  const targets = model.view.selected.length === 0 && opened ? [opened] : chosenItems(model)

  function refuse(error: unknown): void {
    notifications.show({ color: 'red', title: t('inbox.notDone'), message: explain(error), autoClose: 10_000 })
  }

  function focusList(): void {
    root.current?.querySelector<HTMLElement>('[data-list]')?.focus({ preventScroll: true })
  }

  function take(key: string | null): void {
    model.change({ active: key, anchor: key, selected: [] })
    if (opened) open(key)
  }

  /** After every change: the counts and the newest rows in place; the detail follows the list. */
  async function settle(): Promise<void> {
    void status.refresh()
    await notices.reread()
  }

  /** Not as it is drawn: keys may come faster than the list is read again. */
  async function asItIs(id: number): Promise<NoticeWas> {
    const { state, snoozedUntil } = await api.notices.get.query({ notice: id }, FOR_A_CHANGE)
    return { id, state, until: snoozedUntil }
  }

  /** The next notice is in hand at once, so that no key that follows is lost or meets the one before. */
  async function act(action: NoticeActionInput): Promise<void> {
    const keys = targets.map(model.keyOf)
    const before: NoticeWas[] = []
    if (action.kind !== 'note') {
      setForm(null)
      focusList()
      take(keyAfter(model.keys, keys))
    }
    try {
      for (const { id } of targets) {
        before.push(await asItIs(id))
        await api.notices.act.mutate({ notice: id, action })
      }
    } catch (error) {
      refuse(error)
      if (action.kind !== 'note') take(keys[0] ?? null)
      return settle()
    }
    if (action.kind === 'note') {
      setForm(null)
      focusList()
    }
    setLast({ kind: action.kind, before })
    undoable.dismiss()
    await settle()
  }

  async function undo(): Promise<void> {
    const again = last ?? { kind: 'reopen', before: targets.filter(({ state }) => state !== 'new').map(reopened) }
    const first = again.before[0]
    if (again.kind === 'note' || first === undefined) return
    try {
      for (const { id, ...was } of again.before) {
        for (const action of stepsBack(was)) await api.notices.act.mutate({ notice: id, action })
      }
    } catch (error) {
      refuse(error)
    }
    setLast(null)
    focusList()
    await settle()
    take(`${first.id}`)
  }

  function run(command: NoticeCommand): void {
    const [target] = targets
    if (command === 'undo') return void undo()
    if (!target || !isPossible(command, target.state)) return
    switch (command) {
      case 'acknowledge':
      case 'start':
      case 'resolve':
        return void act({ kind: command })
      case 'snooze':
      case 'note':
        if (!opened) open(model.keyOf(target))
        return setForm({ form: command, key: model.keyOf(opened ?? target) })
      case 'open':
        return void texts.openSource(target)
      case 'copy':
        return void texts.copyDetails(target)
      default:
        return command satisfies never
    }
  }

  // A form belongs to the notice it was opened on; going on leaves it behind.
  const form = opened && asked?.key === model.keyOf(opened) ? asked.form : null

  function closeForm(): void {
    setForm(null)
    focusList()
  }

  /** What helps with the opened notice, in the order of its digits. */
  function remedies(): ArrayLike<HTMLElement> {
    return root.current?.querySelectorAll<HTMLElement>('[data-remedy]') ?? []
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const isTyping = target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null
    const preset = form === 'snooze' && !isTyping ? SNOOZE_PRESETS[Number(event.key) - 1] : undefined
    const command = isTyping || !letterKeys ? null : commandOf(event.key)
    // What was done since, in a remedy of a notice, is undone by the notice that offers it.
    if (command === 'undo' && undoable.getState().offered) return
    const remedy = isTyping || form !== null ? undefined : remedies()[Number(event.key) - 1]
    if (form !== null && event.key === 'Escape') closeForm()
    else if (preset) void act({ kind: 'snooze', until: presetEnd(preset, now()).toISOString() })
    else if (command) run(command)
    else if (remedy) remedy.click()
    else return
    event.preventDefault()
  }

  return { form, last, run, act, closeForm, onKeyDown }
}

/** Without a last action, undo takes back what the notice itself says was done. */
function reopened({ id }: Notice): LastAction['before'][number] {
  return { id, state: 'new', until: null }
}
