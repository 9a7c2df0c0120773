import type { CrashLab } from './crash-lab.ts'

/** Number of the write that makes the end of the run last: the commit of what the journal says of it; its log lines follow in their own. */
export function endOfRun(writes: CrashLab['writes']): number {
  const told = writes.findLast(({ site }) => site.sql.startsWith('INSERT INTO run_figure'))?.write ?? 0
  const commit = writes.find(
    ({ write, site }) => write > told && site.file === 'console.db' && site.operation === 'commit',
  )
  if (commit === undefined) throw new Error('The work records no end of a run')
  return commit.write
}
