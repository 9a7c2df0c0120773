import { homedir } from 'node:os'
import { appLayout } from './app-layout.ts'
import { hostEngine } from './host-engine.ts'
import { engineOpener } from './open-engine.ts'

// The engine process of the desktop shell: the entry of an Electron utility process. Main drains both streams into its log.
const layout = appLayout()
const surroundings = { platform: process.platform, home: homedir(), environment: process.env }
await hostEngine({
  parent: process.parentPort,
  args: process.argv.slice(2),
  surroundings: { ...surroundings, cwd: process.cwd(), samplePlant: layout.samplePlant },
  openEngine: engineOpener(layout, surroundings),
  onDefect: error => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  exit: code => process.exit(code),
})
