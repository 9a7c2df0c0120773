import type { Engine } from '../../../contract/engine.ts'
import type { OwnerEndpoint } from '../../storage/workspace/ownership.ts'
import { serveOwner, type ServeOwnerOptions } from './serve-owner.ts'

export interface WithEndpointOptions extends ServeOwnerOptions {
  /** A console closes when its person says so; a command stays until what others asked of it has ended. */
  readonly isLasting: boolean
}

/**
 * An engine that takes the writing commands of other processes while it is open. Closing lets nobody in any more, answers who is in,
 * and gives the workspace back last. Where the disk can hold no socket (FAT, some shares), nobody is let in, and other commands end with
 * this owner's name; the workspace is used all the same.
 */
export async function withEndpoint(
  endpoint: OwnerEndpoint,
  { isLasting, ...options }: WithEndpointOptions,
): Promise<Engine> {
  const { engine } = options
  const host = await serveOwner(endpoint, options).catch(async (error: unknown) => {
    if (isRefusedBySystem(error)) return null
    await engine.close()
    throw error
  })
  if (host === null) return engine
  return {
    ...engine,
    async close() {
      host.refuse()
      if (!isLasting) await host.settle()
      host.refuseCalls()
      await engine.close()
      // A run that closing stopped has ended now, and those who wait for it have heard it.
      await host.hangUp()
    },
  }
}

/** The system said no; anything else is a defect. */
function isRefusedBySystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
