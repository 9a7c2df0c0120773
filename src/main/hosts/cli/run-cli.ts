import { CommanderError } from 'commander'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { CliWorld } from './cli.ts'
import { EXIT, exitCodeOfFailure, type ExitCode } from './exit-code.ts'
import { jsonText } from './json-text.ts'
import { createProgram } from './program.ts'
import { reportFailure } from './report-failure.ts'

/**
 * Works off one command line.
 *
 * @param args What follows the program's name.
 * @returns The exit code (design 5).
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  const program = createProgram({ ...world, finish: ended => (code = ended) })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    const json = args.includes('--json')
    if (error instanceof CommanderError) return endOfParsing(world, error, json)
    if (error instanceof EngineFailure) {
      await reportFailure(world, error.failure, json)
      return exitCodeOfFailure(error.failure)
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await world.err.write(`This is a fault in Moldline, please report it:\n${what}\n`)
    return EXIT.failed
  }
}

/** Help and version are thrown too, with code 0; the rest is a command line that was not understood, already said on standard error. */
async function endOfParsing({ out }: CliWorld, error: CommanderError, json: boolean): Promise<ExitCode> {
  if (error.exitCode === 0) return EXIT.done
  const reason = failure('unknown_option', error.message, {
    remedy: 'See "moldline help" for the commands and their options.',
  })
  if (json) await out.write(jsonText({ failure: reason }))
  return EXIT.usage
}
