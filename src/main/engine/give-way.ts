import { constants, getPriority, setPriority } from 'node:os'

/**
 * Lets others have the processor first, and the threads this one starts from now on too: somebody who looks at the data does not wait for the work behind them.
 * Linux gives every thread a priority of its own; elsewhere it belongs to the whole process, whose answers would wait as well, and nothing is changed.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  const { PRIORITY_BELOW_NORMAL } = constants.priority
  if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL)
}
