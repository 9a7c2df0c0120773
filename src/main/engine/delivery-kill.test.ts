import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { programUrl } from '../../testing/program-url.ts'
import { deliveryWorld } from './testing/delivery-fixture.ts'
import { startHttpServer } from './testing/http-server.ts'
import { recordingChannel } from './testing/recording-channel.ts'

const NOTICES = 4

/** Every second message has its process killed while the server holds it, the others once it was recorded. */
test('a process killed while it sends or records loses no message and repeats none that was recorded', async () => {
  const arrived: { readonly notice: number; readonly response: ServerResponse }[] = []
  let onPost = () => {}
  const server = await startHttpServer(({ body }, response) => {
    arrived.push({ notice: (body as { readonly notice: number }).notice, response })
    onPost()
  })
  const webhook = { url: `${server.origin}/hook` }
  const world = deliveryWorld({ webhook })
  const setUp = world.open({ openChannel: async () => recordingChannel(), newCode: () => '123456' })
  await setUp.testChannel('webhook', 'Lan')
  await setUp.confirmChannel('webhook', '123456', 'Lan')
  await setUp.close()
  const notices = Array.from({ length: NOTICES }, (_, index) => world.raise({ agent: `Agent ${index}` }).id)
  const delivered = () => notices.filter(id => world.deliveries(id).at(-1)?.state === 'delivered')

  const script = fileURLToPath(programUrl('delivery-process'))
  let kills = 0
  let child: ChildProcess | null = null
  onTestFinished(() => void child?.kill('SIGKILL'))
  while (delivered().length < NOTICES) {
    const recorded = new Set(delivered())
    const before = arrived.length
    const post = new Promise<void>(resolve => (onPost = resolve))
    child = spawn(process.execPath, [script, join(world.folder, 'console.db'), webhook.url], { stdio: 'inherit' })
    const gone = once(child, 'exit')
    await post
    if (kills % 2 === 1) {
      arrived.at(-1)?.response.end()
      await vi.waitUntil(() => delivered().length > recorded.size, { timeout: 60_000 })
    }
    child.kill('SIGKILL')
    await gone
    kills += 1
    expect(arrived.slice(before).filter(({ notice }) => recorded.has(notice))).toEqual([])
  }
  expect(new Set(arrived.map(({ notice }) => notice))).toEqual(new Set(notices))
  expect(kills).toBeGreaterThan(NOTICES)
  // One more process finds nothing to do.
  const sent = arrived.length
  const last = world.open()
  last.resume()
  await last.close()
  expect(arrived).toHaveLength(sent)
})
