import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { answerEngine } from './answer-engine.ts'
import { createSecretVault } from './secret-vault.ts'
import { reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

function vaultIn(folder = temporaryFolder('vault'), platform: NodeJS.Platform = 'linux') {
  const file = join(folder, 'below', 'secrets.json')
  return { file, vault: createSecretVault({ file, platform }) }
}

test('a secret is kept encrypted, readable by its owner only, apart for each workspace', async () => {
  const { file, vault } = vaultIn()
  await vault.set('/w/a', 'smtpPassword', 'sesame-42')
  await vault.set('/w/b', 'smtpPassword', 'other')
  await vault.set('/w/a', 'webhookToken', 'token')
  expect(await vault.get('/w/a', 'smtpPassword')).toBe('sesame-42')
  expect(await vault.get('/w/b', 'smtpPassword')).toBe('other')
  expect(await vault.get('/w/b', 'webhookToken')).toBeNull()
  expect(readFileSync(file, 'utf8')).not.toMatch(/sesame|other|token"/)
  // Windows has no modes: there the folder of the person is its own.
  expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)

  await vault.set('/w/a', 'smtpPassword', null)
  expect(await vault.get('/w/a', 'smtpPassword')).toBeNull()
  expect(await vault.get('/w/a', 'webhookToken')).toBe('token')
})

test.each([
  ['linux', 'basic_text', false],
  ['linux', 'unknown', false],
  ['linux', 'none', false],
  ['linux', 'kwallet6', true],
  ['darwin', 'basic_text', true],
  ['win32', 'none', false],
] as const)('on %s with %s there is a keystore: %s', async (platform, keystore, available) => {
  world.keystore = keystore
  const { vault } = vaultIn(undefined, platform)
  expect(await vault.isAvailable()).toBe(available)
  if (available) return
  await expect(vault.set('/w', 'smtpPassword', 'sesame-42')).rejects.toMatchObject({
    failure: { code: 'secret_unavailable', message: expect.not.stringContaining('sesame') },
  })
})

test('a key that is gone is said, a file that something spoiled keeps nothing', async () => {
  const { file, vault } = vaultIn()
  await vault.set('/w', 'smtpPassword', 'sesame-42')
  world.keystore = 'none'
  await expect(vault.get('/w', 'smtpPassword')).rejects.toThrow('cannot be decrypted')
  world.keystore = 'kwallet6'
  writeFileSync(file, '{"x": 1')
  expect(await vault.get('/w', 'smtpPassword')).toBeNull()
  await vault.set('/w', 'smtpPassword', 'again')
  expect(await vault.get('/w', 'smtpPassword')).toBe('again')
})

test('failures are answers of the shell', async () => {
  const { vault } = vaultIn()
  world.keystore = 'none'
  const answers = { vault, notify: async () => true }
  expect(await answerEngine({ kind: 'keystore' }, answers)).toEqual({ kind: 'keystore', available: false })
  expect(
    await answerEngine({ kind: 'set-secret', workspace: '/w', name: 'smtpPassword', value: 'sesame-42' }, answers),
  ).toMatchObject({ kind: 'failed', failure: { code: 'secret_unavailable' } })
  const notification = { notice: 1, title: 'a', body: 'b' }
  expect(await answerEngine({ kind: 'notify', notification }, answers)).toEqual({ kind: 'notified', shown: true })
})
