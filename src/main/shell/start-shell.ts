import { app, shell, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { deepLink, DEEP_LINK_SCHEME, type DeepLink } from '../../contract/deep-link.ts'
import type { ShellChoices } from '../../contract/shell-settings.ts'
import { vietnameseRetelling } from '../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { answerEngine } from './answer-engine.ts'
import { APP_ID } from './app-id.ts'
import { setApplicationMenu } from './application-menu.ts'
import { createBadge } from './badge.ts'
import { CONSOLE_ORIGIN, registerConsoleScheme, serveConsole } from './console-content.ts'
import { createConsoleWindow } from './console-window.ts'
import { askAboutPageEnds, askToWait, type Asking } from './dialogs.ts'
import { createEngineProcess, type EngineReady } from './engine-process.ts'
import { guardContents } from './guard-contents.ts'
import { LaunchArguments } from './launch-arguments.ts'
import { openMainWindow } from './main-window.ts'
import { createNativeNotifications } from './native-notifications.ts'
import { openSettings } from './open-settings.ts'
import { openUpdateCheck } from './open-update-check.ts'
import { createPlants } from './plants.ts'
import { answerPortRequests } from './port-requests.ts'
import { openSecretVault } from './secret-vault.ts'
import { answerShellCalls } from './shell-calls.ts'
import { openShellLog } from './shell-log.ts'
import { createTray, type TrayFacts } from './tray.ts'
import { watchPage } from './watch-page.ts'
import { createWindowCommands } from './window-commands.ts'
import { shellWords } from './words/shell-words.ts'

export interface ShellOptions {
  readonly launch: LaunchArguments
  /** Folder of the built programs: `out`. */
  readonly built: string
  /** Folder of the program's icons. */
  readonly icons: string
  /** The development server of the window, or null; never in an installed app. */
  readonly devServer: string | null
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
}

/**
 * Runs the desktop app: one instance, one window, one engine process (design 2). A second start focuses the first and hands over
 * its arguments.
 */
export async function startShell(options: ShellOptions): Promise<void> {
  const { launch, built, icons, devServer, platform, clock } = options
  if (!app.requestSingleInstanceLock(launch)) return app.quit()
  app.enableSandbox()
  app.setAppUserModelId(APP_ID)
  registerConsoleScheme()

  const logFolder = app.getPath('logs')
  const log = openShellLog(logFolder, clock)
  const origins = [devServer ? new URL(devServer).origin : CONSOLE_ORIGIN]
  const now = () => clock().getTime()
  let isQuitting = false
  let unread = 0
  let showTray: ((facts: TrayFacts) => boolean) | null = null

  const settings = openSettings({ ...options, onChange: settingsChanged })
  const words = () => shellWords(settings.get().language)
  const consoleWindow = createConsoleWindow({
    commands: createWindowCommands({ origins, log }),
    staysInTray: () => !isQuitting && settings.get().closeToTray && showFacts(),
    open: openWindow,
  })
  const asking = (): Asking => ({ window: consoleWindow.front(), words: words() })
  const badge = createBadge({ platform, window: () => consoleWindow.current })
  const vault = openSecretVault(platform)
  const notify = createNativeNotifications({
    onOpen: openNotice,
    tell: sentence => (settings.get().language === 'vi' ? vietnameseRetelling().tell(sentence) : sentence),
  })
  const updates = openUpdateCheck({ asking, log })
  const engine = createEngineProcess({
    entry: join(built, 'main', 'utility.js'),
    log,
    now,
    onReady: engineReady,
    onRefused: reason => void plants.onRefused(reason),
    onGivenUp: () => void plants.onGivenUp(),
    onAsk: ask => answerEngine(ask, { vault, notify }),
    onBadge: badgeChanged,
    onRecentPlants: recentPlantsChanged,
  })
  const plants = createPlants({ launch, engine, asking, logFolder, quit: () => app.quit() })

  app.on('open-url', (event, url) => {
    event.preventDefault()
    // A link that starts the program on macOS comes before it is ready.
    void app.whenReady().then(() => openLink(deepLink(url)))
  })
  app.on('second-instance', (_event, _argv, _cwd, handedOver) => takeOver(LaunchArguments.safeParse(handedOver).data))
  app.on('window-all-closed', () => platform !== 'darwin' && app.quit())
  app.on('activate', () => void app.whenReady().then(front))
  app.on('before-quit', event => {
    if (engine.state === 'stopped' && isQuitting) return
    isQuitting = true
    event.preventDefault()
    void engine.stop().then(() => app.quit())
  })

  await app.whenReady()
  if (app.isPackaged) app.setAsDefaultProtocolClient(DEEP_LINK_SCHEME)
  app.setAboutPanelOptions({ applicationName: 'Moldline', applicationVersion: app.getVersion() })
  guardContents(origins)
  serveConsole(join(built, 'renderer'))
  answerPortRequests({ engine, origins, log })
  answerShellCalls({
    origins,
    settings,
    recentPlants: () => plants.recent,
    openPlant: plant => plants.open(plant),
    log,
  })
  showTray = createTray({
    icons,
    platform,
    open: front,
    tell: command => consoleWindow.tell(command),
    quit: () => app.quit(),
    log,
  })
  settingsChanged(settings.get())
  front()
  openLink(launch.link ?? null)
  await plants.start()

  function front(): void {
    consoleWindow.front()
  }

  function openWindow(): BrowserWindow {
    const window = openMainWindow({
      preload: join(built, 'preload', 'index.cjs'),
      url: devServer ?? `${CONSOLE_ORIGIN}/`,
      stateFile: join(app.getPath('userData'), 'window.json'),
      icon: join(icons, 'icon.png'),
      log,
    })
    watchPage(window, {
      log,
      now,
      askAboutEnds: () => askAboutPageEnds(asking(), logFolder),
      askToWait: () => askToWait(asking()),
      onGivenUp: () => app.quit(),
    })
    return window
  }

  function takeOver(handedOver: LaunchArguments | undefined): void {
    front()
    if (!handedOver) return
    openLink(handedOver.link ?? null)
    void plants.handOver(handedOver)
  }

  /** There is one window and one plant in it: the one that is open, or that opens at this start. */
  function openLink(link: DeepLink | null): void {
    if (link) consoleWindow.tell({ kind: 'open-link', link })
  }

  function openNotice(id: number | null): void {
    if (id === null) front()
    else openLink({ kind: 'notice', id })
  }

  function engineReady(ready: EngineReady): void {
    plants.onReady(ready)
    showMenu()
  }

  function recentPlantsChanged(recent: readonly string[]): void {
    plants.setRecent(recent)
    showMenu()
  }

  function badgeChanged(count: number): void {
    unread = count
    badge(unread)
    showFacts()
  }

  function settingsChanged({ updateCheck }: ShellChoices): void {
    updates.set(updateCheck)
    showMenu()
    showFacts()
  }

  /** Whether there is a tray to show them in. */
  function showFacts(): boolean {
    return showTray?.({ words: words(), unread }) ?? false
  }

  function showMenu(): void {
    setApplicationMenu({
      words: words(),
      platform,
      developing: !app.isPackaged,
      recentPlants: plants.recent,
      tell: command => consoleWindow.tell(command),
      openPlant: plant => void plants.open(plant),
      openLogs: () => void shell.openPath(logFolder),
    })
  }
}
