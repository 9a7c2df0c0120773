import { spawn } from 'node:child_process'
import type { CellPlace } from '../engine/engine-options.ts'
import { cellCommands, type CellCommand } from './cell-command.ts'
import type { Surroundings } from './data-folder.ts'
import { environmentWithoutSecrets } from './open-on-desktop.ts'

/** Opens a workbook at a cell; false where there is no display, no program for it, or it could not go there. */
export async function openAtCell(place: CellPlace, { platform, environment }: Surroundings): Promise<boolean> {
  for (const command of cellCommands(place, platform, environment)) {
    // The next program is only started when there is not the one before.
    if (await started(command)) return true
  }
  return false
}

function started({ program, arguments: given, environment, patienceMs }: CellCommand): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(program, given, {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      env: { ...environmentWithoutSecrets(process.env), ...environment },
    })
    const patience = setTimeout(() => resolve(true), patienceMs)
    child.on('error', () => end(false))
    child.on('exit', code => end(code === 0))
    child.unref()

    function end(isOpen: boolean): void {
      clearTimeout(patience)
      resolve(isOpen)
    }
  })
}
