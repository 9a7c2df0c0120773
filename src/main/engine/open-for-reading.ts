import { existsSync, statSync } from 'node:fs'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { silentLog } from '../pipeline/log.ts'
import { openConsoleDatabase } from '../storage/console/console-database.ts'
import { workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { engineBasics } from './engine-basics.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EngineParts } from './engine-parts.ts'
import { createJobThread } from './job-thread.ts'
import { once } from './once.ts'
import { openSecrets } from './open-delivery.ts'
import { createReadDesk } from './read-desk.ts'
import { createReadThreads } from './reads/read-threads.ts'
import { createRecoveryReader } from './recovery-reader.ts'
import { asItIs } from './unfinished-run.ts'

/**
 * Opens a workspace to look at it, beside the engine that owns it.
 *
 * @throws EngineFailure `database_unreadable`, `invalid_setting`
 */
export function openForReading(options: EngineOptions): EngineParts {
  const workspace = workspaceLayout(options.workspace)
  if (existsSync(workspace.dir) && !statSync(workspace.dir).isDirectory()) throw noFolder(workspace.dir)
  const db = existsSync(workspace.consoleDatabase)
    ? openConsoleDatabase(workspace.consoleDatabase, { readonly: true })
    : null
  const basics = engineBasics(options, db)
  const reads = createReadDesk(workspace.plantDatabase)
  const jobs = createJobThread(options.workers.run, basics.workerEnvironment)
  const heavy = createReadThreads(options.workers.run, basics.workerEnvironment)
  const recoveryReader = createRecoveryReader({ workspace, db, jobs })
  return {
    ...basics,
    recovery: null,
    recoveryReader,
    interrupted: null,
    console: db,
    reads,
    heavy,
    runs: null,
    runLog: null,
    notices: null,
    delivery: null,
    secrets: openSecrets(options, workspace.dir),
    automation: null,
    log: silentLog,
    asItIs: run => asItIs(run, { workspace, publishedBy: number => reads.publishedBy(number) }),
    close: once(async () => {
      await recoveryReader.close()
      await heavy.close()
      reads.close()
      db?.close()
    }),
  }
}

function noFolder(dir: string): EngineFailure {
  const remedy = 'Name the folder that Moldline works in with --workspace.'
  return new EngineFailure(
    failure('database_unreadable', `The workspace ${dir} should be a folder, it is a file.`, { remedy, file: dir }),
  )
}
