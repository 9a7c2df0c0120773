import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHashIndex } from './hash-index.ts'

/** Few distinct hashes that often share their first slot. */
const limbs = fc.tuple(fc.nat(3), fc.nat(2), fc.constant(7), fc.nat(1)).map(parts => Uint32Array.from(parts))
const steps = fc.array(fc.record({ limbs, takes: fc.boolean() }), { maxLength: 2_500, size: 'max' })

test('behaves as a map of lists, also while it grows', () => {
  fc.assert(
    fc.property(steps, all => {
      const index = createHashIndex()
      const model = new Map<string, number[]>()
      for (const [rowId, step] of all.entries()) {
        const key = step.limbs.join()
        const list = model.get(key) ?? []
        expect(index.find(step.limbs)).toBe(list[0])
        const [taken, expected] = step.takes ? [index.take(step.limbs), list.shift()] : []
        expect(taken).toBe(expected)
        if (!step.takes) {
          index.add(step.limbs, rowId)
          list.push(rowId)
        }
        model.set(key, list)
      }
      const left = [...model.values()].flat().toSorted((one, other) => one - other)
      expect([...index.remaining()]).toEqual(left)
      expect(index.size).toBe(left.length)
    }),
    { numRuns: 30 },
  )
})
