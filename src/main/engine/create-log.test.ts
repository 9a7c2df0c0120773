import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { DEFAULT_SETTINGS } from '../../contract/setting.ts'
import { createLog } from './create-log.ts'
import { createKnownSecrets } from './secrets/known-secrets.ts'

test('a secret is blotted out wherever in a line it stands, in lines of children too', () => {
  const path = join(temporaryFolder('log'), 'engine.log')
  const known = createKnownSecrets()
  const { log, close } = createLog(path, DEFAULT_SETTINGS, known.redact)
  known.learn('sesame "42"')
  log.info({ deep: { list: ['sesame "42"'] } }, 'login with sesame "42"')
  log.child({ phase: 'sesame "42"' }).error({ err: new Error('sesame "42" was wrong') }, 'failed')
  close()
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  expect(lines.join('\n')).not.toContain('sesame')
  expect(lines.map(line => JSON.parse(line) as object)).toMatchObject([
    { deep: { list: ['•••'] }, msg: 'login with •••' },
    { phase: '•••', err: { message: '••• was wrong' } },
  ])
})
