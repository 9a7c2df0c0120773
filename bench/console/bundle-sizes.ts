import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SCREENS = ['run', 'orders', 'machines', 'findings', 'inbox', 'runs', 'data', 'settings']

/** KiB of code that the window loads at its start, and that each screen adds when it is first gone to. */
export function bundleSizes(renderer: string): readonly { readonly name: string; readonly kib: number }[] {
  const assets = join(renderer, 'assets')
  const scripts = readdirSync(assets).filter(name => name.endsWith('.js'))
  const imports = new Map(scripts.map(name => [name, importsOf(join(assets, name), scripts)]))
  const entry = scripts.find(name => name.startsWith('index-')) ?? ''
  const atStart = reach([entry], imports)
  const kib = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + statSync(join(assets, name)).size, 0) / 1024
  const screens = SCREENS.map(screen => {
    const own = scripts.filter(name => name.startsWith(`${screen}-screen-`))
    return { name: screen, kib: kib([...reach(own, imports)].filter(name => !atStart.has(name))) }
  })
  return [{ name: 'start', kib: kib(atStart) }, ...screens]
}

/** Scripts a script imports by itself; what it loads later by `import()` is not among them. */
function importsOf(path: string, known: readonly string[]): readonly string[] {
  const code = readFileSync(path, 'utf8')
  const named = new Set([...code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => name))
  return known.filter(name => named.has(name))
}

function reach(from: readonly string[], imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name) || !imports.has(name)) continue
    reached.add(name)
    open.push(...(imports.get(name) ?? []))
  }
  return reached
}
