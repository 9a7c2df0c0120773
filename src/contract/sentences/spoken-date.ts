const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as the engine writes it in numbers, as Vietnamese has it: `2019-01-31` and `31 Jan 2019` as `31/01/2019`, `8 Feb, 06:15` as `08/02, 06:15`. */
export function spokenDate(text: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return `${iso[3]}/${iso[2]}/${iso[1]}`
  const spoken = /^(\d{1,2}) ([A-Z][a-z]{2})t?(?: (\d{4}))?(?:,? (\d{2}:\d{2}))?$/.exec(text)
  const month = MONTHS.indexOf(spoken?.[2] ?? '') + 1
  if (!spoken || month === 0) return text
  const [, day = '', , year, clock] = spoken
  const numbers = [day.padStart(2, '0'), String(month).padStart(2, '0'), ...(year === undefined ? [] : [year])]
  return clock === undefined ? numbers.join('/') : `${numbers.join('/')}, ${clock}`
}
