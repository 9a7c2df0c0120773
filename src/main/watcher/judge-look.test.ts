import { array, assert, boolean, constant, integer, oneof, property, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { judgeLook, PATIENCE, PATIENCE_WITH_PART, type LookVerdict } from './judge-look.ts'
import type { FileLook } from './look-at-file.ts'

/** What becomes of a file that looks like this, one look after another. */
function follow(looks: readonly FileLook[]) {
  let before: FileLook | null = null
  let tries = 0
  const verdicts: LookVerdict[] = []
  for (const now of looks) {
    const verdict = judgeLook(before, now, tries)
    verdicts.push(verdict)
    if (verdict.kind !== 'wait') break
    tries = verdict.tries
    before = now
  }
  return verdicts
}

const look: Arbitrary<FileLook> = oneof(
  record({
    kind: constant('present' as const),
    byteSize: integer({ min: 0, max: 3 }),
    modifiedMs: integer({ min: 0, max: 2 }),
    isWhole: boolean(),
  }),
  constant({ kind: 'gone' as const }),
  constant({ kind: 'busy' as const }),
  constant({ kind: 'unreachable' as const }),
)

const whole = (byteSize: number): FileLook => ({ kind: 'present', byteSize, modifiedMs: 1, isWhole: true })

test('a file settles with what two looks in a row agree on, and never before', () => {
  assert(
    property(array(look, { maxLength: 40 }), looks => {
      const verdicts = follow(looks)
      const last = verdicts.at(-1)
      if (last?.kind !== 'settled') return
      const [before, now] = looks.slice(verdicts.length - 2, verdicts.length)
      expect(now).toEqual(last.look)
      expect(before).toMatchObject(
        now?.kind === 'present'
          ? { kind: 'present', byteSize: now.byteSize, modifiedMs: now.modifiedMs }
          : { kind: now?.kind },
      )
    }),
  )
})

test('whatever happened before, a whole file at rest settles with its second look', () => {
  assert(
    property(array(look, { maxLength: 40 }), looks => {
      const unsettled = follow(looks)
      if (unsettled.some(({ kind }) => kind !== 'wait')) return
      expect(follow([...looks, whole(99), whole(99)]).at(-1)).toEqual({ kind: 'settled', look: whole(99) })
    }),
  )
})

test('a file that grows at every look never settles', () => {
  const growing = Array.from({ length: 500 }, (_, size) => whole(size))
  expect(follow(growing).every(({ kind }) => kind === 'wait')).toBe(true)
})

test('a copy that took its size first settles when its end is there, or after a while as what it is', () => {
  const part: FileLook = { kind: 'present', byteSize: 9, modifiedMs: 1, isWhole: false }
  expect(follow([part, part, part, whole(9)]).at(-1)).toEqual({ kind: 'settled', look: whole(9) })
  const parts = follow(Array.from({ length: 50 }, () => part))
  expect(parts.at(-1)).toEqual({ kind: 'settled', look: part })
  expect(parts).toHaveLength(2 + PATIENCE_WITH_PART)
})

test('a file that is held for long is waited for, more slowly; a folder out of reach is not', () => {
  const looks = (one: FileLook) => Array.from({ length: PATIENCE + 10 }, () => one)
  const held = follow(looks({ kind: 'busy' }))
  expect(held).toHaveLength(PATIENCE + 10)
  expect(held.findIndex(verdict => verdict.kind === 'wait' && verdict.isSlow)).toBe(PATIENCE)
  expect(follow(looks({ kind: 'unreachable' })).at(-1)).toEqual({ kind: 'given-up' })
})
