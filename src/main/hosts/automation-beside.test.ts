import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { computer } from './testing/computer.ts'

const MONTHS = 'dynamicDatabase/monthlyReports_history'

test('a command beside the console is told what the console watches, and has it look again', async () => {
  const { opened } = computer()
  const owner = await opened('console')
  const command = await opened('command')
  await vi.waitUntil(async () => (await owner.automationState()).watch.mode === 'listening', { timeout: 30_000 })
  expect((await command.automationState()).watch).toMatchObject({ mode: 'listening', why: 'usual', reachable: true })
  expect((await command.lookAgain({ actor: 'Lan' })).watch.reachable).toBe(true)
  const { next } = await command.previewSchedule({ cron: '0 6 * * *', timeZone: 'Asia/Ho_Chi_Minh' })
  expect(next).toHaveLength(3)
})

test('two processes: what one loads by hand, the console that loads by itself does not load again', async () => {
  const { opened, moldline, plant } = computer()
  const owner = await opened('console')
  const first = await moldline('run', '--json')
  expect(JSON.parse(first.out)).toMatchObject({ run: 1, state: 'succeeded' })
  await owner.changeSettings({ runMode: 'automatic', watchSettleMs: 100 })
  await vi.waitUntil(async () => (await owner.automationState()).watch.mode === 'listening', { timeout: 30_000 })
  const [name = '', other = ''] = readdirSync(join(plant, MONTHS)).filter(file => /^monthlyReports_\d{6}\./.test(file))
  // A month with the rows of another is in doubt: the console waits for a person, who runs from elsewhere.
  writeFileSync(join(plant, MONTHS, name), readFileSync(join(plant, MONTHS, other)))
  const hindrances = async () => (await owner.automationState()).hindrances.map(({ kind }) => kind)
  await expect.poll(hindrances, { timeout: 30_000 }).toEqual(['doubt'])
  const second = await moldline('run', '--json', '--as', 'Lan')
  expect(JSON.parse(second.out)).toMatchObject({ run: 2, actor: 'Lan' })
  await expect.poll(async () => (await owner.status()).pending, { timeout: 30_000 }).toEqual([])
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect((await owner.listRuns({ offset: 0, limit: 10 })).total).toBe(2)
})
