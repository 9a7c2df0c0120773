import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OwnerEndpoint } from '../../storage/workspace/ownership.ts'

/** Bytes of a socket's path on the system that allows least (macOS), without the closing zero. */
const MAX_SOCKET_PATH = 103

export interface EndpointOptions {
  readonly platform?: NodeJS.Platform
  /** Folder for temporary files. */
  readonly temporary?: string
  /** That many random bytes, in hex. */
  readonly random?: (bytes: number) => string
}

/**
 * A place where an owner can be reached, and the token that lets commands in: a socket in the workspace, where its path is short
 * enough for one, else in a private folder of its own below the temporary files; on Windows a named pipe. Touches nothing.
 */
export function newEndpoint(workspace: string, options: EndpointOptions = {}): OwnerEndpoint {
  const { platform = process.platform, temporary = tmpdir(), random = randomHex } = options
  const token = random(32)
  const name = `moldline-${random(8)}`
  if (platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, token }
  const candidates = [join(workspace, 'owner.sock'), join(temporary, name, 'owner.sock'), `/tmp/${name}/owner.sock`]
  const path = candidates.find(candidate => Buffer.byteLength(candidate) <= MAX_SOCKET_PATH) ?? candidates[2]
  return { path: path ?? '', token }
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
