import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform, type Configuration } from 'electron-builder'
import { projectRoot } from '../built-program.ts'

/** Marks the fuses in Electron's program (`@electron/fuses`): after it stand the version, the number of fuses, and each as a digit. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100110'),
])

export interface Packed {
  /** The archive; what is not in it stands in `app.asar.unpacked`. */
  readonly archive: string
  /** The program; here nothing but its fuses. */
  readonly program: string
}

/**
 * Has electron-builder itself do what it does for Linux, by the project's own configuration, as far as the folder of the program. Electron's program,
 * a hundred megabytes, is stood in for by its fuses.
 *
 * @param changes what differs from the configuration
 */
export async function packProgram(folder: string, changes: Configuration = {}): Promise<Packed> {
  const electronDist = join(folder, 'electron')
  mkdirSync(electronDist, { recursive: true })
  writeFileSync(join(electronDist, 'electron'), FUSES, { mode: 0o755 })
  const output = join(folder, 'packed')
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      extends: join(projectRoot, 'electron-builder.config.ts'),
      ...changes,
      electronDist,
      directories: { output, buildResources: 'resources/icons' },
    },
  })
  const program = join(output, 'linux-unpacked')
  return { archive: join(program, 'resources', 'app.asar'), program: join(program, 'moldline') }
}
