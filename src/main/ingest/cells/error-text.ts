/** Excel's error values by the number a workbook stores. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** An error value as the workbook shows it, e.g. `#REF!`. */
export function errorText(value: unknown): string {
  return (typeof value === 'number' ? errorTexts[value] : undefined) ?? '#ERROR!'
}
