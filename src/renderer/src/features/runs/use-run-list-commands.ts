import type { KeyboardEvent } from 'react'
import type { RunEntry } from '../../../../contract/run-views.ts'
import { usePreference, useSession } from '../../state/session-context.ts'
import { useResourceValue } from '../../state/use-resource.ts'
import type { DataTableModel } from '../../ui/data-table/use-data-table.ts'
import { chosenItems } from '../../ui/data-table/use-list-keys.ts'
import { formatDataPlace } from '../data/data-place.ts'
import { generationKey } from '../recovery/recovery-items.ts'
import { comparedPair, runCommandOf, type RunCommand } from './run-commands.ts'
import { formatRunsPlace } from './runs-place.ts'

/** What the tools and keys of the list do to the runs that are selected, or the one in hand. */
export interface RunListCommands {
  readonly isPossible: (command: RunCommand) => boolean
  readonly run: (command: RunCommand) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** @param opened number of the run beside the list */
export function useRunListCommands(model: DataTableModel<RunEntry>, opened: number | null): RunListCommands {
  const { router, generations } = useSession()
  const [letterKeys] = usePreference('letterKeys')
  const published = useResourceValue(generations)
  const chosen = chosenItems(model).map(entry => entry.run)
  const runs = chosen.length > 1 || opened === null ? chosen : [opened]
  const kept = model.items.filter(({ dryRun }) => !dryRun).map(entry => entry.run)
  const pair = comparedPair(runs, kept)
  const last = runs.at(-1)
  const undone = published?.find(one => one.run === last && one.generation > 1)

  function isPossible(command: RunCommand): boolean {
    switch (command) {
      case 'compare':
        return pair !== null
      case 'log':
        return last !== undefined
      case 'undo':
        return undone !== undefined
      case 'support':
        return true
      default:
        return command satisfies never
    }
  }

  function run(command: RunCommand): void {
    switch (command) {
      case 'compare':
        if (pair) router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'compare', ...pair }) })
        return
      case 'log':
        if (last !== undefined) router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'log', run: last }) })
        return
      case 'undo':
        if (!undone) return
        return router.go({
          screen: 'data',
          opened: formatDataPlace({ tab: 'recovery', key: generationKey(undone.generation) }),
        })
      case 'support':
        return router.go({ screen: 'runs', opened: formatRunsPlace({ kind: 'support' }) })
      default:
        return command satisfies never
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !letterKeys) return
    if (target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return
    const command = runCommandOf(event.key)
    if (!command || !isPossible(command)) return
    event.preventDefault()
    run(command)
  }

  return { isPossible, run, onKeyDown }
}
