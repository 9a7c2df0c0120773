/** The months of a set as `YYYY-MM`. */
export function monthsFrom(firstMonth: string, count: number): readonly string[] {
  const [year = 2000, month = 1] = firstMonth.split('-').map(Number)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  )
}

/** The days of a month without its Sundays, ascending. */
export function workingDaysOf(month: string): readonly string[] {
  const days: string[] = []
  for (let day = new Date(`${month}-01`); day.toISOString().startsWith(month); day.setUTCDate(day.getUTCDate() + 1)) {
    if (day.getUTCDay() !== 0) days.push(day.toISOString().slice(0, 10))
  }
  return days
}

/** When order files arrive: evenly, each on the 28th before the months it serves. */
export function receivedDates(months: readonly string[], files: number): readonly string[] {
  return Array.from({ length: files }, (_, index) => {
    const month = months[Math.floor((index * months.length) / files)] ?? ''
    const before = new Date(`${month}-01`)
    before.setUTCDate(0)
    return `${before.toISOString().slice(0, 7)}-28`
  })
}
