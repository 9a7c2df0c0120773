import { copyFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/**
 * Puts a further month into the plant, a copy of one that is there.
 *
 * @param month `YYYYMM`
 * @returns Its path.
 */
export function dropMonth(plant: string, month: string): string {
  const folder = join(plant, 'dynamicDatabase', 'monthlyReports_history')
  const given = readdirSync(folder).find(name => name.startsWith('monthlyReports_')) ?? ''
  const dropped = join(folder, `monthlyReports_${month}${extname(given)}`)
  copyFileSync(join(folder, given), dropped)
  return dropped
}
