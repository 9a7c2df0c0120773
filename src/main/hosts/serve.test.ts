import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { smallPlant } from '../../testing/small-plant.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { engineOptions } from '../engine/testing/open-engine.ts'
import { createEngine } from '../engine/create-engine.ts'
import { readServedPort, rememberServedPort } from './served-port.ts'
import { serve } from './serve.ts'

test('the port used last is taken again, and another one when somebody else has it', async () => {
  const engine = await createEngine(engineOptions((await smallPlant()).dir))
  onTestFinished(() => engine.close())
  const workspace = temporaryFolder('served')
  const stranger = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void stranger.close())
  await new Promise(listening => stranger.once('listening', listening))
  await rememberServedPort(workspace, (stranger.address() as AddressInfo).port)
  const options = {
    engine,
    workspace,
    renderer: workspace,
    port: 0,
    say: () => {},
    openInBrowser: () => false,
    onDefect: (error: unknown) => expect.unreachable(String(error)),
  }
  const first = await serve(options)
  expect(first.port).not.toBe((stranger.address() as AddressInfo).port)
  expect(await readServedPort(workspace)).toBe(first.port)
  await first.close()
  const second = await serve(options)
  expect(second.port).toBe(first.port)
  await second.close()
})
