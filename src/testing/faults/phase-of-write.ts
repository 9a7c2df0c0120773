import { isMainThread, parentPort } from 'node:worker_threads'

/**
 * Says what a write is part of, without any help of the code under test: by its file, by its SQL, and in the run worker by the phases
 * it announces to the control thread.
 *
 * `open` · `collect` · `stage` (rows of an unpublished generation) · `publish` · `check` · `track` · `clean-up` (before the first
 * phase) · `journal` · `notice` · `triage` · `decision` · `undo` · `backup` · `restore` · `log` · `owner`
 */
export interface PhaseOfWrite {
  (write: { readonly file: string; readonly operation: string; readonly sql: string }): string
}

const STAGING = 'load'

/** @param step what the control thread is doing */
export function phaseOfWrite(step: () => string): PhaseOfWrite {
  let announced = 'clean-up'
  let isPublishing = false
  /** Phase of the last statement on a console database: its COMMIT belongs to it. */
  let consolePhase = 'journal'
  onPhaseStarted(phase => (announced = phase))

  function ofConsole(operation: string, sql: string): string {
    if (operation === 'begin') consolePhase = step() === 'run' || step() === 'undo' ? 'journal' : step()
    else if (/\b(?:into|update|from) notice/i.test(sql)) consolePhase = 'notice'
    else if (/\binto decision/i.test(sql)) consolePhase = 'decision'
    else if (/\b(?:into|update) run\b/i.test(sql)) consolePhase = 'journal'
    return consolePhase
  }

  function ofPlant(sql: string): string {
    if (step() === 'restore') return 'restore'
    if (/synchronous = FULL/i.test(sql)) isPublishing = true
    const phase = isPublishing ? 'publish' : announced === STAGING ? 'stage' : announced
    if (/synchronous = NORMAL/i.test(sql)) isPublishing = false
    return step() === 'undo' && (phase === 'stage' || phase === 'publish') ? `undo ${phase}` : phase
  }

  return ({ file, operation, sql }) => {
    const [folder = ''] = file.split('/')
    if (folder === 'backups') return 'backup'
    if (folder === 'notices') return 'notice'
    if (folder === 'logs') return 'log'
    if (folder.startsWith('owner.')) return 'owner'
    if (folder.startsWith('console.db')) return ofConsole(operation, sql)
    if (isMainThread || step() === 'restore') return step()
    return ofPlant(sql)
  }
}

/** The run worker tells each phase it starts; listening in needs nothing from it. */
function onPhaseStarted(hear: (phase: string) => void): void {
  if (parentPort === null) return
  const port = parentPort
  const send = port.postMessage.bind(port)
  port.postMessage = (message: unknown, ...rest: []) => {
    const { kind, phase } = message as { readonly kind?: string; readonly phase?: { readonly phase?: string } }
    if (kind === 'phase-started' && phase?.phase !== undefined) hear(phase.phase)
    if (kind === 'finished') hear('clean-up')
    send(message, ...rest)
  }
}
