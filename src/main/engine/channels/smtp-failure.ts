import type { NodemailerError } from 'nodemailer'
import { EngineFailure, type Failure } from '../../../contract/failure.ts'
import { deliveryFailure } from './delivery-failure.ts'
import { oneLine } from './one-line.ts'

const ANSWER_LENGTH = 200

/** What an error of the SMTP client means to the planner; null when it is none of its own. */
export function smtpFailure(error: unknown, server: string, recipient: string): EngineFailure | null {
  if (!isClientError(error)) return null
  return new EngineFailure(reasonOf(error, server, recipient), { cause: error })
}

function reasonOf(error: NodemailerError, server: string, recipient: string): Failure {
  const { code = '', responseCode } = error
  const isRefusedForGood = error.permanent ?? false
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      // What the server says about a login may repeat the login, so only its number is told.
      return deliveryFailure(
        `The mail server ${server} did not accept the user name and password (${responseCode ?? 'no answer'}).`,
        'Check the user name in Settings and give the password again.',
        responseCode !== undefined && !isRefusedForGood,
      )
    case 'ETLS':
      return deliveryFailure(
        `The mail server ${server} offers no encrypted connection as it is set.`,
        'Ask who runs the mail server whether it wants TLS or STARTTLS, and on which port.',
        false,
      )
    case 'ESOCKET':
    case 'ECONNECTION':
    case 'EDNS':
    case 'ETIMEDOUT':
      return unreachable(error, server)
    case 'EABORT':
      return deliveryFailure(
        `The mail server ${server} took too long.`,
        'Nothing to do: it is tried again by itself.',
        true,
      )
    case 'EENVELOPE':
    case 'EMESSAGE':
      return deliveryFailure(
        `The mail server ${server} did not take the message for ${recipient}: ${answerOf(error)}.`,
        'Check the address of the sender and of the recipient in Settings.',
        responseCode !== undefined && !isRefusedForGood,
      )
    default:
      return deliveryFailure(
        `The mail server ${server} answered in a way that is not understood: ${answerOf(error)}.`,
        'Check host, port and security of the mail server in Settings.',
        !isRefusedForGood,
      )
  }
}

/** Failing to connect passes, but a certificate that is not trusted stays so. */
function unreachable(error: NodemailerError, server: string): Failure {
  const reason = `${error.originalCode ?? ''} ${error.message}`
  if (/CERT|self.signed|certificate|ALTNAME|wrong version number|SSL routines/i.test(reason)) {
    return deliveryFailure(
      `The mail server ${server} could not prove who it is, or speaks another kind of encryption (${oneLine(error.message, ANSWER_LENGTH)}).`,
      'Check host, port and security in Settings. A certificate of your own company is trusted through NODE_EXTRA_CA_CERTS.',
      false,
    )
  }
  return deliveryFailure(
    `The mail server ${server} could not be reached (${error.originalCode ?? error.code}).`,
    'Check the network, and host and port of the mail server in Settings.',
    true,
  )
}

function answerOf({ response, message }: NodemailerError): string {
  return oneLine(response ?? message, ANSWER_LENGTH).replace(/\.$/, '')
}

function isClientError(error: unknown): error is NodemailerError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
