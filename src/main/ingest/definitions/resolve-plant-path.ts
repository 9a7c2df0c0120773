import { existsSync } from 'node:fs'
import { posix, resolve, sep, win32 } from 'node:path'

/**
 * A path of databaseSchemas.json as an absolute path below the plant. Its first part may come from another computer or repository:
 * then what begins with `dynamicDatabase/` or `staticDatabase/` is looked for below the plant.
 * @param plantDir absolute
 * @returns null when it would lie outside the plant
 */
export function resolvePlantPath(plantDir: string, path: string): string | null {
  const written = path.trim().replaceAll('\\', '/')
  const isAbsolute = posix.isAbsolute(written) || win32.isAbsolute(written)
  const direct = inside(plantDir, isAbsolute ? resolve(written) : resolve(plantDir, written))
  if (direct !== null && existsSync(direct)) return direct
  const trailing = /(?:^|\/)((?:dynamicDatabase|staticDatabase)(?:\/.*)?)$/.exec(written)?.[1]
  const moved = trailing === undefined ? null : inside(plantDir, resolve(plantDir, trailing))
  if (moved !== null && (direct === null || existsSync(moved))) return moved
  return direct ?? moved
}

function inside(plantDir: string, path: string): string | null {
  const root = resolve(plantDir)
  return path.startsWith(root.endsWith(sep) ? root : root + sep) ? path : null
}
