import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { loopbackCertificate } from './loopback-certificate.ts'

/** What the server took. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Header and body, as sent. */
  readonly source: string
  readonly user: string
  readonly wasEncrypted: boolean
}

export interface SmtpServerOptions {
  /** 0 takes a free one. */
  readonly port?: number
  readonly tls?: 'tls' | 'starttls' | 'none'
  readonly user?: string
  readonly password?: string
  /** Refuses these recipients, with this reply code. */
  readonly refuses?: Readonly<Record<string, number>>
  /** Greets nobody. */
  readonly isSilent?: boolean
  /** Called with each mail before it is acknowledged. */
  readonly onMail?: (mail: ReceivedMail) => Promise<void> | void
}

export interface TestSmtpServer {
  readonly port: number
  readonly mails: readonly ReceivedMail[]
  readonly logins: readonly string[]
  readonly close: () => Promise<void>
}

/** A real SMTP server on this computer, ended with the test. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<TestSmtpServer> {
  const { tls = 'starttls', user = '', password = '', refuses = {}, isSilent = false } = options
  const mails: ReceivedMail[] = []
  const logins: string[] = []
  const server = new SMTPServer({
    ...loopbackCertificate,
    secure: tls === 'tls',
    authOptional: user === '',
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(user === '' ? ['AUTH'] : [])],
    allowInsecureAuth: tls === 'none',
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, go) => {
      if (!isSilent) go()
    },
    onAuth(auth, _session, answer) {
      logins.push(auth.username ?? '')
      if (auth.username === user && auth.password === password) answer(null, { user })
      // A careless server, which repeats what it was given.
      else answer(new Error(`wrong password ${auth.password ?? ''}`))
    },
    onRcptTo({ address }, _session, answer) {
      const code = refuses[address]
      answer(code === undefined ? null : Object.assign(new Error(`not known here: ${address}`), { responseCode: code }))
    },
    onData(stream, session, answer) {
      void (async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        const { mailFrom, rcptTo } = session.envelope
        const mail: ReceivedMail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
          user: typeof session.user === 'string' ? session.user : '',
          wasEncrypted: session.secure,
        }
        await options.onMail?.(mail)
        mails.push(mail)
        answer()
      })()
    },
  })
  // A client that breaks off is part of the tests.
  server.on('error', () => {})
  const listening = server.listen(options.port ?? 0, '127.0.0.1')
  await once(listening, 'listening')
  let closing: Promise<void> | undefined
  const close = () => (closing ??= new Promise<void>(resolve => server.close(() => resolve())))
  onTestFinished(close)
  return { port: (listening.address() as AddressInfo).port, mails, logins, close }
}
