import { app } from 'electron'
import { fileURLToPath } from 'node:url'
import { cliArguments, launchArguments } from './shell/launch-arguments.ts'
import { runCommandLine } from './shell/run-command-line.ts'
import { startShell } from './shell/start-shell.ts'

// Electron's entry: the command line behind `--cli`, else the console in a window.
const built = fileURLToPath(new URL('..', import.meta.url))
const command = cliArguments(process.argv)
if (command) {
  void runCommandLine({
    entry: fileURLToPath(new URL('./cli.js', import.meta.url)),
    args: command,
    platform: process.platform,
    onDefect: error => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
    onInterrupt: listener => process.on('SIGINT', listener),
  })
} else {
  void startShell({
    launch: launchArguments(process.argv, process.cwd()),
    built,
    icons: fileURLToPath(new URL('../../resources/icons', import.meta.url)),
    devServer: app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null),
    platform: process.platform,
    environment: process.env,
    clock: () => new Date(),
  })
}
