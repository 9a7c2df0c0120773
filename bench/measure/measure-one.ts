import { join } from 'node:path'
import { samplePlant, sharedPlantData } from '../../src/testing/shared-plant.ts'
import { benchSet } from '../generate/cached-set.ts'
import { benchSets, type BenchSetName } from '../generate/bench-set.ts'
import { measureSet, type PlantToMeasure } from './measure-set.ts'

const HISTORY = 'dynamicDatabase/monthlyReports_history'
/** A defect count in the second row of a monthly report. */
const CELL = 'Y2'

/** Entry of one measuring process: warms up on the sample plant, measures the set named on the command line, prints JSON. */
const [name = ''] = process.argv.slice(2)
await measureSet(sample())
process.stdout.write(JSON.stringify(await measureSet(await plantCalled(name))))

function sample(): PlantToMeasure {
  const changedFile = `${HISTORY}/monthlyReports_202509.xlsb`
  return { name: 'sample', dir: samplePlant(), records: 0, orders: 0, changedFile, changedCell: CELL }
}

async function plantCalled(called: string): Promise<PlantToMeasure> {
  if (called === 'shipped') {
    const changedFile = join(HISTORY, 'monthlyReports_201901.xlsb')
    return { name: called, dir: sharedPlantData(), records: 2_134, orders: 190, changedFile, changedCell: CELL }
  }
  const { dir, records, orders, monthFiles } = await benchSet(called as BenchSetName)
  if (!(called in benchSets)) throw new Error(`There is no set ${called}`)
  return { name: called, dir, records, orders, changedFile: monthFiles.at(-1) ?? '', changedCell: CELL }
}
