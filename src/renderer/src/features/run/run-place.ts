/** What the Run screen shows below the run: what it leaves for a person, what the watch sees, and when runs start by themselves. */
export const RUN_TABS = ['work', 'watch', 'schedule'] as const
export type RunTab = (typeof RUN_TABS)[number]

/** Reads what the address opens; the work list unless it says otherwise. */
export function parseRunPlace(opened: string | null): RunTab {
  return RUN_TABS.find(tab => tab === opened) ?? 'work'
}
