import { expect, test } from 'vitest'
import { usedPlant } from '../../testing/fake-plants.ts'
import { SAMPLE_NOTICES } from '../../testing/sample-notices.ts'
import { remediesOf, type Remedies } from './remedies-of.ts'

const plant = usedPlant()
const facts = { engine: plant.status, files: plant.files }
const [partial, damaged, held] = SAMPLE_NOTICES.map((notice): Remedies => remediesOf(notice, facts))

test('a partial run: again from its phase, without the file, and the last good data are in use', () => {
  expect(partial).toMatchObject({ phase: 'collect', lastGood: 'in-use' })
  expect(partial?.failedFiles.map(({ path }) => path)).toEqual(['staticDatabase/moldInfo.xlsx'])
})

test('when no generation verifies a person chooses one', () => {
  expect(damaged).toEqual({ phase: 'load', lastGood: 'to-choose', failedFiles: [] })
})

test('what is only to be looked at has nothing to run again', () => {
  expect(held).toEqual({ phase: null, lastGood: null, failedFiles: [] })
})

test('a file that was repaired since can no longer be left out', () => {
  const repaired = plant.files.map(file => ({ ...file, state: 'loaded' as const }))
  expect(SAMPLE_NOTICES.flatMap(notice => remediesOf(notice, { ...facts, files: repaired }).failedFiles)).toEqual([])
})
