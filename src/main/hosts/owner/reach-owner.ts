import { connect } from 'node:net'
import type { OwnerEndpoint } from '../../storage/workspace/ownership.ts'
import { Answer, readLine, type Greeting } from './greeting.ts'
import { linePort, type LinePort } from './line-port.ts'

/** How an owner answered; `silent` when it did not: gone, not yet listening, hung, or nobody Moldline knows. */
export type OwnerAnswer =
  | { readonly kind: 'welcome'; readonly port: LinePort }
  | { readonly kind: 'wrong-token' }
  | { readonly kind: 'other-version'; readonly version: string }
  | { readonly kind: 'silent' }

export interface ReachOptions {
  /** Of this Moldline. */
  readonly version: string
  /** How long the owner may take to answer, in milliseconds. */
  readonly patienceMs: number
}

/** Knocks at the owner of a workspace. */
export function reachOwner(endpoint: OwnerEndpoint, { version, patienceMs }: ReachOptions): Promise<OwnerAnswer> {
  return new Promise(resolve => {
    const socket = connect(endpoint.path)
    const port = linePort(socket)
    const timer = setTimeout(() => give({ kind: 'silent' }), patienceMs)

    function give(answer: OwnerAnswer): void {
      clearTimeout(timer)
      if (answer.kind !== 'welcome') socket.destroy()
      resolve(answer)
    }

    port.on('close', () => give({ kind: 'silent' }))
    port.on('message', line => {
      const answer = readLine(Answer, line)
      if (!answer) return give({ kind: 'silent' })
      switch (answer.kind) {
        case 'welcome':
          return give({ kind: 'welcome', port })
        case 'other-version':
          return give({ kind: 'other-version', version: answer.moldline })
        case 'wrong-token':
          return give({ kind: 'wrong-token' })
        default:
          return answer.kind satisfies never
      }
    })
    port.postMessage(JSON.stringify({ moldline: version, token: endpoint.token } satisfies Greeting))
  })
}
