/** A moment as the planner's clock shows it, e.g. `30 Jan, 14:02`. */
export function shownTime(at: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  })
  return format.format(new Date(at))
}
