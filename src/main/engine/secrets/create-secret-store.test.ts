import { expect, test } from 'vitest'
import type { AskShell, ShellAsk } from '../../../contract/engine-message.ts'
import { failure } from '../../../contract/failure.ts'
import { failureOf } from '../testing/failure-of.ts'
import { createSecretStore } from './create-secret-store.ts'
import { createKnownSecrets } from './known-secrets.ts'

/** A shell with a keystore, or without. */
function shell(available: boolean): { readonly asked: ShellAsk[]; readonly ask: AskShell } {
  const asked: ShellAsk[] = []
  const kept = new Map<string, string>()
  return {
    asked,
    async ask(ask) {
      asked.push(ask)
      switch (ask.kind) {
        case 'keystore':
          return { kind: 'keystore', available }
        case 'get-secret':
          return { kind: 'secret', value: kept.get(`${ask.workspace} ${ask.name}`) ?? null }
        case 'set-secret':
          if (ask.value === null) kept.delete(`${ask.workspace} ${ask.name}`)
          else kept.set(`${ask.workspace} ${ask.name}`, ask.value)
          return { kind: 'kept' }
        case 'notify':
          return { kind: 'notified', shown: true }
        default:
          return ask satisfies never
      }
    },
  }
}

function store(ask: AskShell | null, environment: Readonly<Record<string, string>> = {}) {
  const known = createKnownSecrets()
  return { known, secrets: createSecretStore({ environment, ask, workspace: '/w', known }) }
}

test('a secret is kept by the shell, for this workspace, and is known from then on', async () => {
  const { ask, asked } = shell(true)
  const { secrets, known } = store(ask)
  expect(asked).toEqual([])
  expect(await secrets.get('smtpPassword')).toBeNull()
  expect(await secrets.originOf('smtpPassword')).toBeNull()
  await secrets.set('smtpPassword', 'sesame-42')
  expect(await secrets.get('smtpPassword')).toBe('sesame-42')
  expect([await secrets.originOf('smtpPassword'), secrets.kind]).toEqual(['keystore', 'keystore'])
  expect(known.redact('535 sesame-42')).toBe('535 •••')

  const later = store(ask)
  expect(later.known.redact('sesame-42')).toBe('sesame-42')
  await later.secrets.get('smtpPassword')
  expect(later.known.redact('sesame-42')).toBe('•••')
  await secrets.set('smtpPassword', null)
  expect(await secrets.get('smtpPassword')).toBeNull()
})

test('the environment wins, is known at once, and cannot be set', async () => {
  const { ask, asked } = shell(true)
  const { secrets, known } = store(ask, {
    MOLDLINE_SECRET_SMTP_PASSWORD: 'sesame-42',
    MOLDLINE_SECRET_WEBHOOK_TOKEN: '',
  })
  expect(known.redact('sesame-42')).toBe('•••')
  expect(await secrets.get('smtpPassword')).toBe('sesame-42')
  expect(await secrets.originOf('smtpPassword')).toBe('environment')
  expect(asked).toEqual([])
  const { failure: reason } = await failureOf(secrets.set('smtpPassword', 'hunter2-hunter2'))
  expect(reason).toMatchObject({
    code: 'secret_unavailable',
    message: expect.stringContaining('MOLDLINE_SECRET_SMTP_PASSWORD'),
  })
  expect(JSON.stringify(reason)).not.toMatch(/hunter2|sesame/)
})

test.each([
  ['a shell without a keystore', shell(false).ask],
  ['no shell', null],
])('%s: nothing is kept, and it says so', async (_name, ask) => {
  const { secrets } = store(ask)
  expect(await secrets.get('webhookToken')).toBeNull()
  expect(secrets.kind).toBe('environment')
  const { failure: reason } = await failureOf(secrets.set('webhookToken', 'sesame-42'))
  expect(reason.remedy).toContain('MOLDLINE_SECRET_WEBHOOK_TOKEN')
  expect(JSON.stringify(reason)).not.toContain('sesame')
})

test('a failure of the shell is one here, a wrong answer a defect', async () => {
  const reason = failure('secret_unavailable', 'It cannot be decrypted.', { remedy: 'Give it again.' })
  const failing = store(async () => ({ kind: 'failed', failure: reason }))
  expect((await failureOf(failing.secrets.get('smtpPassword'))).failure).toEqual(reason)
  await expect(store(async () => ({ kind: 'kept' })).secrets.get('smtpPassword')).rejects.toThrow(
    'answered keystore with kept',
  )
})

test('a known secret is blotted out in the forms in which files and protocols carry it', () => {
  const { learn, redact } = createKnownSecrets()
  const secret = 'pä"ss/word 1'
  learn(secret)
  learn('abc')
  const base64 = Buffer.from(secret).toString('base64')
  const text = `${secret} ${JSON.stringify({ secret })} ${encodeURIComponent(secret)} ${base64} abc`
  expect(redact(text)).toBe('••• {"secret":"•••"} ••• ••• abc')
})
