import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSamplePlant } from '../src/testing/sample-plant/generate-sample-plant.ts'

/** Writes resources/sample-plant anew, or the folder given; running it again changes no byte. */
const dir = process.argv[2] ?? join(import.meta.dirname, '../resources/sample-plant')
await rm(dir, { recursive: true, force: true })
await generateSamplePlant(dir)
console.log(`Sample plant written to ${dir}`)
