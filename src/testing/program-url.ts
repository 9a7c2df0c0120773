import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Programs of the main side that tests start, as threads or as processes; where each begins, below the root. */
export const PROGRAMS = {
  'run-worker': 'src/main/engine/run-worker.ts',
  reader: 'src/main/ingest/reader.ts',
  cli: 'src/main/hosts/cli.ts',
  'crash-program': 'src/main/engine/testing/crash-program.ts',
  'delivery-process': 'src/main/engine/testing/delivery-process.ts',
  'inject-faults': 'src/testing/faults/inject-faults.ts',
} as const
export type Program = keyof typeof PROGRAMS

/** Environment variable with the folder of the bundles; the processes a test starts inherit it. */
export const PROGRAMS_FOLDER = 'MOLDLINE_TEST_PROGRAMS'

/**
 * Where a program stands, bundled as it is built for people: from source each start would read hundreds of files.
 * @throws Error outside of a test run (`bundle-programs.ts`)
 */
export function programUrl(name: Program): URL {
  const folder = process.env[PROGRAMS_FOLDER]
  if (folder === undefined) throw new Error('The programs are bundled by the test run; there is none')
  return pathToFileURL(join(folder, `${name}.js`))
}

/** Entries of an engine's threads. */
export function threadUrls(): { readonly run: URL; readonly reader: URL } {
  return { run: programUrl('run-worker'), reader: programUrl('reader') }
}
