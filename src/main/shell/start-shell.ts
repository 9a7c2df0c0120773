import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { answerEngine } from './answer-engine.ts'
import { setApplicationMenu } from './application-menu.ts'
import { createBadge } from './badge.ts'
import { CONSOLE_ORIGIN, registerConsoleScheme, serveConsole } from './console-content.ts'
import {
  askAboutEnds,
  askAboutRefusal,
  askForFirstPlant,
  askForPlant,
  askToSwitch,
  type EngineTrouble,
} from './dialogs.ts'
import { createEngineProcess, type EngineReady } from './engine-process.ts'
import { guardContents } from './guard-contents.ts'
import { engineArguments, LaunchArguments } from './launch-arguments.ts'
import { openMainWindow } from './main-window.ts'
import { createNativeNotifications } from './native-notifications.ts'
import { answerPortRequests } from './port-requests.ts'
import { openSecretVault } from './secret-vault.ts'
import { openShellLog } from './shell-log.ts'

export interface ShellOptions {
  readonly launch: LaunchArguments
  /** Folder of the built programs: `out`. */
  readonly built: string
  /** The development server of the window, or null; never in an installed app. */
  readonly devServer: string | null
  readonly platform: NodeJS.Platform
  readonly clock: () => Date
}

/**
 * Runs the desktop app: one instance, one window, one engine process (design 2). A second start focuses the first and hands over
 * its arguments.
 */
export async function startShell({ launch, built, devServer, platform, clock }: ShellOptions): Promise<void> {
  if (!app.requestSingleInstanceLock(launch)) return app.quit()
  app.enableSandbox()
  registerConsoleScheme()

  const logFolder = app.getPath('logs')
  const log = openShellLog(logFolder, clock)
  const origins = [devServer ? new URL(devServer).origin : CONSOLE_ORIGIN]
  const page = devServer ?? `${CONSOLE_ORIGIN}/`
  let current = launch
  let window: BrowserWindow | null = null
  let open: EngineReady | null = null
  let stopped = false

  const vault = openSecretVault(platform)
  const notify = createNativeNotifications({ onOpen: openNotice })
  const engine = createEngineProcess({
    entry: join(built, 'main', 'utility.js'),
    log,
    now: () => clock().getTime(),
    onReady: ready => {
      const first = open === null && ready.plantOrigin === 'sample'
      open = ready
      if (first && window) void askForFirstPlant(window).then(openPlant)
    },
    onRefused: reason => void (window && askAboutRefusal(window, reason).then(afterTrouble)),
    onGivenUp: () => void (window && askAboutEnds(window, logFolder).then(afterTrouble)),
    onAsk: ask => answerEngine(ask, { vault, notify }),
    onBadge: createBadge({ platform, window: () => window }),
  })

  app.on('second-instance', (_event, _argv, _cwd, handedOver) => void focus(LaunchArguments.safeParse(handedOver).data))
  app.on('window-all-closed', () => platform !== 'darwin' && app.quit())
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && showWindow())
  app.on('before-quit', event => {
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      stopped = true
      app.quit()
    })
  })

  await app.whenReady()
  guardContents(origins)
  serveConsole(join(built, 'renderer'))
  answerPortRequests({ engine, origins, log })
  setApplicationMenu({ openPlant: choosePlant, developing: !app.isPackaged, platform })
  showWindow()
  await engine.start(engineArguments(current))

  function showWindow(place = ''): void {
    const shown = openMainWindow({ preload: join(built, 'preload', 'index.cjs'), url: `${page}${place}`, log })
    shown.on('closed', () => (window = null))
    window = shown
  }

  function bringToFront(): void {
    if (!window) showWindow()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }

  /** The place after the # is all that changes, so an open page goes there without being loaded again. */
  function openNotice(notice: number | null): void {
    const place = notice === null ? '' : `#/inbox/${notice}`
    if (!window) return showWindow(place)
    bringToFront()
    if (place) void window.loadURL(`${page}${place}`)
  }

  async function focus(handedOver: LaunchArguments | undefined): Promise<void> {
    bringToFront()
    const plant = handedOver?.plant
    if (window && plant !== undefined && plant !== open?.plant && (await askToSwitch(window, plant)))
      restartWith(handedOver)
  }

  function choosePlant(): void {
    if (window) void askForPlant(window).then(openPlant)
  }

  function openPlant(plant: string | null): void {
    if (plant !== null) restartWith({ plant, as: current.as })
  }

  function restartWith(next: LaunchArguments | undefined): void {
    current = next ?? current
    void engine.start(engineArguments(current))
  }

  function afterTrouble(choice: EngineTrouble): void {
    if (choice === 'quit') app.quit()
    else if (choice === 'again') restartWith(current)
    else choosePlant()
  }
}
