import type { WorkerEnvironment } from '../worker-messages.ts'
import { writeCorrections } from './corrections/write-corrections.ts'
import { recogniseWorkbook } from './recognise-workbook.ts'
import type { SourceTask, SourceTaskResults } from './source-task.ts'

/** Does one task in its thread. @throws EngineFailure as the task says */
export function performSourceTask(
  environment: WorkerEnvironment,
  task: SourceTask,
): Promise<SourceTaskResults[SourceTask['kind']]> {
  switch (task.kind) {
    case 'recognise':
      return recogniseWorkbook(environment, task)
    case 'corrections':
      return writeCorrections(environment, task)
    default:
      return task satisfies never
  }
}
