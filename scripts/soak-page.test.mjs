import { expect, test } from 'vitest'
import { soakPage } from './soak-page.mjs'

const about = {
  date: new Date('2026-01-31T10:00:00Z'),
  seed: 7,
  machine: '2 cores',
  minutes: 12,
  limits: ['MOLDLINE_FAULTS=60'],
  workbooks: { passed: 499, failed: 1 },
}
const kill = { kind: 'at-write' }

test('counts kills by phase, leaves out what did not land, and names what was not as promised', () => {
  const page = soakPage(
    [
      {
        what: 'seeded kills',
        seed: 7,
        results: [
          { scenario: 'run', phase: 'publish', kill, problems: [] },
          { scenario: 'run', phase: 'publish', kill: { kind: 'at-random' }, problems: ['half a generation'] },
          { scenario: 'notice', phase: 'journal', kill, problems: [] },
          { scenario: 'notice', phase: null, kill, problems: [] },
        ],
      },
      {
        what: 'at writes',
        scenario: 'run',
        isEvery: false,
        writes: 1,
        results: [{ scenario: 'run', phase: 'track', kill, problems: [] }],
      },
      {
        what: 'faults',
        seed: 7,
        results: [
          {
            scenario: 'run',
            fault: { kind: 'EIO' },
            place: 'write',
            answers: ['answered', 'partial disk_full'],
            problems: [],
          },
        ],
      },
    ],
    about,
  )
  expect(page).toContain('on 2026-01-31 with seed 7')
  expect(page).toContain('3 kills landed (1 at any moment, the others at a write), 1 more came after the work')
  expect(page).toContain(
    '| work | journal | publish | all |\n| --- | --- | --- | --- |\n| run |  | 2 | 2 |\n| notice | 1 |  | 1 |',
  )
  expect(page).toContain('## Killed before and after each kind of write')
  expect(page).toContain('| run | 1 | 1 | 0 |')
  expect(page).toContain('| EIO |  | 1 |  |  |  | 0 |')
  expect(page).toContain('500 tried, 1 not as promised')
  expect(page).toContain('- run, {"kind":"at-random"} (publish): half a generation')
})
