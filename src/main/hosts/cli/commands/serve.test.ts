import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { commandLine } from '../../testing/command-line.ts'

const LINK = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}/g

test('serve prints a link that works once, another one when it was used, and ends on Ctrl+C', async () => {
  const { run, out, engine, interrupt } = await commandLine()
  const code = run('serve', '--no-open')
  await vi.waitUntil(() => out.text().includes('token='), { timeout: 60_000 })
  const [link = ''] = out.text().match(LINK) ?? []
  expect(out.text()).toContain('Open this link in a browser of this computer')
  const entered = await fetch(link, { redirect: 'manual' })
  expect(entered.status).toBe(303)
  await vi.waitUntil(() => out.text().match(LINK)?.length === 2, { timeout: 60_000 })
  const [, second = ''] = out.text().match(LINK) ?? []
  expect((await fetch(second, { redirect: 'manual' })).status).toBe(303)
  interrupt()
  expect(await code).toBe(0)
  expect(engine.calls).toEqual(['close()'])
  await expect(fetch(link)).rejects.toThrow('fetch failed')
})

test('serve opens the browser where there is one, unless told not to', async () => {
  const openInBrowser = vi.fn<(url: string) => boolean>(() => true)
  const { run, out, interrupt } = await commandLine({}, { openInBrowser })
  const code = run('serve')
  await vi.waitUntil(() => out.text().includes('token='), { timeout: 60_000 })
  expect(openInBrowser).toHaveBeenCalledExactlyOnceWith(out.text().match(LINK)?.[0])
  interrupt()
  await code
})

test('a port that is taken is named, with the remedy', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { run, err, engine } = await commandLine()
  expect(await run('serve', '--port', String(port))).toBe(2)
  expect(err.text()).toContain(`Port ${port}`)
  expect(err.text()).toContain('--port')
  expect(engine.calls).toEqual(['close()'])
})
