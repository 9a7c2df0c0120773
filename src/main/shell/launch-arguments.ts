import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { deepLink, DEEP_LINK_SCHEME, DeepLink } from '../../contract/deep-link.ts'

/** What a start of the app was given; a second start hands it over to the first. Folders are absolute. */
export const LaunchArguments = z.strictObject({
  plant: z.string().optional(),
  workspace: z.string().optional(),
  as: z.string().optional(),
  /** Where to go once the plant is open. */
  link: DeepLink.optional(),
})
export type LaunchArguments = z.infer<typeof LaunchArguments>

/**
 * Reads the arguments of the app among those Electron, its debugger and Chromium add on their own. Beside a link, which comes from outside, no other
 * argument counts: whatever it smuggles in, it only ever becomes a kind and an id (design 7).
 *
 * @param cwd Where the person stands.
 */
export function launchArguments(argv: readonly string[], cwd: string): LaunchArguments {
  if (argv.some(isLink)) {
    const link = argv.map(deepLink).find(read => read !== null)
    return link ? { link } : {}
  }
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: { plant: { type: 'string' }, workspace: { type: 'string' }, as: { type: 'string' } },
  })
  const folder = (name: 'plant' | 'workspace') => {
    const value = values[name]
    return typeof value === 'string' && value !== '' && { [name]: resolve(cwd, value) }
  }
  return { ...folder('plant'), ...folder('workspace'), ...(typeof values.as === 'string' && { as: values.as }) }
}

/** Anything of our scheme, well-formed or not. */
function isLink(argument: string): boolean {
  return argument.toLowerCase().includes(`${DEEP_LINK_SCHEME}:`)
}

/** The command line behind `Moldline --cli …`, or null when a window is wanted. */
export function cliArguments(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli')
  return at === -1 || argv.some(isLink) ? null : argv.slice(at + 1)
}

/** The same for the engine process. */
export function engineArguments({ plant, workspace, as }: LaunchArguments): readonly string[] {
  const named = Object.entries({ plant, workspace, as })
  return named.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))
}
