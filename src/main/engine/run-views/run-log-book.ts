import { EngineFailure } from '../../../contract/failure.ts'
import { LOG_LEVELS, type RunLogLevel } from '../../../contract/run-log.ts'
import type { Settings } from '../../../contract/setting.ts'
import type { Log } from '../../pipeline/log.ts'
import type { ConsoleDatabase } from '../../storage/console/console-database.ts'
import { insertLogLines, removeOldLines, type NewLogLine } from '../../storage/console/run-log-store.ts'
import { guarded } from '../../storage/storage-failure.ts'

/** Lines of one run that are kept; a run with more is a run that fails a thousand times in the same way. */
const MOST_LINES = 5_000
/** Warnings and errors get a further share, so that the end of a run is there. */
const MOST_GRAVE_LINES = 6_000
/**
 * Lines of all runs; the oldest go first. Of 200,000 a word in half of them took half a second to find, and their index was as large
 * as the plant's data.
 */
const MOST_LINES_IN_ALL = 50_000
/** Lines written or removed in one transaction: 200 took 28 and 54 ms on a busy machine. */
const AT_ONCE = 100
const LONGEST_MESSAGE = 2_000
const LONGEST_FIELDS = 4_000

export interface RunLogBookOptions {
  readonly db: ConsoleDatabase
  /** Where every line goes as well. */
  readonly log: Log
  readonly clock: () => Date
  /** Takes known secrets out of a text. */
  readonly redact: (text: string) => string
  /** In force now: what the log file does not take is not kept here either. */
  readonly level: () => Settings['logLevel']
}

/** Keeps the log lines of runs in console.db, in batches and beside the log file. */
export interface RunLogBook {
  /** Writes to the log file, and to the run that goes on or is named in the fields. */
  readonly log: Log
  begin(run: number): void
  /** The run has ended and said everything. */
  end(): void
  /** Writes what waits. */
  flush(): void
  close(): void
}

export function createRunLogBook({ db, log, clock, redact, level }: RunLogBookOptions): RunLogBook {
  let active: number | null = null
  /** Read once a run: it is asked for each line. */
  let least = level()
  let kept = 0
  let cut = 0
  let waiting: NewLogLine[] = []
  let tidying: NodeJS.Immediate | undefined

  function keep(at: RunLogLevel, fields: object, message: string): void {
    const { run = active, phase = '', agent: _agent, ...rest } = fields as Readonly<Record<string, unknown>>
    if (typeof run !== 'number' || !isKept(at, least)) return
    const most = at === 'warn' || at === 'error' ? MOST_GRAVE_LINES : MOST_LINES
    if (run === active && kept >= most) {
      cut += 1
      return
    }
    if (run === active) kept += 1
    waiting.push({
      run,
      at: clock().toISOString(),
      level: at,
      phase: typeof phase === 'string' ? phase : '',
      message: shortened(redact(message), LONGEST_MESSAGE),
      fields: Object.keys(rest).length === 0 ? '' : shortened(redact(JSON.stringify(rest)), LONGEST_FIELDS),
    })
    // No timer: whoever looks gets what waits, and a run of a few seconds writes the same in the same order each time.
    if (waiting.length >= AT_ONCE) flush()
  }

  function flush(): void {
    if (waiting.length === 0 && cut === 0) return
    const [lines, left] = [waiting, cut]
    waiting = []
    cut = 0
    attempt(() => insertLogLines(db, lines, { run: active ?? 0, lines: left }))
  }

  /** The log file has the lines too; a run does not end because they cannot be kept twice. */
  function attempt(write: () => void): void {
    try {
      guarded(db.name, write)
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      log.warn({ failure: error.failure }, 'log lines of a run cannot be kept for the screen')
    }
  }

  function tidy(): void {
    tidying = undefined
    attempt(() => {
      if (removeOldLines(db, MOST_LINES_IN_ALL, AT_ONCE)) tidying = setImmediate(tidy)
    })
  }

  function tee(to: Log, bound: object): Log {
    const write = (at: RunLogLevel) => (fields: object, message: string) => {
      to[at](fields, message)
      keep(at, { ...bound, ...fields }, message)
    }
    return {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
      child: fields => tee(to.child(fields), { ...bound, ...fields }),
    }
  }

  return {
    log: tee(log, {}),
    begin(run) {
      flush()
      active = run
      least = level()
      kept = 0
      cut = 0
    },
    end() {
      flush()
      active = null
      tidying ??= setImmediate(tidy)
    },
    flush,
    close() {
      flush()
      clearImmediate(tidying)
    },
  }
}

function isKept(at: RunLogLevel, level: Settings['logLevel']): boolean {
  if (level === 'silent') return false
  return level === 'trace' || LOG_LEVELS.indexOf(at) >= LOG_LEVELS.indexOf(level)
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}
