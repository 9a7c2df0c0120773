import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openOnDesktop } from './open-on-desktop.ts'

test('without a display nothing is opened', () => {
  expect(openOnDesktop('http://127.0.0.1:1/', { platform: 'linux', home: '/', environment: {} })).toBe(false)
})

test.runIf(process.platform === 'linux')(
  'the address reaches the opener of the desktop whole, secrets do not',
  async () => {
    const folder = temporaryFolder('hosts')
    const opened = join(folder, 'opened')
    const opener = join(folder, 'xdg-open')
    await writeFile(
      opener,
      `#!/bin/sh\nprintf '%s' "$1$MOLDLINE_SECRET_SMTP_PASSWORD" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`,
    )
    await chmod(opener, 0o755)
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
    vi.stubEnv('MOLDLINE_SECRET_SMTP_PASSWORD', 'sesame-42')
    const url = 'http://127.0.0.1:1/?token=a&b;c$d'
    expect(openOnDesktop(url, { platform: 'linux', home: '/', environment: { DISPLAY: ':0' } })).toBe(true)
    await expect.poll(() => readFile(opened, 'utf8').catch(() => null)).toBe(url)
    vi.unstubAllEnvs()
  },
)
