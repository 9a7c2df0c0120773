import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { isOnNetwork } from './local-disk.ts'

test.each(['\\\\server\\plant', '//server/plant', '\\\\?\\UNC\\server\\plant'])('%s is on the network', async path => {
  expect(await isOnNetwork(path)).toBe(true)
})

test('a folder of this computer is not, and one that is not there is taken for none', async () => {
  const folder = temporaryFolder('local')
  expect(await isOnNetwork(folder)).toBe(false)
  expect(await isOnNetwork(join(folder, 'not there'))).toBe(false)
})
