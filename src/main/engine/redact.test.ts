import { mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createRedactor } from './redact.ts'
import { createKnownSecrets } from './secrets/known-secrets.ts'

const secrets = createKnownSecrets()
const redact = createRedactor({
  workspace: '/home/an/.local/Moldline work',
  plant: '/home/an/plants/Hà Nội (2)',
  home: '/home/an',
  withoutSecrets: secrets.redact,
})

test.each([
  ['/home/an/.local/Moldline work/plant.db is damaged', 'the workspace/plant.db is damaged'],
  ["'/home/an/.local/Moldline work' is full", "'the workspace' is full"],
  [
    'The file /home/an/plants/Hà Nội (2)/staticDatabase/moldInfo.xlsx',
    'The file /home/an/plants/Hà Nội (2)/staticDatabase/moldInfo.xlsx',
  ],
  ["ENOENT: open '/home/an/My Documents/a b.txt'", "ENOENT: open 'a path on this computer'"],
  ['/home/an', 'a path on this computer'],
  ['at /home/an/x.ts:3:4', 'at a path on this computer'],
  ['/home/anh/x', 'a path on this computer'],
  ['in (/var/tmp/sqlite_x), again', 'in (a path on this computer), again'],
  ['file:///usr/lib/node.js failed', 'a path on this computer failed'],
  [String.raw`C:\Users\An\x.db is locked`, 'a path on this computer is locked'],
  [String.raw`\\server\share\x is gone`, 'a path on this computer is gone'],
])('%s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  'staticDatabase/moldInfo.xlsx, sheet A, cell B2',
  '12 kg/10,000 pieces and/or 3 shots / day',
  'posted to https://example.org/hooks/1',
  'dynamicDatabase/monthlyReports_history/monthlyReports_201901.xlsb',
  '2,134 of 2,134 rows; ratio 1/2; 08:00/16:00',
])('is left alone: %s', text => {
  expect(redact(text)).toBe(text)
})

test('known secrets are taken out in every spelling they travel in', () => {
  const secret = 'hunter2 & co'
  secrets.learn(secret)
  const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]
  expect(redact(`535 rejected: ${forms.join(' ')}`)).toBe('535 rejected: ••• ••• •••')
})

test('a plant behind a link is told as the planner chose it, not where the link leads', () => {
  const folder = realpathSync(temporaryFolder('plants'))
  mkdirSync(join(folder, 'disk-7', 'secret-customer'), { recursive: true })
  const plant = join(folder, 'plant')
  symlinkSync(join(folder, 'disk-7', 'secret-customer'), plant)
  const told = createRedactor({ workspace: join(folder, 'workspace'), plant, home: '/home/an' })
  expect(told(`EACCES: '${join(folder, 'disk-7', 'secret-customer', 'a.xlsx')}'`)).toBe(`EACCES: '${plant}/a.xlsx'`)
  expect(told(`EACCES: '${join(plant, 'a.xlsx')}'`)).toBe(`EACCES: '${plant}/a.xlsx'`)
})
