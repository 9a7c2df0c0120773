import { notifications } from '@mantine/notifications'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { TriageInput } from '../../../../contract/finding-triage.ts'
import type { TriageRequest } from '../../../../contract/triage.ts'
import type { TriagedFinding } from '../../../../contract/triaged-finding.ts'
import { useFormats } from '../../format/use-formats.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { undoStore } from '../../state/undoable.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { chosenItems } from '../../ui/data-table/use-list-keys.ts'
import { keyAfter } from '../inbox/key-after.ts'
import { useOpenCell } from '../orders/use-open-cell.ts'
import { useExplain } from '../run/use-explain.ts'
import { actionFailureTitle } from './action-failure-title.ts'
import { findingCommandOf, isFindingCommandPossible, type FindingCommand } from './finding-commands.ts'
import { findingListQuery, isKnownToEngine } from './finding-list-query.ts'

/** What is done, before the contract fills in what was left out. */
export type TriageRequestInput = z.input<typeof TriageRequest>
/** The findings in hand, or everything the list shows. */
export type TriageScope = 'chosen' | 'all'
export type TriageForm = 'assign' | 'snooze' | 'comment'

/** The list, what is opened beside it, and where the keyboard goes back to. */
export interface FindingTriageOptions {
  readonly model: DataTableModel<TriagedFinding>
  /** Among the rows or, coming by a link, not. */
  readonly opened: TriagedFinding | null
  readonly open: (key: string | null) => void
  readonly root: RefObject<HTMLElement | null>
  /** How many the list shows, all pages together. */
  readonly shown: number
}

