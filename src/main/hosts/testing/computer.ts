import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { copySamplePlant } from '../../../testing/copy-plant.ts'
import { programUrl, threadUrls } from '../../../testing/program-url.ts'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { readOwner } from '../../storage/workspace/ownership.ts'
import { appLayout } from '../app-layout.ts'
import { engineOpener, type EngineChoice } from '../open-engine.ts'

const entry = fileURLToPath(programUrl('cli'))

/** A copy of the sample plant with a workspace, and command lines of their own processes on it. */
export function computer() {
  const home = temporaryFolder('processes')
  const plant = copySamplePlant().dir
  const workspace = join(home, 'workspace')
  const environment = { HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home, MOLDLINE_READERS: '1' }
  const open = engineOpener({ ...appLayout(), workers: threadUrls() }, { platform: 'linux', home, environment })

  function start(...args: readonly string[]) {
    const child = spawn(process.execPath, [entry, ...args, '--plant', plant, '--workspace', workspace], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    return child
  }
  async function moldline(...args: readonly string[]) {
    const child = start(...args)
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { out, err, code: code as number, pid: child.pid }
  }
  async function opened(use: EngineChoice['use'], given: Partial<EngineChoice> = {}) {
    const engine = await open({ place: { plant, workspace, plantOrigin: 'given' }, use, ...given })
    onTestFinished(() => engine.close())
    return engine
  }
  return { plant, workspace, start, moldline, opened, owner: () => readOwner(workspaceLayout(workspace)) }
}
