import { join } from 'node:path'

/** What decides where a program keeps its data. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Moldline's folder below the OS data folder: `%LOCALAPPDATA%`, `~/Library/Application Support`, or `$XDG_DATA_HOME`
 * (`~/.local/share`).
 */
export function dataFolder({ platform, home, environment }: Surroundings): string {
  return join(osDataFolder(platform, home, environment), 'moldline')
}

function osDataFolder(platform: NodeJS.Platform, home: string, environment: Surroundings['environment']): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return environment['XDG_DATA_HOME'] || join(home, '.local', 'share')
}
