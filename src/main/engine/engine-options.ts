import type { AskShell } from '../../contract/engine-message.ts'
import type { Environment } from './effective-settings.ts'
import type { OwnerEndpoint } from '../storage/workspace/ownership.ts'

export interface EngineOptions {
  /** Plant folder. */
  readonly plant: string
  /** Workspace folder on a local disk. */
  readonly workspace: string
  /** Reads only: works beside the engine that owns the workspace. */
  readonly readonly?: boolean
  /** Whose decisions and runs these are; the setting, else the name of the OS user, when absent. */
  readonly actor?: string
  /** Entries of the threads: source in development, bundles beside the host when built. */
  readonly workers: { readonly run: URL; readonly reader: URL }
  readonly version: string
  readonly environment: Environment
  readonly clock?: () => Date
  /** Name of the pipeline it runs; the first of `pipelines.ts` where none is given. */
  readonly pipeline?: string
  /** Table definitions elsewhere than in the plant. */
  readonly schemasPath?: string
  /** Whether the plant may be watched, if the settings want it; a single command has no use for it. */
  readonly watch?: boolean
  /** How the owner is called when another one is turned away, e.g. "the console". */
  readonly ownerName?: string
  /** Where the owner takes writing commands of other processes; told in the file that names it. */
  readonly endpoint?: OwnerEndpoint
  /** Asks the shell for secrets and native notifications; absent where none stands behind the engine. */
  readonly askShell?: AskShell
  /** Opens a file of this computer in the program for it; false where there is no desktop. */
  readonly openFile?: (path: string) => boolean
}