/** Going through the findings: every action of the detail and of the bar above the list, by button or key. */
export interface FindingTriage {
  /** The form that is open, and for what. */
  readonly form: { readonly kind: TriageForm; readonly scope: TriageScope } | null
  /** How many findings an action is done to. */
  readonly countOf: (scope: TriageScope) => number
  readonly run: (command: FindingCommand, scope?: TriageScope) => void
  /** Does something; then the next finding is in hand. */
  readonly act: (request: TriageRequestInput, scope?: TriageScope) => Promise<void>
  readonly closeForm: () => void
  /** The finding whose compared rows the keyboard is to go to as soon as they are there. */
  readonly comparing: string | null
  readonly compared: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One place for what the keys and buttons of the findings do. */
export function useFindingTriage(options: FindingTriageOptions): FindingTriage {
  const { model, opened, open, root, shown } = options
  const session = useSession()
  const { api, findings, findingView, status } = session
  const { t } = useTranslation()
  const formats = useFormats()
  const [letterKeys] = usePreference('letterKeys')
  const [asked, setForm] = useState<(NonNullable<FindingTriage['form']> & { readonly key: string | null }) | null>(null)
  const [last, setLast] = useState<{ readonly action: number; readonly key: string | null } | null>(null)
  const [comparing, setComparing] = useState<string | null>(null)
  const undoable = undoStore(session)
  const explain = useExplain()
  const openCell = useOpenCell()
  const targets = model.view.selected.length === 0 && opened ? [opened] : chosenItems(model)

  function focusList(): void {
    root.current?.querySelector<HTMLElement>('[data-list]')?.focus({ preventScroll: true })
  }

  function take(key: string | null): void {
    model.change({ active: key, anchor: key, selected: [] })
    if (opened) open(key)
  }

  function tell(error: unknown): void {
    notifications.show({
      color: 'red',
      title: t(actionFailureTitle(error)),
      message: explain(error),
      autoClose: 10_000,
    })
  }

  /** After every change: the counts and the newest rows in place; the detail follows the list. */
  async function settle(): Promise<void> {
    void status.refresh()
    await findings.reread()
  }

  /** Only what the engine can find by itself is meant as a whole; else what is here is all there is. */
  function subjectsOf(scope: TriageScope): z.input<typeof TriageInput>['subjects'] {
    if (scope === 'all' && (model.rowWindow !== null || isKnownToEngine(model.view)) && model.view.search === '') {
      const { sortBy: _sort, descending: _down, ...filter } = findingListQuery(model.view)
      return { kind: 'matching', filter: { ...filter, ...findingView.getState() } }
    }
    const items = scope === 'all' ? model.items : targets
    return { kind: 'findings', fingerprints: items.map(model.keyOf) }
  }

  async function act(request: TriageRequestInput, scope: TriageScope = 'chosen'): Promise<void> {
    const subjects = subjectsOf(scope)
    const keys = targets.map(model.keyOf)
    const goesOn = request.kind !== 'comment' && scope === 'chosen'
    setForm(null)
    focusList()
    if (goesOn) take(keyAfter(model.keys, keys))
    try {
      const action = await api.triage.triageFindings.mutate({ subjects, request })
      const key = keys[0] ?? null
      setLast({ action: action.id, key })
      undoable.announce({
        sentence: t(`triage.done.${request.kind}`, { count: action.count, n: formats.whole(action.count) }),
        undo: () => undoAction(action.id, key),
      })
    } catch (error) {
      tell(error)
      if (goesOn) take(keys[0] ?? null)
    }
    await settle()
  }

  async function undoAction(action: number, key: string | null): Promise<void> {
    setLast(null)
    await api.triage.undoTriage.mutate({ action })
    await settle()
    if (key !== null) take(key)
  }

  /** Takes back what the notice offers; else what was done last here; else what was done to the finding in hand. */
  function undo(): void {
    if (undoable.getState().offered) undoable.undo().catch(tell)
    else if (last !== null) undoAction(last.action, last.key).catch(tell)
    else if (targets.some(({ triage }) => triage.state !== 'open')) void act({ kind: 'reopen' })
  }

  function run(command: FindingCommand, scope: TriageScope = 'chosen'): void {
    const [target] = targets
    if (command === 'undo') return undo()
    if (command === 'causes') return root.current?.querySelector<HTMLElement>('[data-causes] button')?.focus()
    if (scope === 'all' ? shown === 0 : !target) return
    switch (command) {
      case 'acknowledge': {
        const isPossible =
          scope === 'all' || targets.some(({ triage }) => isFindingCommandPossible(command, triage.state))
        return isPossible ? void act({ kind: 'acknowledge' }, scope) : undefined
      }
      case 'assign':
      case 'snooze':
      case 'comment':
        if (scope === 'chosen' && target && !opened) open(model.keyOf(target))
        return setForm({ kind: command, scope, key: scope === 'all' ? null : model.keyOf(opened ?? target!) })
      case 'open':
        if (target?.file && target.sheet !== null && target.cell !== null) {
          openCell({ file: target.file, sheet: target.sheet, address: target.cell })
        }
        return undefined
      case 'compare':
        if (!target) return undefined
        if (!opened) open(model.keyOf(target))
        return setComparing(model.keyOf(opened ?? target))
      default:
        return command satisfies never
    }
  }

  // A form belongs to the finding it was opened on; going on leaves it behind.
  const isThere = asked !== null && (asked.scope === 'all' || (opened !== null && asked.key === model.keyOf(opened)))
  const form = isThere ? { kind: asked.kind, scope: asked.scope } : null

  function closeForm(): void {
    setForm(null)
    focusList()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (form !== null && event.key === 'Escape') {
      closeForm()
      return event.preventDefault()
    }
    if (target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null) return
    const choice = form === null ? null : root.current?.querySelector<HTMLElement>(`[data-choice="${event.key}"]`)
    const command = letterKeys ? findingCommandOf(event.key) : null
    if (choice) choice.click()
    else if (command) run(command, event.shiftKey ? 'all' : 'chosen')
    else return
    event.preventDefault()
  }

  return {
    form,
    countOf: scope => (scope === 'all' ? shown : targets.length),
    run,
    act,
    closeForm,
    comparing,
    compared: () => setComparing(null),
    onKeyDown,
  }
}
