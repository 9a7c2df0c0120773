import type { CellSink, TypeReader } from './cell-reader.ts'
import { dateOfSerial, type CellDate } from './date-of-serial.ts'
import { parseDateText } from './parse-date-text.ts'

/** Calendar days from serial numbers, date cells and texts; a time of day is dropped and noted (C-6, C-7, Q9, Q10, Q29). */
export function dateReader(date1904: boolean): TypeReader {
  const days = new Map<number, CellDate | null>()

  function ofSerial(serial: number): CellDate | null {
    const known = days.get(serial)
    if (known !== undefined) return known
    const day = dateOfSerial(serial, date1904)
    if (days.size < 10_000) days.set(serial, day)
    return day
  }

  return {
    expected: 'a date',
    number: (value, _format, sink) => dayOf(ofSerial(value), sink),
    text: (text, sink) => dayOf(parseDateText(text), sink),
    truth: () => undefined,
  }
}

function dayOf(day: CellDate | null, sink: CellSink): string | undefined {
  if (day === null) return undefined
  if (day.hasTime) sink.note('time-dropped')
  return day.date
}
