import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { computer } from './testing/computer.ts'

/** Takes a monthly report out of a plant; returns how to put it back. */
function withoutOneMonth(plant: string): () => void {
  const folder = join(plant, 'dynamicDatabase', 'monthlyReports_history')
  const path = join(folder, readdirSync(folder).find(name => name.startsWith('monthlyReports_')) ?? '')
  const content = readFileSync(path)
  rmSync(path)
  return () => writeFileSync(path, content)
}

test.skipIf(process.platform === 'win32')(
  'design 5: a run that was killed is found, its facts are verified, and the next run finishes it',
  async () => {
    const { plant, start, moldline, opened } = computer()
    const putBack = withoutOneMonth(plant)
    expect((await moldline('run')).code).toBe(4)
    putBack()
    const running = start('run')
    await once(running.stderr, 'data')
    running.kill('SIGKILL')
    await once(running, 'exit')

    const console = await opened('console')
    const interrupted = async () => (await console.status()).interrupted
    await vi.waitUntil(async () => (await interrupted())?.isVerified !== null, { timeout: 60_000 })
    expect(await interrupted()).toMatchObject({
      run: 2,
      generation: 1,
      isVerified: true,
      sentence: expect.stringMatching(
        /^Moldline stopped during run 2, .* The database is at generation 1; its checksum is verified\./,
      ),
    })
    // Whoever only reads says the same, and that nobody verified it there.
    const read = JSON.parse((await moldline('status', '--json')).out) as { interrupted: unknown }
    expect(read.interrupted).toMatchObject({ run: 2, isVerified: null })

    const finished = await moldline('retry', '--json')
    expect(JSON.parse(finished.out)).toMatchObject({ run: 3, state: 'succeeded', outcome: { generation: 2 } })
    expect(await interrupted()).toBeNull()
  },
)

test.skipIf(process.platform === 'win32')(
  'whoever only reads says of a killed run that it was interrupted, before anybody owns the workspace again',
  async () => {
    const { plant, start, moldline } = computer()
    const putBack = withoutOneMonth(plant)
    expect((await moldline('run')).code).toBe(4)
    putBack()
    const running = start('run')
    await once(running.stderr, 'data')
    running.kill('SIGKILL')
    await once(running, 'exit')
    const [latest] = JSON.parse((await moldline('runs', '--json')).out) as readonly object[]
    expect(latest).toMatchObject({ run: 2, state: 'interrupted', sentence: expect.stringContaining('Interrupted') })
    const status = JSON.parse((await moldline('status', '--json')).out) as object
    expect(status).toMatchObject({ latestRun: { state: 'interrupted' }, interrupted: { run: 2 } })
  },
)
