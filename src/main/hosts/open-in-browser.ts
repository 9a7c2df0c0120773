import { spawn } from 'node:child_process'
import type { Surroundings } from './data-folder.ts'

/**
 * Opens an address in the person's browser, or returns false where there is no display to open it on. Whether a browser really
 * came up nobody can tell, so the address is always printed too.
 */
export function openInBrowser(url: string, surroundings: Surroundings): boolean {
  const opener = openerOf(surroundings)
  if (!opener) return false
  const [program, ...leading] = opener
  const child = spawn(program, [...leading, url], { detached: true, stdio: 'ignore' })
  // Not installed: the printed address is what remains.
  child.on('error', () => {})
  child.unref()
  return true
}

function openerOf({ platform, environment }: Surroundings): readonly [string, ...string[]] | null {
  // Not `start`: its shell would read the & of an address.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}
