import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../../contract/engine.ts'
import type { AskShell } from '../../contract/engine-message.ts'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { workspaceLayout } from '../storage/workspace/open-workspace.ts'
import { ownerText, readOwner, type Owner } from '../storage/workspace/ownership.ts'
import type { AppLayout } from './app-layout.ts'
import { recentPlantsFile, type Place } from './choose-place.ts'
import type { Surroundings } from './data-folder.ts'
import { forwardingEngine } from './owner/forwarding-engine.ts'
import { newEndpoint } from './owner/new-endpoint.ts'
import { reachOwner } from './owner/reach-owner.ts'
import { withEndpoint } from './owner/with-endpoint.ts'
import { openAtCell } from './open-at-cell.ts'
import { openOnDesktop } from './open-on-desktop.ts'
import { recordPlant, refuseOtherPlant } from './plant-of-workspace.ts'
import { readRecentPlants, rememberRecentPlant } from './recent-plants.ts'

export interface EngineChoice {
  readonly place: Place
  /**
   * `reading` works beside an engine that owns the workspace; `command` and `console` own it, the console for long. Where somebody
   * else does, a command goes to them, a console is turned away.
   */
  readonly use: 'reading' | 'command' | 'console'
  /** Whose decisions and runs these are; the setting, else the name of the OS user, when absent. */
  readonly actor?: string | undefined
  /** Asks the shell for secrets and native notifications; absent where none stands behind the program. */
  readonly askShell?: AskShell | undefined
  /** Told who does what this command asks for, when it is somebody else. */
  readonly onForwarded?: ((owner: string) => void) | undefined
}

/**
 * Opens an engine for a host; one that writes is remembered as the plant used last.
 *
 * @throws EngineFailure `workspace_in_use`, `workspace_not_local`, `database_unreadable`, `unknown_option` for a workspace of another plant
 */
export type OpenEngine = (choice: EngineChoice) => Promise<Engine>

export interface OpenerOptions {
  /** A defect while answering another process; this one goes on. */
  readonly onDefect?: (error: unknown) => void
  /** How long an owner that does not answer is tried again, in milliseconds. */
  readonly patienceMs?: number
}

const BETWEEN_TRIES_MS = 50

/** Opens the engine of this program. Its code is loaded only now, so that `--help` answers at once. */
export function engineOpener(
  layout: AppLayout,
  surroundings: Surroundings,
  { onDefect = writeDefect, patienceMs = 5_000 }: OpenerOptions = {},
): OpenEngine {
  async function open({ place, use, actor, askShell }: EngineChoice): Promise<Engine> {
    const { createEngine } = await import('../engine/create-engine.ts')
    const endpoint = use === 'reading' ? null : newEndpoint(place.workspace)
    const engine = await createEngine({
      plant: place.plant,
      workspace: place.workspace,
      readonly: use === 'reading',
      watch: use === 'console',
      ownerName: use === 'console' ? 'the console' : 'the command line',
      ...(actor !== undefined && { actor }),
      ...(askShell && { askShell }),
      ...(endpoint && { endpoint }),
      workers: layout.workers,
      version: layout.version,
      environment: surroundings.environment,
      recentPlants: async () => {
        const used = await readRecentPlants(recentPlantsFile(surroundings))
        return [...new Set(used.map(({ plant }) => plant))]
      },
      openFile: path => openOnDesktop(path, surroundings),
      openCell: cell => openAtCell(cell, surroundings),
    })
    if (!endpoint) return engine
    await recordPlant(place.workspace, place.plant)
    const { version } = layout
    return withEndpoint(endpoint, {
      engine,
      version,
      workspace: place.workspace,
      isLasting: use === 'console',
      onDefect,
    })
  }

  /** Tries to own the workspace and to reach its owner by turns: an owner may just be starting, or on its way out. */
  async function openOrForward(choice: EngineChoice): Promise<Engine> {
    let tried: { readonly owner: string; readonly until: number } | undefined
    for (;;) {
      try {
        return await open(choice)
      } catch (error) {
        if (!isInUse(error)) throw error
        const owner = readOwner(workspaceLayout(choice.place.workspace))
        // Another owner than before gets the same time: several commands may come and go.
        const named = JSON.stringify([owner?.pid, owner?.since])
        if (tried?.owner !== named) tried = { owner: named, until: performance.now() + patienceMs }
        const left = tried.until - performance.now()
        const engine = owner && (await forwardTo(owner, choice, Math.max(left, BETWEEN_TRIES_MS)))
        if (engine) return engine
        if (left <= 0) throw error
        await pause(BETWEEN_TRIES_MS)
      }
    }
  }

  /** Null when there is no answer, and another try may find one. */
  async function forwardTo(
    owner: Owner,
    { place, actor, onForwarded }: EngineChoice,
    patience: number,
  ): Promise<Engine | null> {
    if (!owner.endpoint) {
      if (owner.version === '') throw tooDifferent(owner, 'an older version, which takes no commands')
      throw tooDifferent(owner, 'a program that takes no commands')
    }
    const answer = await reachOwner(owner.endpoint, { version: layout.version, patienceMs: patience })
    switch (answer.kind) {
      case 'welcome':
        onForwarded?.(`${owner.name} (process ${owner.pid} on ${owner.host})`)
        return forwardingEngine(answer.port, {
          owner,
          actor,
          openForReading: () => open({ place, use: 'reading', actor }),
        })
      case 'other-version':
        throw tooDifferent(owner, `version ${answer.version}, this is ${layout.version}`)
      case 'wrong-token':
      case 'silent':
        return null
      default:
        return answer satisfies never
    }
  }

  return async choice => {
    const { place, use } = choice
    await refuseOtherPlant(place.workspace, place.plant)
    const engine = await (use === 'command' ? openOrForward(choice) : open(choice))
    if (use !== 'reading') {
      await rememberRecentPlant(recentPlantsFile(surroundings), { plant: place.plant, workspace: place.workspace })
    }
    return engine
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof EngineFailure && error.failure.code === 'workspace_in_use'
}

function tooDifferent(owner: Owner, what: string): EngineFailure {
  return new EngineFailure(
    failure('workspace_in_use', `The workspace is in use by ${ownerText(owner)}: ${what}.`, {
      remedy: 'Use that window, or close it and try again.',
    }),
  )
}

function writeDefect(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}
