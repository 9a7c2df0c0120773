import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What Windows allows in no name, and what would lead to another folder or hide the file. */
// oxlint-disable-next-line no-control-regex -- control characters are part of what is not allowed
const NOT_IN_NAMES = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 80

/** `Đơn hàng 2019-02-01 09.30.xlsx`, numbered when that is there already. */
export function tableFileName(folder: string, table: string, extension: string, now: Date): string {
  const cleaned = table
    .replaceAll(NOT_IN_NAMES, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const name = cleaned === '' || RESERVED.test(cleaned) ? `Table ${cleaned}`.trim() : cleaned
  const stem = `${Array.from(name).slice(0, LONGEST).join('').trim()} ${localTime(now)}`
  for (let copy = 1; ; copy += 1) {
    const file = `${stem}${copy === 1 ? '' : ` (${copy})`}.${extension}`
    if (!existsSync(join(folder, file))) return file
  }
}

function localTime(now: Date): string {
  const two = (value: number) => value.toString().padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day} ${two(now.getHours())}.${two(now.getMinutes())}`
}
