/** `node scripts/draw-icons.ts`: draws the icons of the program into resources/icons; they change only when the mark does. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconFiles } from './icons/icon-files.ts'

const folder = join(import.meta.dirname, '..', 'resources', 'icons')
const files = Object.entries(iconFiles())
mkdirSync(folder, { recursive: true })
for (const [name, file] of files) writeFileSync(join(folder, name), file)
process.stdout.write(`${files.length} icons in ${folder}\n`)
