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
  /** Plant folders used on this computer by this person, latest first; absent where nobody keeps them. */
  readonly recentPlants?: () => Promise<readonly string[]>
  /** Opens a file of this computer in the program for it; false where there is no desktop. */
  readonly openFile?: (path: string) => boolean
  /** Opens a workbook at a cell; false where no program that can do that answers. */
  readonly openCell?: (place: CellPlace) => Promise<boolean>
}

/** A cell of a workbook on this computer. */
export interface CellPlace {
  /** Absolute path. */
  readonly file: string
  /** Name of the sheet as the workbook has it; empty = the first. */
  readonly sheet: string
  /** A1 address. */
  readonly address: string
}
