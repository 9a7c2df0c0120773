import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WriteSite } from '../../testing/faults/write-site.ts'
import { walCommits } from '../../testing/faults/wal-commits.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { checkAfterCrash } from './testing/check-after-crash.ts'
import { openCrashLab, type CrashAttempt, type CrashLab } from './testing/crash-lab.ts'
import { crashScenario } from './testing/crash-scenario.ts'
import { dumpData } from './testing/dump-data.ts'
import { endOfRun } from './testing/end-of-run.ts'

let lab: CrashLab

beforeAll(async () => {
  lab = await openCrashLab(crashScenario('run'), temporaryFolder('power'))
})

const isPublishing = ({ phase, operation }: WriteSite): boolean => phase === 'publish' && operation === 'commit'
const publishing = () => ({ where: { phase: 'publish', operation: 'commit' } as const })
const telling = () => ({ write: endOfRun(lab.writes) })

function plantOf({ script }: CrashAttempt): string {
  return join(script.workspace, 'plant.db')
}

// What is not seen cannot be killed at: SQLite's own record of what was committed against the writes that were counted.
test.each(['plant.db', 'console.db'])(
  'every transaction in the write-ahead log of %s was a write that was seen',
  async name => {
    const attempt = await lab.attempt({ trace: true, kill: { ...telling(), when: 'after' } })
    const sizes = attempt.lines.flatMap(line => (line.kind === 'wrote' && line.site.file === name ? line.walBytes : []))
    const grew = sizes.filter((size, index) => size > (sizes[index - 1] ?? 0))
    expect(grew.length).toBeGreaterThan(2)
    const commits = walCommits(join(attempt.script.workspace, name)).map(({ endsAt }) => endsAt)
    expect(commits.filter(endsAt => endsAt >= (grew[0] ?? 0))).toEqual(grew)
    attempt.remove()
  },
)

describe('the power fails', () => {
  test.each([
    {
      where: 'before publishing is committed: nothing is published',
      moment: publishing,
      when: 'before',
      data: 'before',
    },
    { where: 'between publishing and the journal hearing of it', moment: publishing, when: 'after', data: 'after' },
    { where: 'before the journal has the end of the run', moment: telling, when: 'before', data: 'after' },
    { where: 'when the journal has the end of the run', moment: telling, when: 'after', data: 'after' },
  ] as const)('$where', async ({ moment, when, data }) => {
    const attempt = await lab.attempt({ kill: { ...moment(), when } })
    expect(attempt.lines.at(-1)).toMatchObject({ kind: 'killed', when })
    expect(dumpData(plantOf(attempt)).generation).toEqual(lab[data].generation)
    expect(await checkAfterCrash(lab, attempt)).toEqual([])
  })

  // The write-ahead log of plant.db is flushed when a generation is published, not by each later commit (`openPlantDatabase`); what is
  // not flushed goes with the power, although console.db, flushed by each commit, has recorded the end of the run.
  test('and takes the commits after publishing with it, while the journal has the end of the run', async () => {
    const attempt = await lab.attempt({ trace: true, kill: { ...telling(), when: 'after' } })
    const published = attempt.lines.find(line => line.kind === 'wrote' && isPublishing(line.site))
    const flushed = published?.kind === 'wrote' ? published.walBytes : 0
    const lost = walCommits(plantOf(attempt)).filter(({ endsAt }) => endsAt > flushed)
    expect(lost.length).toBeGreaterThan(1)
    truncateSync(`${plantOf(attempt)}-wal`, flushed)
    expect(dumpData(plantOf(attempt))).toMatchObject({
      generation: lab.after.generation,
      findings: lab.before.findings,
    })
    expect(await checkAfterCrash(lab, attempt)).toEqual([])
  })

  test('and leaves half a commit in the write-ahead log: it never was', async () => {
    const attempt = await lab.attempt({ trace: true, kill: { ...publishing(), when: 'after' } })
    const commits = walCommits(plantOf(attempt))
    const [before = 0, last = 0] = commits.slice(-2).map(({ endsAt }) => endsAt)
    truncateSync(`${plantOf(attempt)}-wal`, Math.floor((before + last) / 2))
    expect(dumpData(plantOf(attempt)).generation).toEqual(lab.before.generation)
    expect(await checkAfterCrash(lab, attempt)).toEqual([])
  })
})
