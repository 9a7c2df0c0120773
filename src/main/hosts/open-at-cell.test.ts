import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openAtCell } from './open-at-cell.ts'

const place = { file: '/plant/$(touch x) "a".xlsx', sheet: "It's; rm", address: 'L312' }
const desktop = { platform: 'linux', home: '/', environment: { DISPLAY: ':0' } } as const

/** A folder of programs that is all the computer has, and what they were given. */
async function computerWith(programs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder('hosts')
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script.replaceAll('FOLDER', folder)}\n`)
    await chmod(join(folder, name), 0o755)
  }
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return async (name: string) => readFile(join(folder, name), 'utf8')
}

describe.runIf(process.platform === 'linux')('a workbook is opened at a cell', () => {
  const write = `printf '%s|' "$@" "$MOLDLINE_SECRET_SMTP_PASSWORD" > 'FOLDER/given'`

  test('by the program there is, with one address, without secrets', async () => {
    const read = await computerWith({ libreoffice: write })
    vi.stubEnv('MOLDLINE_SECRET_SMTP_PASSWORD', 'sesame-42')
    await expect(openAtCell(place, desktop)).resolves.toBe(true)
    const given = 'file:///plant/$(touch%20x)%20%22a%22.xlsx#%27It%27%27s%3B%20rm%27.L312'
    expect(decodeURIComponent(await read('given'))).toBe(`--calc|${decodeURIComponent(given)}||`)
  })

  test('a program that cannot, or is not there, has not opened it', async () => {
    await computerWith({ soffice: 'exit 77' })
    await expect(openAtCell(place, desktop)).resolves.toBe(false)
    await expect(openAtCell(place, { ...desktop, environment: {} })).resolves.toBe(false)
  })
})
