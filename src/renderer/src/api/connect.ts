import { createTRPCClient, createWSClient, wsLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '../../../contract/router.ts'
import { actorLink } from './actor-link.ts'
import { requestEnginePort } from './engine-port.ts'
import { portWebSocket } from './port-socket.ts'
import { reachLink } from './reach-link.ts'
import { askAdmission, socketAddress } from './socket-address.ts'

/** The engine as the window sees it: the one router, whoever hosts it. */
export type Api = TRPCClient<AppRouter>

/** What the window wants to know of its connection, whichever way it goes. */
export interface ConnectOptions {
  readonly onOpen: () => void
  readonly onClose: () => void
  /** The host of this browser tab was started again and does not know the tab any more: nothing is tried from now on. */
  readonly onRefused: () => void
  /** Whether the connection is gone or could not be made. */
  readonly isLost: () => boolean
  /** Name of the person at this window, empty while nobody chose one. */
  readonly actor: () => string
}

/**
 * The API client: over the shell's ports in Electron, over a WebSocket in a browser tab. There the session token is a cookie of the
 * host, which the page can neither read nor needs to. A lost connection is opened again until it succeeds, at most 5 s apart, or until
 * the host says that it knows no such session; meanwhile no change is asked for.
 */
export function connect({ onOpen, onClose, onRefused, isLost, actor }: ConnectOptions): Api {
  const bridge = window.moldline
  const inTab = socketAddress({
    address: `${location.origin.replace(/^http/, 'ws')}/api`,
    ask: askAdmission,
    onRefused: () => {
      onRefused()
      void client.close()
    },
  })
  const client = createWSClient({
    url: bridge ? 'ws://engine' : inTab,
    ...(bridge && { WebSocket: portWebSocket(() => requestEnginePort({ bridge })) }),
    retryDelayMs: attempt => (attempt === 0 ? 0 : Math.min(250 * 2 ** attempt, 5_000)),
    onOpen,
    onClose,
  })
  return createTRPCClient<AppRouter>({ links: [reachLink(isLost), actorLink(actor), wsLink({ client })] })
}
