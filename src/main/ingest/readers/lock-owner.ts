import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** An owner file holds the name twice: 55 bytes of ANSI text, then UTF-16, each with its length in front. */
const WIDE_NAME_AT = 55

/** Who has a workbook open in Excel, by the `~$` file Excel keeps beside it; null when there is none or it cannot be read. */
export async function lockOwner(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(join(dirname(path), `~$${basename(path)}`))
    return ownerName(bytes)
  } catch {
    // No owner file, or Excel holds it so tightly that not even its content is given out: the name is a courtesy, not needed.
    return null
  }
}

function ownerName(bytes: Buffer): string | null {
  const narrow = bytes.toString('latin1', 1, 1 + Math.min(bytes[0] ?? 0, WIDE_NAME_AT - 1)).trim()
  if (bytes.length < WIDE_NAME_AT + 2) return narrow === '' ? null : narrow
  const length = bytes.readUInt16LE(WIDE_NAME_AT)
  const wide = bytes.toString('utf16le', WIDE_NAME_AT + 2, WIDE_NAME_AT + 2 + 2 * length).trim()
  return wide === '' ? narrow || null : wide
}
