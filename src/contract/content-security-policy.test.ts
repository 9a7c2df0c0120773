import { expect, test } from 'vitest'
import { securityHeaders } from './content-security-policy.ts'

test('nothing is allowed inline without the nonce, nothing from elsewhere', () => {
  const policy = securityHeaders('n0nce', ['ws://127.0.0.1:4711'])['content-security-policy']
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'nonce-n0nce'",
    "style-src 'self' 'nonce-n0nce'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' ws://127.0.0.1:4711",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ])
  expect(policy).not.toContain('unsafe')
})
