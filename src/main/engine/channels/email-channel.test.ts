import * as fc from 'fast-check'
import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Failure } from '../../../contract/failure.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/setting.ts'
import { failureOf } from '../testing/failure-of.ts'
import { sampleMessage } from '../testing/messages.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { trustLoopback, trustNobodyElse } from '../testing/trust-loopback.ts'
import { CHANNEL_LIMITS } from './channel.ts'
import { createEmailChannel, type EmailChannelOptions } from './email-channel.ts'

const never = new AbortController().signal

/** A channel to a server on this computer. */
function channelTo(port: number, given: Partial<Settings['email']> = {}, more: Partial<EmailChannelOptions> = {}) {
  const setUp = {
    ...DEFAULT_SETTINGS.email,
    host: 'localhost',
    port,
    from: 'moldline@plant.example',
    recipients: ['lan@plant.example'],
    ...given,
  }
  return createEmailChannel({ setUp, password: null, plantName: 'Hà Nội 2', limits: CHANNEL_LIMITS, ...more })
}

async function reasonOf(sending: Promise<boolean>): Promise<Failure> {
  return (await failureOf(sending)).failure
}

/** The lines of the header, unfolded. */
function headerLines(source: string): readonly string[] {
  const [head = ''] = source.split('\r\n\r\n')
  return head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
}

test('a message goes over STARTTLS with the login, to its one recipient, in the seed’s words', async () => {
  trustLoopback()
  const server = await startSmtpServer({ user: 'moldline', password: 'sesame-42' })
  const channel = channelTo(server.port, { user: 'moldline' }, { password: 'sesame-42' })
  expect(await channel.send(sampleMessage(), never)).toBe(true)
  const [mail] = server.mails
  expect(mail).toMatchObject({
    from: 'moldline@plant.example',
    to: ['lan@plant.example'],
    user: 'moldline',
    wasEncrypted: true,
  })
  const head = headerLines(mail?.source ?? '')
  expect(head).toContain('To: lan@plant.example')
  expect(head).toContain('Subject: Manual Review Required: DataCollector')
  expect(head).toContain('Message-ID: <7f3c@plant.example>')
  expect(head).toContain('Auto-Submitted: auto-generated')
  expect(head).toContain('X-Priority: 1 (Highest)')
  expect(mail?.source).toContain('=C4=90=C6=A1n h=C3=A0ng')
  expect(mail?.source).toContain('the end')
})

test('TLS from the first byte, and no encryption on this computer only', async () => {
  trustLoopback()
  const tls = await startSmtpServer({ tls: 'tls' })
  expect(await channelTo(tls.port, { security: 'tls' }).send(sampleMessage(), never)).toBe(true)
  expect(tls.mails[0]?.wasEncrypted).toBe(true)

  const plain = await startSmtpServer({ tls: 'none' })
  expect(await channelTo(plain.port, { security: 'none' }).send(sampleMessage(), never)).toBe(true)
  expect(plain.mails[0]?.wasEncrypted).toBe(false)
  const elsewhere = channelTo(plain.port, { security: 'none', host: 'mail.plant.example' })
  expect(await reasonOf(elsewhere.send(sampleMessage(), never))).toMatchObject({
    code: 'delivery_failed',
    transient: false,
    message: expect.stringContaining('to this computer only, not to mail.plant.example'),
  })
})

test('encryption that is required is never given up', async () => {
  const plain = await startSmtpServer({ tls: 'none', user: 'moldline', password: 'sesame-42' })
  const channel = channelTo(plain.port, { user: 'moldline' }, { password: 'sesame-42' })
  expect(await reasonOf(channel.send(sampleMessage(), never))).toMatchObject({
    transient: false,
    message: expect.stringContaining('no encrypted connection'),
  })
  expect([plain.logins, plain.mails]).toEqual([[], []])
})

test('a login the server does not offer is an error, not a reason to send without one', async () => {
  trustLoopback()
  const server = await startSmtpServer()
  const channel = channelTo(server.port, { user: 'moldline' }, { password: 'sesame-42' })
  expect((await reasonOf(channel.send(sampleMessage(), never))).message).toContain('user name and password')
  expect(server.mails).toEqual([])
})

