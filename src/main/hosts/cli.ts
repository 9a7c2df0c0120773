import { homedir } from 'node:os'
import { appLayout } from './app-layout.ts'
import { onInterrupt } from './cli/on-interrupt.ts'
import { streamOutput } from './cli/output.ts'
import { readSecret } from './cli/read-secret.ts'
import { runCli } from './cli/run-cli.ts'
import { engineOpener } from './open-engine.ts'
import { openOnDesktop } from './open-on-desktop.ts'
import { parentShell } from './parent-shell.ts'

// The command line `moldline`: the entry of its process.
const layout = appLayout()
const surroundings = { platform: process.platform, home: homedir(), environment: process.env }
const open = engineOpener(layout, surroundings)
// Only a utility process of Electron has a parent port.
const askShell = parentShell(process.parentPort)
const out = streamOutput(process.stdout)
const err = streamOutput(process.stderr)
const code = await runCli(process.argv.slice(2), {
  out,
  err,
  surroundings,
  cwd: process.cwd(),
  layout,
  openEngine: choice => open({ askShell, ...choice }),
  onInterrupt,
  readSecret,
  openInBrowser: url => openOnDesktop(url, surroundings),
})
// After this nothing waits to be written, and a handle somebody forgot must not keep the person waiting.
await Promise.all([out.write(''), err.write('')])
process.exit(code)
