import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { test } from './fixtures.ts'

/** Another web server of this computer, as any program may start one: same host, other port. */
async function otherServer(html: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

test('a link opens the console once; another browser gets in by the next link', async ({ browser, served }) => {
  const [first] = await served.links(1)
  const one = await browser.newPage()
  await one.goto(first ?? '')
  await expect(one.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  expect(new URL(one.url()).search).toBe('')
  await one.reload()
  await expect(one.getByRole('navigation', { name: 'Screens' })).toBeVisible()

  const other = await (await browser.newContext()).newPage()
  expect((await other.goto(first ?? ''))?.status()).toBe(401)
  await expect(other.getByText('moldline serve')).toBeVisible()
  const [, second] = await served.links(2)
  await other.goto(second ?? '')
  await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible()
})

test('the page cannot be taught to run or reach anything else', async ({ page, served }) => {
  await page.goto(served.link())
  const refused = await page.evaluate(async () => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', event => directives.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.taught = true'
    document.body.append(script)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    const image = document.createElement('img')
    image.src = 'https://example.com/pixel.png'
    document.body.append(image)
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    )
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    await new Promise(resolve => setTimeout(resolve, 200))
    return { fetched, taught: 'taught' in window, directives: directives.toSorted() }
  })
  expect(refused).toEqual({
    fetched: 'refused',
    taught: false,
    directives: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'],
  })
})

test('another page of the same computer, with the session in its browser, gets nowhere', async ({ console: page }) => {
  const origin = new URL(page.url()).origin
  const { url, server } = await otherServer(`<iframe src="${origin}/"></iframe>`)
  const stranger = await page.context().newPage()
  await stranger.goto(url)
  const reached = await stranger.evaluate(async target => {
    const socket = new WebSocket(`${target.replace('http', 'ws')}/api`)
    const opened = new Promise(resolve => {
      socket.addEventListener('open', () => resolve('opened'))
      socket.addEventListener('error', () => resolve('refused'))
    })
    const read = fetch(`${target}/`, { credentials: 'include' }).then(
      response => response.status,
      () => 'refused',
    )
    const blind = fetch(`${target}/index.html`, { credentials: 'include', mode: 'no-cors' }).then(
      response => response.type,
      () => 'refused',
    )
    return { socket: await opened, read: await read, blind: await blind, framed: window.frames[0]?.length }
  }, origin)
  expect(reached).toEqual({ socket: 'refused', read: 'refused', blind: 'refused', framed: 0 })
  await expect(stranger.frameLocator('iframe').getByRole('navigation')).toHaveCount(0)
  server.close()
})
