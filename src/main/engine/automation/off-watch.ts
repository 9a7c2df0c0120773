import type { WatchState } from '../../../contract/automation.ts'

/** A plant nobody watches because the settings say so. */
export const OFF: WatchState = {
  mode: 'off',
  why: 'switched-off',
  problem: '',
  reachable: true,
  unreachable: [],
  since: '',
  files: [],
  total: 0,
}
