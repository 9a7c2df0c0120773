import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointsToRemove, type Retained } from './retention.ts'

const point = (sequence: number, createdAt: string, isVerified = true): Retained => {
  return { id: `backup-${sequence}`, sequence, createdAt, isVerified }
}
const now = new Date('2019-02-10T12:00:00Z')

test('the newest stay, and the newest of each of the last days', () => {
  const points = [
    point(1, '2019-02-01T10:00:00Z'),
    point(2, '2019-02-08T10:00:00Z'),
    point(3, '2019-02-08T11:00:00Z'),
    point(4, '2019-02-09T10:00:00Z'),
    point(5, '2019-02-10T10:00:00Z'),
    point(6, '2019-02-10T11:00:00Z'),
  ]
  expect(pointsToRemove(points, { backupsKept: 1, backupDays: 7 }, now)).toEqual(['backup-1', 'backup-2', 'backup-5'])
  expect(pointsToRemove(points, { backupsKept: 3, backupDays: 0 }, now)).toEqual(['backup-1', 'backup-2', 'backup-3'])
})

test('a damaged one counts as none and goes when enough verified ones are newer', () => {
  const points = [point(1, '2019-01-01T10:00:00Z', false), point(2, '2019-01-02T10:00:00Z'), point(3, '', false)]
  expect(pointsToRemove(points, { backupsKept: 1, backupDays: 1 }, now)).toEqual(['backup-1'])
  expect(pointsToRemove(points, { backupsKept: 2, backupDays: 1 }, now)).toEqual([])
})

const time = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const points = fc
  .array(fc.record({ at: time, isVerified: fc.boolean() }), { maxLength: 40 })
  .map(list => list.map(({ at, isVerified }, index) => point(index + 1, at.toISOString(), isVerified)))
const rule = fc.record({ backupsKept: fc.integer({ min: 1, max: 10 }), backupDays: fc.integer({ min: 0, max: 30 }) })

test('whatever the clock says, the newest verified ones stay, and the rule has nothing more to say the second time', () => {
  fc.assert(
    fc.property(points, rule, time, (all, settings, clock) => {
      const removed = new Set(pointsToRemove(all, settings, clock))
      const left = all.filter(({ id }) => !removed.has(id))
      const verified = all.filter(({ isVerified }) => isVerified)
      for (const newest of verified.slice(-settings.backupsKept)) expect(left).toContain(newest)
      expect(pointsToRemove(left, settings, clock)).toEqual([])
      const days = new Set(left.filter(({ isVerified }) => isVerified).map(({ createdAt }) => createdAt.slice(0, 10)))
      expect(left.filter(({ isVerified }) => isVerified).length).toBeLessThanOrEqual(days.size + settings.backupsKept)
    }),
  )
})
