import { readdirSync, readFileSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { smallPlant } from '../../testing/small-plant.ts'
import { engineOptions, openEngine, runOnce } from './testing/open-engine.ts'

/** Priorities of a thread that gives way, twice, and of one it starts. */
function priorities(): Promise<unknown> {
  const module = JSON.stringify(new URL('give-way.ts', import.meta.url).href)
  const child = `require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority())`
  const parent = `
    const { parentPort, Worker } = require('node:worker_threads')
    const { getPriority } = require('node:os')
    void import(${module}).then(({ giveWay }) => {
      giveWay()
      giveWay()
      const child = new Worker(${JSON.stringify(child)}, { eval: true })
      child.on('message', ofChild => parentPort.postMessage({ own: getPriority(), ofChild }))
    })`
  const worker = new Worker(parent, { eval: true })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

test('a thread that gives way goes behind the others with the threads it starts; where that is of the whole process, nothing changes', async () => {
  const before = getPriority()
  const behind = process.platform === 'linux' ? Math.max(before, 10) : before
  expect(await priorities()).toEqual({ own: behind, ofChild: behind })
  expect(getPriority()).toBe(before)
})

/** Of a process that stands behind others already nothing is to be seen. */
const isSeen = process.platform === 'linux' && getPriority() < constants.priority.PRIORITY_BELOW_NORMAL

/** The lowest priority of the threads of this process. */
function lowestPriority(): number {
  const ofThreads = readdirSync('/proc/self/task').map(thread => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
    // The 19th field, the 17th after the name.
    return Number(stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[16])
  })
  return Math.max(...ofThreads)
}

test.runIf(isSeen)('a run of a console goes behind those who look', async () => {
  const engine = await openEngine(engineOptions((await smallPlant()).dir, { watch: true }))
  await runOnce(engine)
  expect(lowestPriority()).toBeGreaterThan(getPriority())
})
