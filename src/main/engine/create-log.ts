import { pino } from 'pino'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import { openRotatingLogFile } from './rotating-log-file.ts'

const MIB = 1024 * 1024

export interface EngineLog {
  readonly log: Log
  readonly close: () => void
}

/**
 * Structured log of a workspace: JSON lines, rotated, level by setting; run, phase, agent and file are bound to each line.
 *
 * @param redact Takes known secrets out of each whole line, wherever in it they stand.
 */
export function createLog(
  path: string,
  settings: Settings,
  redact: (line: string) => string = line => line,
): EngineLog {
  const file = openRotatingLogFile(path, settings.logFileMib * MIB, settings.logFilesKept)
  const log = pino(
    { level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: redact } },
    file,
  )
  return { log, close: () => file.close() }
}
