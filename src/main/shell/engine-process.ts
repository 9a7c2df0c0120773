import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { EngineMessage, ShellAnswer, ShellAsk, ShellMessage } from '../../contract/engine-message.ts'
import type { Failure } from '../../contract/failure.ts'
import { restartDelay, STEADY_MS } from './restart-delay.ts'

/**
 * The engine process through its life:
 *
 *     stopped → starting → ready → stopping → stopped
 *                  ↑ ↘        ↘
 *                  |  refused  ended → waiting → starting
 *                  └────┴───────────── given-up
 *
 * `refused`: it told why it cannot open its workspace. `waiting`: it ended on its own and is started again after a pause.
 * `given-up`: it ended too often in a row. From these two a person starts it again.
 */
export type EngineState = 'stopped' | 'starting' | 'ready' | 'stopping' | 'waiting' | 'refused' | 'given-up'

export type EngineReady = Extract<EngineMessage, { readonly kind: 'ready' }>

export interface EngineProcessOptions {
  /** The built `utility.js`. */
  readonly entry: string
  /** Takes what the engine prints and what becomes of it. */
  readonly log: (text: string) => void
  readonly onReady: (ready: EngineReady) => void
  readonly onRefused: (reason: Failure) => void
  readonly onGivenUp: () => void
  /** Does what only the shell can; what rejects is logged and stays unanswered. */
  readonly onAsk: (ask: ShellAsk) => Promise<ShellAnswer>
  /** How many notices nobody has looked at. */
  readonly onBadge: (unread: number) => void
  /** Folders of the plants used on this computer, latest first. */
  readonly onRecentPlants: (plants: readonly string[]) => void
  /** Milliseconds, for measuring how long an engine held. */
  readonly now: () => number
}

export interface EngineProcess {
  /** Starts the engine with these arguments; one that runs is stopped first. */
  start(args: readonly string[]): Promise<void>
  /** A window's end of a fresh port, once the engine is ready. */
  connect(): Promise<MessagePortMain>
  /** Asks the engine to finish in order, and ends it when it does not. */
  stop(): Promise<void>
  readonly state: EngineState
}

/** How long an engine may take to finish what it is about, in milliseconds. */
const STOP_DEADLINE = 10_000

/** Starts, supervises and stops the engine in a process of its own (design 2). */
export function createEngineProcess(options: EngineProcessOptions): EngineProcess {
  let state: EngineState = 'stopped'
  let child: UtilityProcess | null = null
  let args: readonly string[] = []
  let endsInARow = 0
  let readySince = 0
  let restart: NodeJS.Timeout | undefined
  /** Counts what was wished for, so that a start that waited for a stop knows whether it is still wanted. */
  let wishes = 0
  const waiting: ((port: MessagePortMain) => void)[] = []

  function launch(): void {
    state = 'starting'
    const started = utilityProcess.fork(options.entry, [...args], { serviceName: 'Moldline engine', stdio: 'pipe' })
    child = started
    // A pipe that nobody reads fills up and stops the engine.
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', data => options.log(String(data)))
    started.on('message', (message: EngineMessage) => child === started && receive(message, started))
    started.once('exit', code => child === started && ended(code))
  }

  function receive(message: EngineMessage, from: UtilityProcess): void {
    switch (message.kind) {
      case 'ready':
        state = 'ready'
        readySince = options.now()
        options.log(`engine ready: plant ${message.plant}, workspace ${message.workspace}\n`)
        for (const answer of waiting.splice(0)) answer(openPort())
        options.onReady(message)
        break
      case 'failed':
        state = 'refused'
        options.log(`engine refused: ${message.failure.message}\n`)
        options.onRefused(message.failure)
        break
      case 'ask':
        void answerTo(message, from)
        break
      case 'badge':
        options.onBadge(message.unread)
        break
      case 'recent-plants':
        options.onRecentPlants(message.plants)
        break
      default:
        message satisfies never
    }
  }

  async function answerTo({ id, ask }: Extract<EngineMessage, { kind: 'ask' }>, from: UtilityProcess): Promise<void> {
    try {
      const given = await options.onAsk(ask)
      // The engine may have ended meanwhile, and its successor asked nothing.
      if (child === from) from.postMessage({ kind: 'answer', id, answer: given } satisfies ShellMessage)
    } catch (error) {
      options.log(`cannot answer ${ask.kind}: ${error instanceof Error ? error.stack : String(error)}\n`)
    }
  }

  function ended(code: number): void {
    child = null
    if (state !== 'starting' && state !== 'ready') return
    endsInARow = state === 'ready' && options.now() - readySince >= STEADY_MS ? 1 : endsInARow + 1
    const delay = restartDelay(endsInARow)
    options.log(`engine ended with code ${code}, ${delay === null ? 'given up' : `again in ${delay} ms`}\n`)
    if (delay === null) {
      state = 'given-up'
      return options.onGivenUp()
    }
    state = 'waiting'
    restart = setTimeout(launch, delay)
  }

  function openPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    child?.postMessage({ kind: 'port' } satisfies ShellMessage, [port1])
    return port2
  }

  async function finish(): Promise<void> {
    clearTimeout(restart)
    const stopping = child
    state = stopping ? 'stopping' : 'stopped'
    if (!stopping) return
    const deadline = setTimeout(() => {
      options.log(`engine did not finish within ${STOP_DEADLINE} ms and is ended\n`)
      stopping.kill()
    }, STOP_DEADLINE)
    await new Promise<void>(done => {
      stopping.once('exit', () => done())
      stopping.postMessage({ kind: 'stop' } satisfies ShellMessage)
    })
    clearTimeout(deadline)
    child = null
    state = 'stopped'
  }

  return {
    async start(given) {
      const wish = ++wishes
      await finish()
      if (wish !== wishes) return
      args = given
      endsInARow = 0
      launch()
    },
    connect: () => (state === 'ready' ? Promise.resolve(openPort()) : new Promise(answer => waiting.push(answer))),
    stop() {
      wishes++
      return finish()
    },
    get state() {
      return state
    },
  }
}
