/** A moment as lists show it, in UTC: `2026-02-01 08:00:00`; a dash for none. */
export function timeText(at: string | null): string {
  return at === null ? '–' : at.slice(0, 19).replace('T', ' ')
}
