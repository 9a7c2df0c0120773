/** The day a moment falls on where this computer is, `YYYY-MM-DD`. */
export function localDay(moment: string | Date): string {
  const date = new Date(moment)
  const pad = (value: number) => value.toString().padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
