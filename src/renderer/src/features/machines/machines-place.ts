import { isDay } from '../../format/day-text.ts'

/** The tabs of the Machines screen in their order. */
export const MACHINES_TABS = ['timeline', 'now', 'quality', 'pairs', 'layout', 'plan'] as const
export type MachinesTab = (typeof MACHINES_TABS)[number]

/** Where on the screen: a tab and what is opened on it, in the tab's own way. */
export interface MachinesPlace {
  readonly tab: MachinesTab
  readonly key: string | null
}

/** Reads what the address has behind the screen; a name that is no tab is a machine's. */
export function parseMachinesPlace(opened: string | null): MachinesPlace {
  if (opened === null) return { tab: 'timeline', key: null }
  const [name = '', ...rest] = opened.split('/')
  const tab = MACHINES_TABS.find(known => known === name)
  return tab === undefined ? { tab: 'timeline', key: opened } : { tab, key: rest.join('/') || null }
}

/** `parseMachinesPlace` reads it back. */
export function formatMachinesPlace({ tab, key }: MachinesPlace): string {
  return key === null ? tab : `${tab}/${key}`
}

/** A cell of the timeline; without day the machine alone, without shift the whole day. */
export interface TimelinePlace {
  readonly machineNo: string
  readonly day: string | null
  readonly shift: string | null
}

/** `NO.07~2019-01-31~3`; a day that is none leads to the machine. */
export function parseTimelinePlace(key: string | null): TimelinePlace | null {
  if (key === null) return null
  const [machineNo = '', day = '', shift = ''] = key.split('~')
  return { machineNo, day: isDay(day) ? day : null, shift: shift === '' ? null : shift }
}

export function formatTimelinePlace({ machineNo, day, shift }: TimelinePlace): string {
  return [machineNo, day, shift].filter(part => part !== null).join('~')
}
