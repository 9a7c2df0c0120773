import { spawn } from 'node:child_process'
import type { Surroundings } from './data-folder.ts'

/**
 * Opens an address in the person's browser, or a file in the program for it; false where there is no display to open it on. Whether it
 * really came up nobody can tell.
 */
export function openOnDesktop(target: string, surroundings: Surroundings): boolean {
  const opener = openerOf(surroundings)
  if (!opener) return false
  const [program, ...leading] = opener
  const child = spawn(program, [...leading, target], {
    detached: true,
    stdio: 'ignore',
    env: environmentWithoutSecrets(process.env),
  })
  // Not installed: what was printed is what remains.
  child.on('error', () => {})
  child.unref()
  return true
}

/** A program of the desktop has no use for Moldline's secrets, and lives on with what it was given. */
export function environmentWithoutSecrets(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('MOLDLINE_SECRET_')))
}

function openerOf({ platform, environment }: Surroundings): readonly [string, ...string[]] | null {
  // Not `start`: its shell would read the & of an address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}
