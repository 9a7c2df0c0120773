import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'

/** Where the parts of Moldline stand on this machine, from source and built alike. */
export interface AppLayout {
  /** Folder of `package.json`. */
  readonly root: string
  readonly version: string
  /** The built window. */
  readonly renderer: string
  readonly samplePlant: string
  /** Entries of the engine's threads: TypeScript when run from source, bundled beside the host when built. */
  readonly workers: { readonly run: URL; readonly reader: URL }
}

const Package = z.object({ name: z.literal('moldline'), version: z.string() })

/** Finds the layout from where this module itself stands. */
export function appLayout(from: string = import.meta.url): AppLayout {
  const here = dirname(fileURLToPath(from))
  const root = nearest(here, isRoot)
  const built = from.endsWith('.ts') ? null : nearest(here, folder => existsSync(join(folder, 'run-worker.js')))
  const entry = (source: string, bundle: string) =>
    pathToFileURL(built === null ? join(root, 'src', 'main', source) : join(built, bundle))
  return {
    root,
    version: Package.parse(readPackage(root)).version,
    renderer: join(root, 'out', 'renderer'),
    samplePlant: join(outsideArchive(root), 'resources', 'sample-plant'),
    workers: {
      run: entry('engine/run-worker.ts', 'run-worker.js'),
      reader: entry('ingest/reader.ts', 'reader.js'),
    },
  }
}

/** What the installed program watches, or opens in Excel, stands beside its archive, not in it (`electron-builder.config.ts`). */
function outsideArchive(root: string): string {
  return root.replace(/\.asar$/, '.asar.unpacked')
}

/** The bundler may put a module into a deeper folder, so a folder is looked for upwards, not counted. */
function nearest(folder: string, isIt: (folder: string) => boolean): string {
  if (isIt(folder)) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Moldline does not stand below its package.json, or was not built')
  return nearest(parent, isIt)
}

function isRoot(folder: string): boolean {
  return existsSync(join(folder, 'package.json')) && Package.safeParse(readPackage(folder)).success
}

function readPackage(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
