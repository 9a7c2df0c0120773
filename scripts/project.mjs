import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the launcher was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node'

/**
 * The project's own Node, brought by the `node` package: the version Electron embeds.
 *
 * @returns {string | undefined} undefined until the packages are installed
 */
export function projectNode() {
  const own = join(root, 'node_modules', 'node')
  const linked = join(own, 'bin', nodeFile)
  if (existsSync(linked)) return linked
  // The package links its binary from a package per platform; where links are refused, that one serves.
  for (const modules of [join(own, 'node_modules'), join(root, 'node_modules')]) {
    if (!existsSync(modules)) continue
    const carrier = readdirSync(modules).find(name => /^node-(bin-)?(linux|darwin|win)-/.test(name))
    const carried = carrier && join(modules, carrier, 'bin', nodeFile)
    if (carried && existsSync(carried)) return carried
  }
  return undefined
}

/**
 * The Node people have themselves. Packages are installed with it: the project's own is among what `npm ci` replaces.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function userNode(environment = process.env) {
  const candidates = [
    process.execPath,
    environment['npm_node_execpath'],
    ...searchPath(environment).map(folder => join(folder, nodeFile)),
  ]
  return candidates.find(file => file && existsSync(file) && !isProjects(file)) ?? process.execPath
}

/** Whether this very process runs on the project's own Node. */
export function onProjectNode() {
  const own = projectNode()
  return own !== undefined && realpathSync(own) === realpathSync(process.execPath)
}

/** @param {string} file */
function isProjects(file) {
  const modules = join(root, 'node_modules')
  return file.startsWith(modules + sep) || (existsSync(modules) && realpathSync(file).startsWith(realpathSync(modules)))
}

/** @param {NodeJS.ProcessEnv} environment */
function searchPath(environment) {
  return (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter(Boolean)
}

/**
 * The environment in which the project's tools run: its own Node and its own binaries come first.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(environment = process.env) {
  const node = projectNode()
  const first = [...(node ? [dirname(node)] : []), join(root, 'node_modules', '.bin')]
  const rest = searchPath(environment).filter(folder => !first.includes(folder))
  const { Path: _, ...others } = environment
  return { ...others, PATH: [...first, ...rest].join(delimiter) }
}

/**
 * The script behind a package's command, to be run by a Node of our choice: the files in `.bin` differ by platform.
 *
 * @param {string} packageName
 * @param {string} [command] when it is not named like the package
 */
export function toolScript(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}
