import { expect, test } from 'vitest'
import { createKnownSecrets } from './known-secrets.ts'

test('of a secret that begins like another nothing stays', () => {
  const known = createKnownSecrets()
  known.learn('sesame')
  known.learn('sesame-opens-42')
  expect(known.redact('login with sesame-opens-42, then sesame')).toBe('login with •••, then •••')
})

test('a secret is blotted out plain, in JSON, in an address and in base64', () => {
  const known = createKnownSecrets()
  const secret = 'a"b/c d'
  known.learn(secret)
  const forms = [secret, JSON.stringify(secret), encodeURIComponent(secret), Buffer.from(secret).toString('base64')]
  expect(known.redact(forms.join(' '))).toBe('••• "•••" ••• •••')
})
