import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { CONSOLE_ON_SCHEDULE } from '../../../contract/actor-name.ts'
import { EngineFailure } from '../../../contract/failure.ts'
import { createEngine } from '../create-engine.ts'
import { openEngine, runOnce } from '../testing/open-engine.ts'
import { copyOf, makeTwoGenerations, type Opened } from '../testing/opened-plant.ts'
import { watchedPlant } from '../testing/watched-plant.ts'

let made: Opened
beforeAll(async () => {
  made = await makeTwoGenerations()
}, 60_000)

const until = { timeout: 20_000, interval: 50 }
const HOUR = 3_600_000

/** A clock some time ahead of this computer's, that goes on from there. */
function clockAt(time: Date) {
  let shift = time.getTime() - Date.now()
  return { clock: () => new Date(Date.now() + shift), move: (milliseconds: number) => void (shift += milliseconds) }
}

/** The next full hour, a moment before it comes. */
function justBeforeAnHour(milliseconds: number): Date {
  return new Date((Math.floor(Date.now() / HOUR) + 2) * HOUR - milliseconds)
}

test('a scheduled run starts at its time, says that it did, and tells the next three', async () => {
  const { clock } = clockAt(justBeforeAnHour(2_500))
  const opened = copyOf(made)
  // Set before the clock was put forward: what passed since then is made up for when the console opens.
  const plant = await watchedPlant(opened, { clock })
  await plant.engine.changeSettings({ schedule: '0 * * * *', scheduleTimeZone: 'UTC' })
  const { schedule } = await plant.state()
  expect(schedule).toMatchObject({ cron: '0 * * * *', timeZone: 'UTC', problem: null, missed: null })
  const [first = ''] = schedule.next
  expect(schedule.next.map(time => Date.parse(time) - Date.parse(first))).toEqual([0, HOUR, 2 * HOUR])
  await expect
    .poll(() => plant.ended, until)
    .toMatchObject([{ actor: CONSOLE_ON_SCHEDULE, cause: { kind: 'schedule', due: first }, state: 'succeeded' }])
})

test('what was missed while Moldline was off is made up for by one run, and told', async () => {
  const opened = copyOf(made)
  const before = await createEngine({ ...opened.options, environment: { ...opened.options.environment } })
  await before.changeSettings({ schedule: '0 * * * *', scheduleTimeZone: 'UTC' })
  await before.close()
  const { clock } = clockAt(new Date(Date.now() + 5 * HOUR))
  const plant = await watchedPlant(opened, { clock })
  await expect.poll(() => plant.ended, until).toHaveLength(1)
  expect(plant.ended).toMatchObject([{ actor: CONSOLE_ON_SCHEDULE, cause: { kind: 'missed-schedule', count: 5 } }])
  expect((await plant.state()).schedule.missed).toMatchObject({ count: 5 })
  expect(plant.notified).toMatchObject([{ title: 'A scheduled run was missed' }])
  // Opened again, nothing is missed any more.
  await plant.engine.close()
  const again = await openEngine({
    ...opened.options,
    workspace: plant.options.workspace,
    plant: plant.dir,
    watch: true,
    clock,
  })
  await new Promise(resolve => setTimeout(resolve, 500))
  expect((await again.status()).activeRun).toBeNull()
  expect((await again.automationState()).schedule.missed).toBeNull()
})

test('nothing counts as missed that passed under another schedule', async () => {
  const ahead = clockAt(new Date())
  const plant = await watchedPlant(made, { clock: ahead.clock })
  await plant.engine.changeSettings({ schedule: '0 * * * *', scheduleTimeZone: 'UTC' })
  ahead.move(3 * HOUR)
  await plant.engine.changeSettings({ schedule: '0 */1 * * *' })
  expect(plant.started).toEqual([])
  expect((await plant.state()).schedule.missed).toBeNull()
})

test('a run that is due while another goes on follows it', async () => {
  const { clock } = clockAt(justBeforeAnHour(1_200))
  const plant = await watchedPlant(made, { clock })
  await plant.engine.changeSettings({ schedule: '0 * * * *', scheduleTimeZone: 'UTC' })
  // Runs one after another until the hour has come.
  const [first = ''] = (await plant.state()).schedule.next
  while (clock() < new Date(first)) await runOnce(plant.engine)
  await expect.poll(() => plant.ended.map(({ cause }) => cause?.kind), until).toContain('schedule')
  await expect.poll(async () => (await plant.state()).queued, until).toBeNull()
  expect(plant.ended.map(({ run }) => run)).toEqual(plant.ended.map((_, place) => 3 + place))
})

test.each([
  [{ schedule: '61 6 * * *' }, /its minute cannot be 61/],
  [{ schedule: '0 6 * *' }, /five fields/],
  [{ scheduleTimeZone: 'Hanoi/Two' }, /no time zone Hanoi\/Two/],
])('%j is refused, and says why', async (change, reason) => {
  const { options } = copyOf(made)
  const engine = await openEngine(options)
  const refused = await engine.changeSettings(change).catch((error: unknown) => error)
  if (!(refused instanceof EngineFailure)) throw new Error('it was taken')
  expect(refused.failure).toMatchObject({ code: 'invalid_setting', message: expect.stringMatching(reason) })
})

test('a schedule is previewed without being kept', async () => {
  const engine = await openEngine(copyOf(made).options)
  const preview = await engine.previewSchedule({ cron: '15 6 * * 1-6', timeZone: 'Asia/Ho_Chi_Minh' })
  expect(preview.next.map(time => time.slice(11))).toEqual(Array.from({ length: 3 }, () => '23:15:00.000Z'))
  expect(await engine.previewSchedule({ cron: '0 0 31 2 *', timeZone: '' })).toMatchObject({
    next: [],
    problem: { kind: 'never' },
  })
  expect((await engine.automationState()).schedule.cron).toBe('')
})

test('a command beside the console starts nothing by itself, and tells what it finds', async () => {
  const opened = copyOf(made)
  const environment = { ...opened.options.environment, MOLDLINE_RUN_MODE: 'automatic', MOLDLINE_SCHEDULE: '* * * * *' }
  const reader = await openEngine({ ...opened.options, environment, readonly: true })
  const june = 'dynamicDatabase/monthlyReports_history/monthlyReports_202506.xlsb'
  writeFileSync(join(opened.dir, june), 'another')
  const state = await reader.automationState()
  expect(state).toMatchObject({
    runMode: 'automatic',
    watch: { mode: 'off', why: 'no-console' },
    hindrances: [],
    queued: null,
  })
  expect((await reader.status()).pending).toMatchObject([{ path: june, change: 'changed' }])
  expect(state.schedule.next).toHaveLength(3)
})
