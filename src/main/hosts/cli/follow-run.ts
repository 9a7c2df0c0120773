import type { Engine } from '../../../contract/engine.ts'
import type { EngineEvent } from '../../../contract/event.ts'
import type { Output } from './output.ts'
import { progressText } from './progress-text.ts'
import { phaseText } from './run-text.ts'

const WIDTH = 100
const CLEAR = '\r\u001B[2K'

/**
 * Shows a run while it goes, on standard error: one line that renews itself on a terminal, one line per finished phase elsewhere.
 * Ends when `signal` aborts.
 */
export async function followRun(engine: Engine, err: Output, signal: AbortSignal): Promise<void> {
  for await (const event of engine.watch(signal)) {
    const text = err.isTty ? liveText(event) : lineText(event)
    if (text) await err.write(text)
  }
  if (err.isTty) await err.write(CLEAR)
}

function liveText(event: EngineEvent): string | null {
  if (event.kind === 'phase-started') return `${CLEAR}${event.phase.agent} …`
  if (event.kind !== 'run-progressed') return null
  const text = progressText(event.progress)
  return `${CLEAR}${text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text}`
}

function lineText(event: EngineEvent): string | null {
  if (event.kind === 'run-started') return `Run ${event.run.run} started.\n`
  return event.kind === 'phase-finished' ? phaseText(event.phase) : null
}
