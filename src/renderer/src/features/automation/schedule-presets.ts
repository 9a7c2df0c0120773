/** Schedules a planner is likely to want; shifts end at 06:00, 14:00 and 22:00, and reports come shortly after. */
export const SCHEDULE_PRESETS = {
  never: '',
  afterNight: '15 6 * * 1-6',
  eachHour: '0 * * * *',
  afterShifts: '15 6,14,22 * * *',
  monday: '0 7 * * 1',
} as const
export type SchedulePreset = keyof typeof SCHEDULE_PRESETS

export const SCHEDULE_PRESET_NAMES = Object.keys(SCHEDULE_PRESETS) as readonly SchedulePreset[]

/** The preset a cron text is; null for times of one's own. */
export function presetOf(cron: string): SchedulePreset | null {
  const text = cron.trim().split(/\s+/).join(' ')
  return SCHEDULE_PRESET_NAMES.find(name => SCHEDULE_PRESETS[name] === text) ?? null
}
