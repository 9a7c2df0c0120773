import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../contract/setting.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../testing/shared-plant.ts'
import { programUrl } from '../../../testing/program-url.ts'
import { smallPlant } from '../../../testing/small-plant.ts'
import { plantInputs } from '../plant-inputs.ts'
import { isOfOtherMonth } from './describe-files.ts'
import { createMonthReader } from './read-months.ts'

const MONTHS = 'dynamicDatabase/monthlyReports_history'

/** Reads the months of a file of a plant. */
async function monthsOf(plant: string, path: string) {
  const reader = createMonthReader({ readerEntry: programUrl('reader'), settings: () => DEFAULT_SETTINGS })
  onTestFinished(() => reader.close())
  const verdict = (await plantInputs(plant)).judge(path)
  if (verdict.kind !== 'input') throw new Error(`${path} is no input`)
  return { month: verdict.month, found: await reader.read(join(plant, path), verdict.definition) }
}

test('the months of a workbook with their rows; a workbook that cannot be read has none to tell', async () => {
  const { dir } = await smallPlant()
  const path = `${MONTHS}/monthlyReports_202505.xlsb`
  const { found } = await monthsOf(dir, path)
  expect(found?.map(({ month }) => month)).toEqual(['202505'])
  writeFileSync(join(dir, path), 'no workbook')
  expect((await monthsOf(dir, path)).found).toBeNull()
  // Tables without dates have no months.
  expect((await monthsOf(dir, 'staticDatabase/itemInfo.xlsx')).found).toBeNull()
})

describe.skipIf(!hasSharedPlantData())('the months as shipped', () => {
  test.each([
    ['201811', 697],
    ['201812', 688],
    ['201901', 749],
  ])('%s holds what its name says', async (month, rows) => {
    const { found } = await monthsOf(sharedPlantData(), `${MONTHS}/monthlyReports_${month}.xlsb`)
    expect(found?.reduce((sum, other) => sum + other.rows, 0)).toBe(rows)
    expect(isOfOtherMonth(month, found ?? [])).toBe(false)
  })
})
