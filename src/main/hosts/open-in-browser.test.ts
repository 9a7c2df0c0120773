import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openInBrowser } from './open-in-browser.ts'

test('without a display nothing is opened', () => {
  expect(openInBrowser('http://127.0.0.1:1/', { platform: 'linux', home: '/', environment: {} })).toBe(false)
})

test.runIf(process.platform === 'linux')('the address reaches the opener of the desktop whole', async () => {
  const folder = temporaryFolder('hosts')
  const opened = join(folder, 'opened')
  const opener = join(folder, 'xdg-open')
  await writeFile(opener, `#!/bin/sh\nprintf '%s' "$1" > '${opened}.part' && mv '${opened}.part' '${opened}'\n`)
  await chmod(opener, 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
  const url = 'http://127.0.0.1:1/?token=a&b;c$d'
  expect(openInBrowser(url, { platform: 'linux', home: '/', environment: { DISPLAY: ':0' } })).toBe(true)
  await expect.poll(() => readFile(opened, 'utf8').catch(() => null)).toBe(url)
  vi.unstubAllEnvs()
})
