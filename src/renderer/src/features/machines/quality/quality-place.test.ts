import { expect, test } from 'vitest'
import { formatQualityPlace, parseQualityPlace, type QualityPlace } from './quality-place.ts'

const PERIOD = { from: '2019-01-01', to: '2019-01-31' }

test('an opened number is in the address with the filters it was opened under', () => {
  const names = { machineNos: ['NO.07', 'A&B=C'], itemCodes: [], moldNos: [''] }
  const place: QualityPlace = {
    about: 'kind',
    name: 'itemShort',
    query: { ...PERIOD, ...names, defect: 'itemShort' },
  }
  expect(parseQualityPlace(formatQualityPlace(place))).toEqual(place)
})

test.each([
  null,
  '',
  'NO.07',
  'about=rate',
  'about=rate&from=1&to=2',
  'about=rate&from=2019-01-01&to=2019-01-99',
  'about=no&from=2019-01-01&to=2019-01-31',
])('%s opens nothing', key => expect(parseQualityPlace(key)).toBeNull())
