import { expect, test } from 'vitest'
import { isInputFile } from './is-input-file.ts'

test.each([
  'dynamicDatabase/monthlyReports_history/monthlyReports_201811.xlsb',
  'staticDatabase/itemInfo.XLSX',
  'databaseSchemas.json',
])('%s is an input', path => expect(isInputFile(path)).toBe(true))

test.each([
  'staticDatabase/~$itemInfo.xlsx', // Excel's owner file
  'staticDatabase/~WRL0001.tmp',
  'staticDatabase/.~lock.itemInfo.xlsx#', // LibreOffice's lock
  'staticDatabase/._itemInfo.xlsx', // the Finder's
  'staticDatabase/itemInfo.xlsx.crdownload',
  'staticDatabase/A1B2C300',
  'staticDatabase/unitsOfMeasurement.txt',
  'sharedDatabaseSchemas.json',
])('%s is none', path => expect(isInputFile(path)).toBe(false))
