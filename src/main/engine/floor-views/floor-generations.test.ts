import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { QualityQuery } from '../../../contract/quality.ts'
import { createEngine } from '../create-engine.ts'
import { runOnce } from '../testing/open-engine.ts'
import { change, openedPlant, run, type Opened } from '../testing/opened-plant.ts'
import { currentGeneration } from '../../storage/generations/generation-store.ts'
import { openPlantDatabase } from '../../storage/open-plant-database.ts'
import { plainFloor, plainMonths, storedDays, storedMonths } from '../../storage/floor/testing/plain-floor.ts'

const ALL = QualityQuery.parse({ from: '2025-05-01', to: '2025-06-30', grain: 'month' })

/** Opens the plant's database for a look. */
function looked<Result>({ workspace }: Opened, look: (db: ReturnType<typeof openPlantDatabase>) => Result): Result {
  const db = openPlantDatabase(workspace.plantDatabase, { readonly: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}

function expectSums(opened: Opened): void {
  looked(opened, db => {
    const generation = currentGeneration(db) ?? 0
    const expected = plainFloor(db, generation)
    expect(storedDays(db, generation)).toEqual(expected)
    expect(storedMonths(db)).toEqual(plainMonths(expected))
  })
}

function totalOf(sums: ReturnType<typeof plainFloor>): number {
  return Object.values(sums).reduce((total, values) => total + (values[2] ?? 0), 0)
}

test('sums are right after a change, a dry run, use of a generation, undo of a run and a restore', async () => {
  const opened = await openedPlant()
  const engine = await createEngine(opened.options)
  try {
    await runOnce(engine)
    expectSums(opened)
    const first = await engine.quality(ALL)

    await change(opened, 40)
    await runOnce(engine, { dryRun: true })
    expect(await engine.quality(ALL)).toEqual(first)
    const second = await runOnce(engine)
    expectSums(opened)
    expect((await engine.quality(ALL)).totals.total).not.toBe(first.totals.total)

    await runOnce(engine, { action: { kind: 'undo-run', run: second.run } })
    expectSums(opened)
    expect((await engine.quality(ALL)).totals).toEqual(first.totals)

    await runOnce(engine, { action: { kind: 'use-generation', generation: 2 } })
    expectSums(opened)
    expect((await engine.quality(ALL)).totals.total).not.toBe(first.totals.total)

    const points = await engine.listRestorePoints()
    const oldest = points.at(-1)
    await engine.restore(oldest?.id ?? '')
    looked(opened, db => expect(currentGeneration(db)).toBe(oldest?.generation))
    const { totals } = await engine.quality(ALL)
    const rows = looked(opened, db => plainFloor(db, currentGeneration(db) ?? 0))
    expect(totals.total).toBe(totalOf(rows))
  } finally {
    await engine.close()
  }
})

test('a workspace without sums answers the same, and has them after its next tracking', async () => {
  const opened = await openedPlant()
  const engine = await createEngine(opened.options)
  await runOnce(engine)
  const before = await engine.quality(ALL)
  await engine.close()

  const db = new Database(opened.workspace.plantDatabase)
  db.exec(`delete from result_state where kind = 'floor'; delete from floor_day; delete from floor_month`)
  db.close()

  const again = await createEngine(opened.options)
  try {
    expect(await again.quality(ALL)).toEqual(before)
    expect(await again.floorOverview()).toMatchObject({ days: { from: '2025-05-05', to: '2025-06-03' } })
    await runOnce(again)
    expectSums(opened)
    expect(await again.quality(ALL)).toEqual(before)
  } finally {
    await again.close()
  }
})

test('while the run that published goes on and has not tracked yet, the sums before it serve, and the status says so; not once it has ended', async () => {
  const opened = await openedPlant()
  const { plantDatabase, consoleDatabase } = opened.workspace
  await run(opened)
  const db = new Database(plantDatabase)
  db.exec(`attach '${plantDatabase}.before' as before; create table before.floor_day as select * from floor_day;
    create table before.floor_month as select * from floor_month`)
  await change(opened, 40)
  const { run: second } = await run(opened)
  db.exec(`delete from floor_day; insert into floor_day select * from before.floor_day; delete from floor_month;
    insert into floor_month select * from before.floor_month; update result_state set generation = 1 where kind = 'floor'`)
  db.close()
  const before = totalOf(looked(opened, at => plainFloor(at, 1)))
  for (const [state, generation, total] of [
    ['running', 1, before],
    ['failed', 2, before + 40],
  ] as const) {
    const journal = new Database(consoleDatabase)
    journal
      .prepare("update run set state = @state, summary = json_set(summary, '$.state', @state) where run = @second")
      .run({ state, second })
    journal.close()
    const engine = await createEngine({ ...opened.options, readonly: true })
    try {
      expect(await engine.status()).toMatchObject({ generation: 2, floorGeneration: generation })
      expect(await engine.quality(ALL)).toMatchObject({ generation, totals: { total } })
    } finally {
      await engine.close()
    }
  }
})