test('a wrong password is told without what the server repeats of it, and not tried again', async () => {
  trustLoopback()
  const server = await startSmtpServer({ user: 'moldline', password: 'right' })
  const channel = channelTo(server.port, { user: 'moldline' }, { password: 'hunter2-hunter2' })
  const reason = await reasonOf(channel.send(sampleMessage(), never))
  expect(reason).toMatchObject({ code: 'delivery_failed', transient: false })
  expect(reason.message).toBe(
    `The mail server localhost:${server.port} did not accept the user name and password (535).`,
  )
  expect(JSON.stringify(reason)).not.toContain('hunter2')
})

test('a password that was not given is said before anyone is spoken to', async () => {
  const server = await startSmtpServer({ user: 'moldline', password: 'right' })
  const reason = await reasonOf(channelTo(server.port, { user: 'moldline' }).send(sampleMessage(), never))
  expect(reason).toMatchObject({ code: 'secret_unavailable', transient: true })
  expect(server.logins).toEqual([])
})

test.each([
  [550, false],
  [450, true],
])('a recipient refused with %d: tried again %s', async (code, transient) => {
  trustLoopback()
  const server = await startSmtpServer({ refuses: { 'lan@plant.example': code } })
  const reason = await reasonOf(channelTo(server.port).send(sampleMessage(), never))
  expect(reason).toMatchObject({ code: 'delivery_failed', transient })
  expect(reason.message).toContain(`for lan@plant.example: ${code}`)
})

test('a server that is not there, and one that says nothing, may come back', async () => {
  const gone = await startSmtpServer()
  await gone.close()
  expect(await reasonOf(channelTo(gone.port).send(sampleMessage(), never))).toMatchObject({ transient: true })

  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  onTestFinished(() => void silent.close())
  await new Promise(resolve => silent.once('listening', resolve))
  const limits = { connectMs: 50, silenceMs: 50, totalMs: 10_000 }
  const reason = await reasonOf(
    channelTo((silent.address() as AddressInfo).port, {}, { limits }).send(sampleMessage(), never),
  )
  expect(reason).toMatchObject({
    transient: true,
    message: expect.stringContaining('could not be reached (ETIMEDOUT)'),
  })
})

test('a server that never takes the message in is left at the limit of all together', async () => {
  const server = await startSmtpServer({ tls: 'none', onMail: () => new Promise(() => {}) })
  const limits = { connectMs: 10_000, silenceMs: 10_000, totalMs: 100 }
  const channel = channelTo(server.port, { security: 'none' }, { limits })
  expect(await reasonOf(channel.send(sampleMessage(), never))).toMatchObject({
    transient: true,
    message: expect.stringContaining('took too long'),
  })
})

test('a certificate that nobody vouches for is refused for good', async () => {
  trustNobodyElse()
  const server = await startSmtpServer({ tls: 'tls' })
  const reason = await reasonOf(channelTo(server.port, { security: 'tls' }).send(sampleMessage(), never))
  expect(reason).toMatchObject({ transient: false, message: expect.stringContaining('could not prove who it is') })
  expect(server.mails).toEqual([])
})

test('nothing of a message starts a header or a recipient of its own', async () => {
  const server = await startSmtpServer({ tls: 'none' })
  const channel = channelTo(server.port, { security: 'none' }, { plantName: 'x"\r\nBcc: eve@evil.example' })
  const attacks = [
    '\r\nBcc: eve@evil.example',
    '\nX-Evil: 1',
    '\r\n\r\nbody',
    '\u2028Bcc: eve@evil.example',
    '\0',
    '"<>,;',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 5 }),
      async parts => {
        const text = `x${parts.join('')}`
        const count = server.mails.length
        await channel.send(sampleMessage({ subject: text, message: text, summary: text }), never)
        const mail = server.mails[count]
        expect(mail?.to).toEqual(['lan@plant.example'])
        const names = headerLines(mail?.source ?? '').map(line => `${line.split(':')[0]?.toLowerCase()}`)
        expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(HEADER_NAMES)
      },
    ),
    { numRuns: 30 },
  )
})

const HEADER_NAMES = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'importance',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-msmail-priority',
  'x-priority',
]

test.each([
  'lan@plant.example\r\nRCPT TO:<eve@evil.example>',
  'lan@plant.example, eve@evil.example',
  '',
  'Lan <lan@plant.example>',
])('the recipient %j is refused before anyone is spoken to', async recipient => {
  const server = await startSmtpServer({ tls: 'none' })
  const reason = await reasonOf(channelTo(server.port, { security: 'none' }).send(sampleMessage({ recipient }), never))
  expect(reason).toMatchObject({ code: 'delivery_failed', transient: false })
  expect(reason.message).not.toContain('\n')
  expect(server.mails).toEqual([])
})
