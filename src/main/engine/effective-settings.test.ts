import { expect, test } from 'vitest'
import { EngineFailure } from '../../contract/failure.ts'
import { effectiveSettings, validSettingsChange } from './effective-settings.ts'

test('the environment wins over the workspace, the workspace over the defaults, each with its origin', () => {
  const environment = { MOLDLINE_SHRINK_HOLD_PERCENT: '25', MOLDLINE_PEOPLE: '["An", "Binh"]' }
  const { values, origins } = effectiveSettings(environment, { shrinkHoldPercent: 5, retryCount: 1 })
  expect(values).toMatchObject({ shrinkHoldPercent: 25, retryCount: 1, people: ['An', 'Binh'], logLevel: 'info' })
  const originOf = (key: string) => origins.find(setting => setting.key === key)?.origin
  expect([originOf('shrinkHoldPercent'), originOf('retryCount'), originOf('logLevel')]).toEqual([
    'environment',
    'workspace',
    'default',
  ])
  expect(origins.find(setting => setting.key === 'watchSettleMs')?.variable).toBe('MOLDLINE_WATCH_SETTLE_MS')
})

test('a text setting keeps digits as text', () => {
  expect(effectiveSettings({ MOLDLINE_PLANT_NAME: '2' }, {}).values.plantName).toBe('2')
})

test('a value that does not fit is refused by the name of its variable', () => {
  const read = () => effectiveSettings({ MOLDLINE_RETRY_COUNT: 'often' }, {})
  expect(read).toThrow(EngineFailure)
  expect(read).toThrow(/MOLDLINE_RETRY_COUNT is "often"/)
})

test('blanks around a text mean nothing: a name of nothing else is none', () => {
  expect(validSettingsChange({ plantName: '   ', actor: ' Lan ' })).toEqual({ plantName: '', actor: 'Lan' })
})

test('an unknown or wrong key in a change is named', () => {
  expect(() => validSettingsChange({ retryCount: -1 })).toThrow(/retryCount/)
  expect(() => validSettingsChange({ retries: 1 })).toThrow(/retries/)
})
