import { once } from 'node:events'
import { startMoldline } from './built-program.ts'
import type { TestPlace } from './place.ts'

export interface ServedConsole {
  /** The link printed last; each works once. */
  readonly link: () => string
  /** Waits until so many links have been printed. */
  readonly links: (count: number) => Promise<readonly string[]>
  /** Ends the console as Ctrl+C does. */
  readonly end: () => Promise<{ readonly code: number; readonly err: string }>
}

/** Starts `moldline serve` on a place and waits for its link. */
export async function serveConsole({ plant, workspace, environment }: TestPlace): Promise<ServedConsole> {
  const child = startMoldline(['serve', '--no-open', '--plant', plant, '--workspace', workspace], environment)
  const ended = once(child, 'exit') as Promise<[number]>
  let out = ''
  let err = ''
  child.stdout.on('data', data => (out += String(data)))
  child.stderr.on('data', data => (err += String(data)))

  const found = () => out.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/g) ?? []
  async function links(count: number): Promise<readonly string[]> {
    while (found().length < count) {
      const gone = await Promise.race([ended, once(child.stdout, 'data').then(() => null)])
      if (gone) throw new Error(`moldline serve ended with code ${gone[0]}:\n${err}`)
    }
    return found()
  }

  await links(1)
  return {
    link: () => found().at(-1) ?? '',
    links,
    async end() {
      child.kill('SIGINT')
      const [code] = await ended
      return { code, err }
    },
  }
}
