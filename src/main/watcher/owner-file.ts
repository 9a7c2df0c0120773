import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileOwner } from '../../contract/automation.ts'
import { isInputFile } from './is-input-file.ts'

/** An owner file: what Excel (`~$name.xlsx`) and LibreOffice (`.~lock.name.xlsx#`) put beside a workbook while they have it open. */
export interface OwnerFile {
  /** The workbook it stands for, absolute where the path was. */
  readonly workbook: string
  readonly program: FileOwner['program']
}

/** Which workbook a path is the owner file of; null when it is none, or of something that is no input. */
export function ownerFileOf(path: string): OwnerFile | null {
  const name = basename(path)
  const [, ofExcel, ofLibreOffice] = /^(?:~\$(.+)|\.~lock\.(.+)#)$/.exec(name) ?? []
  const workbook = ofExcel ?? ofLibreOffice
  if (workbook === undefined || !isInputFile(workbook)) return null
  return { workbook: join(dirname(path), workbook), program: ofExcel === undefined ? 'libreoffice' : 'excel' }
}

/** An owner file has 165 bytes, a lock of LibreOffice a few hundred; more is something else under such a name. */
const LONGEST = 4_096

/**
 * Who has the workbook open. Null when the owner file is gone. One that cannot be read, because Excel shares it with nobody, still says
 * that the workbook is open.
 */
export async function readOwner(path: string, { program }: OwnerFile, now: Date): Promise<FileOwner | null> {
  try {
    const file = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(LONGEST)
      const { bytesRead } = await file.read(bytes, 0, LONGEST, 0)
      const { mtime } = await file.stat()
      const name = ownerName(bytes.subarray(0, bytesRead), program)
      return { name, program, since: mtime.toISOString() }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    return { name: '', program, since: now.toISOString() }
  }
}

/** The name in the bytes of an owner file, empty when there is none to be found. */
export function ownerName(bytes: Uint8Array, program: FileOwner['program']): string {
  return presentable(program === 'excel' ? excelName(bytes) : libreOfficeName(bytes))
}

/** Places for the name: 54 characters, once in the code page of the computer, once in UTF-16, each behind its length. */
const NAME_LENGTH = 54
const WIDE_LENGTH_AT = 55

/** Excel: 1 byte length, 54 bytes in the code page, then from byte 55 the length in 2 bytes and the name in UTF-16. */
function excelName(bytes: Uint8Array): string {
  const wide = wideName(bytes)
  if (wide !== '') return wide
  const length = bytes[0] ?? 0
  if (length === 0 || length > NAME_LENGTH || bytes.length < 1 + length) return ''
  return new TextDecoder('windows-1252').decode(bytes.subarray(1, 1 + length))
}

function wideName(bytes: Uint8Array): string {
  const start = WIDE_LENGTH_AT + 2
  const length = (bytes[WIDE_LENGTH_AT] ?? 0) + 256 * (bytes[WIDE_LENGTH_AT + 1] ?? 0)
  if (length === 0 || length > NAME_LENGTH || bytes.length < start + 2 * length) return ''
  return new TextDecoder('utf-16le').decode(bytes.subarray(start, start + 2 * length))
}

/** LibreOffice: name, user of the computer, computer, time and profile, divided by commas; `\` before one that belongs to a text. */
function libreOfficeName(bytes: Uint8Array): string {
  const fields = [...new TextDecoder().decode(bytes).matchAll(/((?:\\[^]|[^\\,;])*)(?:[,;]|$)/g)]
  const [name = '', user = ''] = fields.map(([, field = '']) => field.replaceAll(/\\([^])/g, '$1').trim())
  return name || user
}

/** On one line, without what no name has: an owner file can hold anything. */
function presentable(name: string): string {
  return name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FFFD}]/gu, '')
    .trim()
    .slice(0, 100)
}
