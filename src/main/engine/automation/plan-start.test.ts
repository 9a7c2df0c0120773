import { assert, boolean, constantFrom, option, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { WATCHED_FILE_STATES, type FileDoubt, type WatchedFile } from '../../../contract/automation.ts'
import { RUN_MODES } from '../../../contract/setting.ts'
import { planStart, type StartFacts } from './plan-start.ts'

const AT = '2019-02-01T08:00:00.000Z'
const file = (more: Partial<WatchedFile> = {}): WatchedFile => ({
  path: 'feb.xlsb',
  state: 'new',
  since: AT,
  openBy: null,
  doubts: [],
  nameProblem: null,
  ...more,
})
const CLEAR: StartFacts = {
  mode: 'automatic',
  files: [file()],
  isLooking: false,
  isReachable: true,
  activeRun: null,
  needsPerson: false,
  hasFirstRun: true,
  refusal: '',
}
const lan = { name: 'Lan', program: 'excel', since: AT } as const
const twice: FileDoubt = { kind: 'month-twice', month: '201902', others: ['x.xlsb'] }
const tried: FileDoubt = { kind: 'tried-before', run: 7 }

test('a new file at rest starts a run, or has a person asked, or nothing, as chosen', () => {
  expect(planStart(CLEAR)).toEqual({ kind: 'start', files: ['feb.xlsb'] })
  expect(planStart({ ...CLEAR, mode: 'ask' })).toEqual({ kind: 'ask', files: ['feb.xlsb'] })
  expect(planStart({ ...CLEAR, mode: 'manual' })).toEqual({ kind: 'nothing' })
})

test.each<[string, Partial<StartFacts>, string]>([
  ['it is open', { files: [file({ openBy: lan })] }, 'open'],
  ['it is in doubt', { files: [file({ doubts: [twice] })] }, 'doubt'],
  ['another file is being written', { files: [file(), file({ path: 'b.xlsx', state: 'settling' })] }, 'settling'],
  ['the first look is not over', { isLooking: true }, 'settling'],
  ['the folder is out of reach', { isReachable: false }, 'unreachable'],
  ['a run goes on', { activeRun: 8 }, 'run-in-progress'],
  ['somebody has to decide', { needsPerson: true }, 'needs-person'],
  ['there was no run yet', { hasFirstRun: false }, 'no-first-run'],
  ['it was refused', { refusal: 'The disk is full.' }, 'refused'],
  ['a run had it before', { files: [file({ doubts: [tried] })] }, 'doubt'],
])('it waits while %s', (_what, more, kind) => {
  expect(planStart({ ...CLEAR, ...more })).toMatchObject({ kind: 'wait', hindrances: [{ kind }] })
})

test('somebody who has to decide anyway is told only that', () => {
  const facts = { ...CLEAR, needsPerson: true, isLooking: true, activeRun: 8, files: [file({ openBy: lan })] }
  expect(planStart(facts)).toEqual({ kind: 'wait', hindrances: [{ kind: 'needs-person' }] })
})

test('a workbook that is open but as it was loaded holds up nothing', () => {
  const files = [file(), file({ path: 'moldInfo.xlsx', state: 'unchanged', openBy: lan })]
  expect(planStart({ ...CLEAR, files })).toMatchObject({ kind: 'start', files: ['feb.xlsb'] })
})

test('a file that a run could not load starts none, also beside one that is gone; a new one beside it does', () => {
  const failing = file({ path: 'bad.xlsb', doubts: [tried] })
  const gone = file({ path: 'old.xlsb', state: 'gone' })
  expect(planStart({ ...CLEAR, files: [gone] })).toEqual({ kind: 'nothing' })
  expect(planStart({ ...CLEAR, files: [failing, gone] })).toMatchObject({ kind: 'wait' })
  expect(planStart({ ...CLEAR, files: [failing, file()] })).toEqual({ kind: 'start', files: ['feb.xlsb'] })
})

test('a run never starts by itself for what is open, in doubt, moving or was had before', () => {
  const doubts = constantFrom<readonly FileDoubt[]>([], [], [twice], [tried], [{ kind: 'incomplete' }])
  const files = uniqueArray(
    record({
      path: constantFrom('a', 'b', 'c', 'd'),
      state: constantFrom(...WATCHED_FILE_STATES),
      openBy: option(constantFrom(lan), { freq: 3 }),
      doubts,
    }),
    { selector: ({ path }) => path, maxLength: 4 },
  )
  const facts = record({
    mode: constantFrom(...RUN_MODES),
    files,
    isLooking: boolean(),
    isReachable: boolean(),
    activeRun: option(constantFrom(4)),
    needsPerson: boolean(),
    hasFirstRun: boolean(),
    refusal: constantFrom('', '', 'no'),
  })
  assert(
    property(facts, given => {
      const all = given.files.map(one => file(one))
      const plan = planStart({ ...given, files: all })
      expect(plan).not.toEqual({ kind: 'wait', hindrances: [] })
      if (plan.kind !== 'start') return
      expect(given).toMatchObject({
        mode: 'automatic',
        isLooking: false,
        isReachable: true,
        activeRun: null,
        needsPerson: false,
        hasFirstRun: true,
        refusal: '',
      })
      expect(all.some(({ state }) => state === 'settling' || state === 'checking')).toBe(false)
      expect(plan.files.length).toBeGreaterThan(0)
      for (const path of plan.files) {
        expect(all.find(one => one.path === path)).toMatchObject({ openBy: null, doubts: [] })
      }
    }),
    { numRuns: 500 },
  )
})
