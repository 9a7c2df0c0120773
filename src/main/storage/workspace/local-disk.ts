import { realpathSync, statfsSync } from 'node:fs'
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

/** `\\\\server\\share`, `//server/share`, `\\\\?\\UNC\\server\\share`; a local `\\\\?\\C:\\…` is none. */
export function isNetworkPath(path: string): boolean {
  const slashed = path.replaceAll('\\', '/')
  return /^\/\/[^/?.]/.test(slashed) || /^\/\/[?.]\/unc\//i.test(slashed)
}
