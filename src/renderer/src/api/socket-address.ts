/** Whether the host still lets this page in: `unreachable` says nothing of that, the host may be starting. */
export type Admission = 'admitted' | 'refused' | 'unreachable'

export interface SocketAddressOptions {
  readonly address: string
  readonly ask: () => Promise<Admission>
  /** The host is there and refuses this page: it was started again, and its links are others. */
  readonly onRefused: () => void
}

/**
 * Where each attempt to connect goes. A socket that is refused says no reason, so before another attempt the host is asked for the
 * page itself.
 *
 * @returns rejects when the page is refused: there is nothing to connect to any more
 */
export function socketAddress({ address, ask, onRefused }: SocketAddressOptions): () => Promise<string> {
  let attempts = 0
  return async () => {
    attempts += 1
    // Whoever loads the page has just been let in.
    if (attempts > 1 && (await ask()) === 'refused') {
      onRefused()
      throw new Error('The host refuses this page.')
    }
    return address
  }
}

const UNAUTHORIZED = 401

/** Asks the host for the page, without taking it. */
export async function askAdmission(): Promise<Admission> {
  try {
    const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store' })
    return status === UNAUTHORIZED ? 'refused' : 'admitted'
  } catch {
    // Nobody answers; why does not matter, the next attempt asks again.
    return 'unreachable'
  }
}
