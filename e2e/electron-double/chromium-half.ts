import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page, Route } from '@playwright/test'
import type { ChromiumCalls, MainCalls } from './halves.ts'
import { pageScript } from './page-world.ts'
import { createWire, type Wire } from './wire.ts'

/** What Chromium knows our own content by: it has no `app://`. Nothing is ever resolved, every request is answered here. */
const SHOWN = 'https://console.app.test'
const OWN = 'app://console'

export interface DoubleOptions {
  readonly context: BrowserContext
  /** The built main. */
  readonly entry: string
  readonly args: readonly string[]
  readonly environment: NodeJS.ProcessEnv
}

/** A started program: main in a process of its own, its windows as pages of the context. */
export interface ElectronDouble {
  readonly main: Wire<MainCalls>
  /** The page of the newest window, once there is one. */
  page(): Promise<Page>
  /** What the person answers to the next dialogs, first first. */
  readonly answers: (number | string | null)[]
  /** What the dialogs asked. */
  readonly asked: readonly string[]
  /** What main printed: nothing, unless something is wrong. */
  printed(): string
  /** Resolves to the exit code once main has ended. */
  readonly ended: Promise<number>
  kill(): void
}

const register = fileURLToPath(new URL('register.ts', import.meta.url))

/** Starts the built program over the double. */
export function startDouble({ context, entry, args, environment }: DoubleOptions): ElectronDouble {
  const child = fork(entry, args, {
    execArgv: ['--import', register],
    env: environment,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const windows = new Map<number, Window>()
  const answers: (number | string | null)[] = []
  const asked: string[] = []

  const calls: ChromiumCalls = {
    async open({ window, preload, url }) {
      const known = windows.get(window)
      if (known) return known.load(url)
      const opened = await openWindow({
        id: window,
        context,
        main,
        script: pageScript(await readFile(preload, 'utf8')),
      })
      windows.set(window, opened)
      await opened.load(url)
    },
    reload: async window => windows.get(window)?.reload(),
    async close(window) {
      await windows.get(window)?.close()
      windows.delete(window)
    },
    crash: async window => windows.get(window)?.crash(),
    send: async ({ window, channel, args: sent, ports }) =>
      windows.get(window)?.deliver('message', channel, sent, ports),
    portMessage: ({ port, data }) => windows.forEach(window => void window.deliver('portMessage', port, data)),
    portClosed: port => windows.forEach(window => void window.deliver('portClosed', port)),
    ask(question) {
      asked.push(question)
      const chosen = answers.shift()
      if (chosen === undefined) throw new Error(`nobody is there to answer: ${question}`)
      return chosen
    },
  }
  const main = createWire<MainCalls>(child, calls)
  const printed = drained(child)
  const ended = once(child, 'exit').then(async ([code]: unknown[]) => {
    for (const window of windows.values()) await window.close()
    return typeof code === 'number' ? code : 137
  })
  return {
    main,
    async page() {
      while (windows.size === 0 && child.exitCode === null) await new Promise(resolve => setTimeout(resolve, 20))
      const window = [...windows.values()].at(-1)
      if (!window) throw new Error(`main ended without a window:\n${printed()}`)
      return window.page()
    },
    answers,
    asked,
    printed,
    ended,
    kill: () => void child.kill('SIGKILL'),
  }
}

function drained({ stdout, stderr }: ChildProcess): () => string {
  let text = ''
  for (const stream of [stdout, stderr]) stream?.on('data', data => (text += String(data)))
  return () => text
}

interface WindowOptions {
  readonly id: number
  readonly context: BrowserContext
  readonly main: Wire<MainCalls>
  readonly script: string
}

type Window = Awaited<ReturnType<typeof openWindow>>

/** A window's page; one that crashed is replaced, as Electron replaces the process behind it. */
async function openWindow(options: WindowOptions) {
  let page = await openPage(options)
  let url = ''
  return {
    page: () => page,
    async load(wanted: string) {
      url = wanted.replace(OWN, SHOWN)
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      await options.main.call('shows', options.id)
    },
    async reload() {
      await page.close()
      page = await openPage(options)
      await page.goto(url)
    },
    close: () => page.close(),
    async crash() {
      const session = await options.context.newCDPSession(page)
      // Never answered: what would answer is what ends.
      session.send('Page.crash').catch(() => {})
    },
    /** A page that is loading, or gone, hears nothing, as in Electron. */
    async deliver(name: string, ...args: readonly unknown[]) {
      const hearing = page
      try {
        await hearing.evaluate(hear, [name, args] as const)
      } catch (error) {
        if (!hearing.isClosed() && !/navigation|crashed|closed/.test(String(error))) throw error
      }
    },
  }
}

/** In the page. */
function hear([name, args]: readonly [string, readonly unknown[]]): void {
  const page = Reflect.get(globalThis, 'moldlineDoublePage') as
    | Readonly<Record<string, (...given: readonly unknown[]) => void>>
    | undefined
  page?.[name]?.(...args)
}

async function openPage({ id, context, main, script }: WindowOptions): Promise<Page> {
  const page = await context.newPage()
  let isSentByMain = true
  await page.addInitScript({ content: script })
  await page.exposeBinding('moldlineDoubleMain', ({ frame }, message: PageCall) => {
    const isMainFrame = frame === page.mainFrame()
    switch (message.kind) {
      case 'send':
      case 'invoke':
        return main.call(message.kind, { window: id, channel: message.channel, args: message.args, isMainFrame })
      case 'port-message':
        return main.call('portMessage', { port: message.port, data: message.data })
      case 'opens':
        return main.call('opens', { window: id, url: message.url })
      default:
        return message satisfies never
    }
  })
  await page.route('**/*', async route => {
    const request = route.request()
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame()
    const isNavigation = isDocument && !isSentByMain
    if (isDocument) {
      isSentByMain = false
      await main.call('navigates', id)
    }
    await answer(route, { id, main, isNavigation })
  })
  page.on('crash', () => void main.call('ended', { window: id, reason: 'crashed' }))
  return page
}

type PageCall =
  | { readonly kind: 'send' | 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'port-message'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'opens'; readonly url: string }

interface Asking {
  readonly id: number
  readonly main: Wire<MainCalls>
  readonly isNavigation: boolean
}

async function answer(route: Route, { id, main, isNavigation }: Asking): Promise<void> {
  const request = route.request()
  const url = request.url().replace(SHOWN, OWN)
  const answered = await main.call('request', { window: id, url, method: request.method(), isNavigation })
  if (answered.kind === 'refused') return route.abort(isNavigation ? 'aborted' : 'blockedbyclient')
  const { status, headers, body } = answered
  await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) })
}
