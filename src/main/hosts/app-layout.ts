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
  const root = findRoot(dirname(fileURLToPath(from)))
  const entry = (source: string, built: string) =>
    pathToFileURL(join(root, from.endsWith('.ts') ? `src/main/${source}` : `out/main/${built}`))
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

/** The bundler may put a module into a deeper folder, so the root is looked for, not counted. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && Package.safeParse(readPackage(folder)).success) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Moldline does not stand below its package.json')
  return findRoot(parent)
}

function readPackage(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
