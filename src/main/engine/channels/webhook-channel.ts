import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { Settings } from '../../../contract/setting.ts'
import { RetryLater } from '../../pipeline/retry.ts'
import type { QueuedMessage } from '../../storage/console/delivery-log.ts'
import type { Channel, ChannelLimits } from './channel.ts'
import { createKnownSecrets } from '../secrets/known-secrets.ts'
import { addressKeys } from './address-keys.ts'
import { webhookProblem } from './channel-set-up.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { isLoopback } from './is-loopback.ts'
import { oneLine } from './one-line.ts'
import { readStart } from './read-start.ts'
import { retryAfter } from './retry-after.ts'

export interface WebhookChannelOptions {
  readonly setUp: Settings['webhook']
  /** Goes into the Authorization header; null sends none. */
  readonly token: string | null
  readonly limits: ChannelLimits
  readonly clock: () => Date
}

const MAX_ANSWER_BYTES = 4_096
const MAX_REDIRECTS = 3
/** Answers that ask for the same request at another address; 303 does not, it asks for a GET. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308])
/** Refusals that may pass: the server was too slow, too early or too busy. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429])

/**
 * Posts a notice as JSON. Only the host that a person set up is spoken to: a redirect elsewhere is a failure, because the notice and the
 * token were not meant for it.
 */
export function createWebhookChannel(options: WebhookChannelOptions): Channel {
  return {
    async send(message, signal) {
      const url = checkedUrl(options)
      const within = AbortSignal.any([signal, AbortSignal.timeout(options.limits.totalMs)])
      const request = requestOf(options, message, within)
      try {
        const answer = await post(url, request)
        if (answer.ok) {
          await answer.body?.cancel()
          return true
        }
        const said = withoutKeys(await readStart(answer, MAX_ANSWER_BYTES), options)
        throw refusal(answer, said, options.clock())
      } catch (error) {
        throw error instanceof EngineFailure ? error : unreachable(error, url.host)
      }
    },
  }
}

async function post(first: URL, request: RequestInit): Promise<Response> {
  let url = first
  for (let redirects = 0; ; redirects++) {
    const answer = await fetch(url, request)
    const location = answer.headers.get('location')
    if (!REDIRECTS.has(answer.status) || location === null) return answer
    await answer.body?.cancel()
    const next = URL.parse(location, url.href)
    if (next?.origin === first.origin && redirects < MAX_REDIRECTS) url = next
    else throw new EngineFailure(redirected(first.host, next?.host ?? 'an address that cannot be read'))
  }
}

function requestOf({ token }: WebhookChannelOptions, message: QueuedMessage, signal: AbortSignal): RequestInit {
  const { id, notice, priority, subject, summary, message: text } = message
  const kind = notice === null ? 'test' : 'notice'
  return {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Moldline',
      'idempotency-key': id,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    // `text` is what the incoming webhooks of chat programs show.
    body: JSON.stringify({
      id,
      kind,
      notice,
      priority,
      subject,
      summary,
      message: text,
      text: `${subject}\n${summary}`,
    }),
  }
}

function checkedUrl({ setUp, token }: WebhookChannelOptions): URL {
  const problem = webhookProblem(setUp)
  if (problem) throw new EngineFailure(deliveryFailure(problem, 'Set up the webhook in Settings.', false))
  const url = new URL(setUp.url)
  if (token !== null && url.protocol === 'http:' && !isLoopback(url.hostname)) {
    const remedy = 'Use an address that begins with https, or forget the token.'
    throw new EngineFailure(
      deliveryFailure(`The token would cross the network readable to ${url.host}.`, remedy, false),
    )
  }
  if (token === null || /^[\x21-\x7E]+$/.test(token)) return url
  throw new EngineFailure(
    failure('secret_unavailable', 'The token of the webhook holds characters that a header may not have.', {
      remedy: 'Give the token again, without spaces and line ends.',
    }),
  )
}

/** Servers like to repeat what they were asked. Taken out before the text is cut, so that no beginning of a key is left. */
function withoutKeys(answer: string, { setUp, token }: WebhookChannelOptions): string {
  const secrets = createKnownSecrets()
  for (const part of [token ?? '', ...addressKeys(setUp.url)]) secrets.learn(part)
  return secrets.redact(answer)
}

function refusal({ status, headers, url }: Response, answer: string, now: Date): EngineFailure {
  const { host } = new URL(url)
  const said = oneLine(answer, 200)
  const reason = `${host} answered ${status}${said && `: ${said}`}`
  if (!PASSING.has(status) && status < 500) {
    return new EngineFailure(deliveryFailure(reason, 'Check address and token of the webhook in Settings.', false))
  }
  const passing = deliveryFailure(reason, 'Nothing to do: it is tried again by itself.', true)
  const pause = retryAfter(headers.get('retry-after'), now)
  return pause === null ? new EngineFailure(passing) : new RetryLater(passing, pause)
}

function redirected(from: string, to: string) {
  return deliveryFailure(
    `${from} sends messages on to ${to}, which nobody set up.`,
    'Set the final address in Settings, if it is right.',
    false,
  )
}

function unreachable(error: unknown, host: string): EngineFailure {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  if (reason instanceof DOMException) {
    return new EngineFailure(deliveryFailure(`${host} took too long.`, 'Nothing to do: it is tried again.', true), {
      cause: error,
    })
  }
  const isDistrust = /CERT|SELF_SIGNED|ALTNAME|SSL/.test(code)
  return new EngineFailure(
    isDistrust
      ? deliveryFailure(
          `${host} could not prove who it is (${code}).`,
          'Check the address. A certificate of your own company is trusted through NODE_EXTRA_CA_CERTS.',
          false,
        )
      : deliveryFailure(
          `${host} could not be reached (${code || 'no connection'}).`,
          'Check the network and the address of the webhook in Settings.',
          true,
        ),
    { cause: error },
  )
}
