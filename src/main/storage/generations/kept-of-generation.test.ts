import { expect, test, vi } from 'vitest'
import type { PlantDatabase } from '../plant-database.ts'
import { definitionOf, openPlant, publishTable } from '../testing/open-plant.ts'
import { keptOfGeneration } from './kept-of-generation.ts'

const items = definitionOf('itemInfo', { itemCode: 'string' })

test('a connection reads once what it needs of a published generation, again of the next, and always of one that is not published', () => {
  const [db, other] = [openPlant(), openPlant()]
  for (const plant of [db, other]) publishTable(plant, items, [])
  const read = vi.fn<(db: PlantDatabase, generation: number) => object>((_db, generation) => ({ generation }))
  const kept = keptOfGeneration(read)
  expect(kept(db, 1)).toBe(kept(db, 1))
  expect(kept(other, 1)).not.toBe(kept(db, 1))
  expect(kept(db, 2)).not.toBe(kept(db, 2))
  publishTable(db, items, [])
  expect(kept(db, 2)).toBe(kept(db, 2))
  expect(read).toHaveBeenCalledTimes(5)
})
