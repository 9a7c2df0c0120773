import { realpathSync, statfsSync } from 'node:fs'
import { realpath, statfs } from 'node:fs/promises'
import { EngineFailure, failure } from '../../../contract/failure.ts'

/** File systems on another machine, by Linux's `statfs` type: NFS, SMB, CIFS, SMB2, NCP, AFS, Coda. */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x564c, 0x5346_414f, 0x7375_7245])

/**
 * Refuses a folder on another machine: SQLite's write-ahead log needs memory shared between processes, which a network folder
 * cannot give (design 4). Mapped drive letters are resolved first.
 * @throws EngineFailure `workspace_not_local`
 */
export function requireLocalDisk(dir: string): void {
  if (isNetworkPath(dir) || isNetworkPath(realpathSync.native(dir)) || NETWORK_TYPES.has(statfsSync(dir).type)) {
    throw new EngineFailure(
      failure(
        'workspace_not_local',
        `The workspace ${dir} should be on a disk of this computer, it is on a network share.`,
        {
          remedy: 'Choose a folder on a local disk. The plant folder may stay on the network.',
          file: dir,
        },
      ),
    )
  }
}

/** How long a drive may take to say what it is, in milliseconds. */
const PATIENCE_MS = 2_000

/**
 * Whether a folder is on another machine, asked without holding anything up. A drive that does not answer is taken for one that is;
 * a folder that is not there for none.
 */
export async function isOnNetwork(dir: string): Promise<boolean> {
  if (isNetworkPath(dir)) return true
  const silent = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => silent.resolve(true), PATIENCE_MS)
  try {
    return await Promise.race([silent.promise, leadsToNetwork(dir)])
  } finally {
    clearTimeout(timer)
  }
}

async function leadsToNetwork(dir: string): Promise<boolean> {
  try {
    return isNetworkPath(await realpath(dir)) || NETWORK_TYPES.has((await statfs(dir)).type)
  } catch {
    // It is not there, which says nothing about where it would be.
    return false
  }
}

/** `\\\\server\\share`, `//server/share`, `\\\\?\\UNC\\server\\share`; a local `\\\\?\\C:\\…` is none. */
export function isNetworkPath(path: string): boolean {
  const slashed = path.replaceAll('\\', '/')
  return /^\/\/[^/?.]/.test(slashed) || /^\/\/[?.]\/unc\//i.test(slashed)
}
