import { readFileSync } from 'node:fs'

/** For tests: records of an RFC 4180 file. @throws Error when it is not one, or has no byte order mark */
export function readCsv(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, 'utf8')
  if (!text.startsWith('\u{FEFF}')) throw new Error(`${path} has no byte order mark`)
  const records: string[][] = []
  let record: string[] = []
  let at = 1
  while (at < text.length) {
    const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y
    field.lastIndex = at
    const [whole = '', quoted, plain] = field.exec(text) ?? []
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    at += whole.length
    if (text[at] === ',') {
      at += 1
    } else if (text.startsWith('\r\n', at)) {
      records.push(record)
      record = []
      at += 2
    } else {
      throw new Error(`${path}: neither comma nor line end at character ${at}`)
    }
  }
  return records
}
