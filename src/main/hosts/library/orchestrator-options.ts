import { z } from 'zod'

/** What an orchestrator is made with: the seed's contract. Paths may be relative to the working directory. */
export const OrchestratorOptions = z.strictObject({
  /** The plant's `dynamicDatabase` folder. */
  dynamicDbSourceDir: z.string().min(1),
  /** Table definitions, `databaseSchemas.json`. */
  databaseSchemasPath: z.string().min(1),
  /** Map of table to its exported Parquet file; missing means first run, written anew after each published run. */
  annotationPath: z.string().min(1),
  /** The workspace. */
  defaultDir: z.string().min(1),
})
export type OrchestratorOptions = z.infer<typeof OrchestratorOptions>

/** One thing that is wrong with an option. */
export interface OptionFault {
  readonly option: string
  readonly problem: string
}

/** Every fault of the options an orchestrator was to be made with. */
export class OrchestratorFault extends Error {
  override readonly name = 'OrchestratorFault'
  readonly faults: readonly OptionFault[]

  constructor(faults: readonly OptionFault[]) {
    super(faults.map(({ option, problem }) => `${option}: ${problem}`).join('\n'))
    this.faults = faults
  }
}
