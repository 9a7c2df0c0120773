import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeJsonFile } from './write-json-file.ts'

const ServedPort = z.strictObject({ port: z.number().int().min(1).max(65_535) })

const fileOf = (workspace: string) => join(workspace, 'served.json')

/**
 * The port a workspace was served at last; 0 when it is not known. A browser keeps language, look and saved views by address, so a
 * console that comes back at its old one finds them again.
 */
export async function readServedPort(workspace: string): Promise<number> {
  try {
    return ServedPort.parse(JSON.parse(await readFile(fileOf(workspace), 'utf8'))).port
  } catch {
    // Never served, or not readable: any free port does.
    return 0
  }
}

export async function rememberServedPort(workspace: string, port: number): Promise<void> {
  await writeJsonFile(fileOf(workspace), { port })
}
