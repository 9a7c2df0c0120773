import { expect, test } from 'vitest'
import { EngineFailure } from '../../../contract/failure.ts'
import { vietnameseRetelling } from '../../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { DEFAULT_SETTINGS, type SettingsChange } from '../../../contract/setting.ts'
import { checkSchedule } from './check-schedule.ts'

function refusal(change: SettingsChange) {
  try {
    checkSchedule(change, DEFAULT_SETTINGS)
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
  throw new Error('nothing was refused')
}

test.each([
  [
    { schedule: '0 25 * * *' },
    'The schedule "0 25 * * *" means nothing: its hour cannot be 25.',
    /giờ không thể là 25/,
  ],
  [{ schedule: '@daily' }, 'The schedule "@daily" means nothing: it should have five fields.', /phải có năm mục/],
  [{ schedule: '0 6 30 2 *' }, 'The schedule "0 6 30 2 *" means nothing: it never comes.', /không bao giờ tới/],
  [{ scheduleTimeZone: 'Mars/One' }, 'There is no time zone Mars/One.', /^Không có múi giờ Mars\/One\.$/],
])('%o is refused for what is wrong with it, in Vietnamese too', (change, message, told) => {
  const refused = refusal(change)
  expect(refused).toMatchObject({ code: 'invalid_setting', message })
  const { tellWhole } = vietnameseRetelling()
  expect(tellWhole(refused.message)).toMatch(told)
  expect(tellWhole(refused.remedy ?? '')).not.toBeNull()
})

test('what is wrong with a time zone is not said of a schedule', () => {
  expect(refusal({ scheduleTimeZone: 'Mars/One' }).remedy).toMatch(/IANA/)
})
