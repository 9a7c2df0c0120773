import { beforeEach, expect, test, vi } from 'vitest'
import { vietnameseRetelling } from '../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { createBadge } from './badge.ts'
import { createNativeNotifications } from './native-notifications.ts'
import { BrowserWindow, reset, world } from './testing/electron-double.ts'

vi.mock('electron', () => import('./testing/electron-double.ts'))

beforeEach(() => reset('logs'))

const notification = { notice: 12, title: 'Manual Review Required: DataCollector', body: 'One month is unreadable.' }

test('a notification is shown, and a click on it opens its notice', async () => {
  const opened: (number | null)[] = []
  const show = createNativeNotifications({ onOpen: notice => opened.push(notice) })
  expect(await show(notification)).toBe(true)
  expect(world.notifications[0]?.options).toEqual({ title: notification.title, body: notification.body })
  world.notifications[0]?.emit('click')
  expect(opened).toEqual([12])
})

test('a notification speaks the language of the window', async () => {
  const tell = (sentence: string) => vietnameseRetelling().tell(sentence)
  await createNativeNotifications({ onOpen: () => {}, tell })({
    notice: null,
    title: '2 new files since the last run',
    body: 'moldInfo.xlsx, itemInfo.xlsx. Open Moldline to load them.',
  })
  expect(world.notifications[0]?.options).toEqual({
    title: '2 tệp mới từ lần chạy trước',
    body: 'moldInfo.xlsx, itemInfo.xlsx. Hãy mở Moldline để nạp các tệp này.',
  })
})

test.each(['fails', 'silent', 'unsupported'] as const)('a system that %s did not show it', async notifying => {
  world.notifying = notifying
  expect(await createNativeNotifications({ onOpen: () => {}, timeoutMs: 1 })(notification)).toBe(false)
})

test('the badge is a number, and on Windows a dot over the icon that says how many', () => {
  const window = new BrowserWindow({})
  const shown = () => window as unknown as Electron.BrowserWindow
  createBadge({ platform: 'linux', window: shown })(3)
  expect([world.badge, window.overlay]).toEqual([3, null])
  const dot = createBadge({ platform: 'win32', window: shown })
  dot(1)
  expect(window.overlay).toMatchObject({
    image: expect.stringMatching(/^data:image\/png/),
    description: '1 unread notice',
  })
  dot(0)
  expect(window.overlay).toBeNull()
})
