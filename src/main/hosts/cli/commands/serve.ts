import type { Command } from 'commander'
import { z } from 'zod'
import type { Engine } from '../../../../contract/engine.ts'
import type { Place } from '../../choose-place.ts'
import { serve } from '../../serve.ts'
import type { Cli } from '../cli.ts'
import { oneOf, withPlace, type PlaceValues } from '../command-options.ts'
import { withOwningEngine } from '../with-engine.ts'

interface ServeValues extends PlaceValues {
  readonly port: number
  readonly open: boolean
}

const Port = z.coerce.number().int().min(0).max(65_535)

/** `moldline serve`: the console in a browser of this computer. */
export function addServeCommand(program: Command, cli: Cli): void {
  withPlace(program.command('serve'))
    .description('open the console in a browser of this computer')
    .option('--port <port>', 'port on 127.0.0.1; 0 takes the one used last, else a free one', oneOf(Port), 0)
    .option('--no-open', 'print the link, open no browser')
    .addHelpText(
      'after',
      `
The link that is printed works once; after it was used, another one is printed. Nothing is reachable from other computers.
Ctrl+C ends the console in order.

Examples:
  moldline serve --plant "D:\\Plant Ha Noi 2"
  moldline serve --port 4711 --no-open`,
    )
    .action((values: ServeValues) =>
      withOwningEngine(
        cli,
        values,
        (engine, place) => serveUntilInterrupted(cli, { engine, place, values }),
        'console',
      ),
    )
}

interface Serving {
  readonly engine: Engine
  readonly place: Place
  readonly values: ServeValues
}

async function serveUntilInterrupted(cli: Cli, { engine, place, values }: Serving): Promise<void> {
  const interrupted = Promise.withResolvers<void>()
  const stopListening = cli.onInterrupt(interrupted.resolve)
  const say = (text: string) => void cli.out.write(text)
  say(`Moldline ${cli.layout.version}, plant ${place.plant}\n`)
  const host = await serve({
    engine,
    renderer: cli.layout.renderer,
    port: values.port,
    workspace: place.workspace,
    say,
    openInBrowser: url => values.open && cli.openInBrowser(url),
    onDefect: error => void cli.err.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  })
  await interrupted.promise
  stopListening()
  await host.close()
}
