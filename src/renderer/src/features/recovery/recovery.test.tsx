import { expect, test } from 'vitest'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'
import { SAMPLE_RESTORE_POINTS } from '../../testing/sample-recovery.ts'
import { aRun } from '../../testing/sample-run.ts'

const RECOVERY = { at: '#/data/recovery' }

function interruptedPlant(isVerified: boolean | null) {
  const plant = usedPlant()
  const sentence = 'Run 8 stopped at DataLoader; the database is at generation 41, checksum verified.'
  plant.status = {
    ...plant.status,
    interrupted: { run: 8, agent: 'DataLoader', generation: 41, isVerified, stagedFiles: 12, sentence },
  }
  return plant
}

function damagedPlant() {
  const plant = usedPlant()
  plant.status = {
    ...plant.status,
    damage: [
      {
        database: 'plant',
        at: '2019-02-01T08:00:00.000Z',
        problem: 'plant.db failed its integrity check.',
        setAside: 'damaged/plant-20190201.db',
        offer: SAMPLE_RESTORE_POINTS[1] ?? null,
        missing: ['Run 7: generation 41, 759 rows new.'],
      },
    ],
  }
  return plant
}

test('after a crash the facts stand above two buttons: finish, or start over', async () => {
  const { screen, engine } = await renderConsole(interruptedPlant(true))
  const banner = screen.getByRole('region', { name: 'Run 8 was interrupted' })
  await expect.element(banner.getByText(/generation 41, checksum verified/)).toBeVisible()
  await banner.getByRole('button', { name: 'Start over' }).click()
  await expect.poll(() => engine.requests).toMatchObject([{ startOver: true }])
  await expect.element(screen.getByRole('region', { name: 'Run 8 was interrupted' })).not.toBeInTheDocument()
})

test('finishing the interrupted run is an ordinary run', async () => {
  const { screen, engine } = await renderConsole(interruptedPlant(true))
  await screen.getByRole('button', { name: 'Finish the interrupted run' }).click()
  await expect.poll(() => engine.requests).toMatchObject([{ startOver: false, action: null }])
})

test.each([
  [true, /đang ở bước “Nạp”\. Cơ sở dữ liệu ở phiên bản 41, mã kiểm đúng\. 12 tệp đã đọc/],
  [false, /ở phiên bản 41; mã kiểm không khớp\./],
  [null, /ở phiên bản 41; đang kiểm tra mã kiểm\./],
])('in Vietnamese the facts are put together, verified: %s', async (isVerified, sentence) => {
  const { screen } = await renderConsole(interruptedPlant(isVerified), { preferences: { language: 'vi' } })
  await expect.element(screen.getByText(sentence)).toBeVisible()
})

test('damage says what was found, what was kept, what is offered and what is missing; Restore… leads to the offer', async () => {
  const { screen } = await renderConsole(damagedPlant())
  const banner = screen.getByRole('region', { name: /was damaged$/ })
  await expect.element(banner.getByText(/failed its integrity check/)).toBeVisible()
  await expect.element(banner.getByText(/damaged\/plant-20190201\.db/)).toBeVisible()
  await expect.element(banner.getByText(/backup of generation 40, made 30 Jan 2019, 14:02/)).toBeVisible()
  await expect.element(banner.getByText('Run 7: generation 41, 759 rows new.')).toBeVisible()
  await banner.getByRole('button', { name: 'Restore…' }).click()
  await expect
    .element(screen.getByRole('complementary').getByRole('heading', { name: /^Backup of generation 40/ }))
    .toBeVisible()
})

test('reading all workbooks anew gives the damage up and starts a run', async () => {
  const { screen, engine } = await renderConsole(damagedPlant())
  await screen.getByRole('button', { name: 'Read all workbooks anew' }).click()
  await expect.poll(() => engine.requests).toHaveLength(1)
  await expect.element(screen.getByRole('region', { name: /was damaged$/ })).not.toBeInTheDocument()
})

test('a verified backup is restored after a preview of rows and runs and a confirmation that names it', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), RECOVERY)
  await screen.getByRole('grid', { name: 'Recovery' }).getByText('Backup').nth(1).click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByRole('row', { name: 'productRecords 2,134 1,446' })).toBeVisible()
  await expect.element(detail.getByText(/Generation 41 published: 759 rows new\./)).toBeVisible()
  await detail.getByRole('button', { name: 'Restore…' }).click()
  await expect.element(detail.getByText(/^Replaces 2,134 production rows by generation 40/)).toBeVisible()
  expect(engine.plant.status.generation).toBe(41)
  await detail.getByRole('button', { name: 'Restore 1,631 rows of generation 40' }).click()
  await expect.element(screen.getByText('Generation 40 is back')).toBeVisible()
  expect(engine.plant.status.generation).toBe(40)
})

test('a damaged backup is shown as damaged, says why, and cannot be restored', async () => {
  const { screen } = await renderConsole(usedPlant(), RECOVERY)
  await screen.getByRole('grid', { name: 'Recovery' }).getByText('Damaged').click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText(/does not have the SHA-256 it was written with/)).toBeVisible()
  expect(detail.getByRole('button', { name: 'Restore…' }).query()).toBeNull()
})

test('a run is undone after a preview with its three buckets', async () => {
  const { screen, engine } = await renderConsole(usedPlant())
  await screen.getByRole('button', { name: 'Undo run 7…' }).click()
  const detail = screen.getByRole('complementary')
  await detail.getByRole('button', { name: 'Preview: undo run 7' }).click()
  await expect.poll(() => engine.requests).toMatchObject([{ dryRun: true, action: { kind: 'undo-run', run: 7 } }])
  const undo = {
    reversed: 740,
    keptChangedLater: 17,
    notRebuilt: 2,
    reasons: ['2 rows have a column less.'],
    heldFiles: ['a/b.xlsb'],
  }
  const run = aRun({ run: 8, dryRun: true })
  engine.emit({ kind: 'run-finished', run: { ...run, outcome: run.outcome && { ...run.outcome, undo } } })
  const preview = detail.getByRole('region', { name: /Preview by dry run 8/ })
  await expect.element(preview).toMatchTextContent(/Reversed740Kept: a later run changed them17Could not be rebuilt2/)
  await expect.element(preview.getByText('2 rows have a column less.')).toBeVisible()
  await expect.element(preview.getByText('Would be held until you decide: b.xlsb')).toBeVisible()
  await detail.getByRole('button', { name: 'Undo run 7', exact: true }).click()
  await expect.poll(() => engine.requests.at(-1)).toMatchObject({ dryRun: false, action: { kind: 'undo-run', run: 7 } })
})

test('what the engine refuses is said where the preview would be', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/data/recovery%2Fgeneration%3A40' })
  engine.startRun = () => Promise.reject(new Error('generation 40 does not verify'))
  await screen.getByRole('button', { name: 'Preview: use generation 40' }).click()
  await expect.element(screen.getByText(/generation 40 does not verify$/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Use generation 40/ }).query()).toBeNull()
})

test('the status bar says how old the verified backup is and leads to recovery; without one it says so', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders' })
  await screen
    .getByRole('contentinfo')
    .getByRole('button', { name: /^backup verified/ })
    .click()
  await expect.element(screen.getByRole('tab', { name: 'Recovery' })).toHaveAttribute('aria-selected', 'true')
  await screen.unmount()
  const plant = usedPlant()
  plant.status = { ...plant.status, backup: null }
  const without = await renderConsole(plant)
  await expect.element(without.screen.getByRole('contentinfo').getByText('no backup yet')).toBeVisible()
})

test('the phases of a run show what was done to recover', async () => {
  const plant = usedPlant()
  const healing = plant.notices[0]?.healing ?? []
  const phases = aRun().phases.map((phase, place) => (place === 0 ? { ...phase, healing } : phase))
  plant.latest = aRun({ phases })
  const { screen } = await renderConsole(plant)
  await screen.getByRole('button', { name: 'Details of Collect' }).click()
  await expect
    .element(screen.getByRole('list', { name: 'What was done to recover' }).getByRole('listitem').nth(1))
    .toMatchTextContent(/^Went back to the last good dataworked/)
})

/** A plant whose newest backup is not there yet; `make` makes it, as after a run. */
function plantBeforeBackup() {
  const plant = usedPlant()
  const [newest, ...others] = SAMPLE_RESTORE_POINTS
  plant.restorePoints = others
  function make(): void {
    if (newest) plant.restorePoints = [newest, ...others]
    plant.status = { ...plant.status, backup: { at: '2019-02-01T08:30:00.000Z', generation: 41 } }
  }
  return { plant, make }
}

test('a backup made meanwhile announces itself: the row under the pointer stays the one it was', async () => {
  const { plant, make } = plantBeforeBackup()
  const { screen, engine } = await renderConsole(plant, RECOVERY)
  const list = screen.getByRole('grid', { name: 'Recovery' })
  const second = list.getByRole('row').nth(2)
  await expect.element(second).toMatchTextContent(/^Backup.*40/)
  make()
  engine.emit({ kind: 'data-changed' })
  const show = screen.getByRole('button', { name: '1 new, show' })
  await expect.element(show).toBeVisible()
  await expect.element(second).toMatchTextContent(/^Backup.*40/)
  await show.click()
  await expect.element(list).toHaveAttribute('aria-rowcount', '7')
  await expect.element(list.getByRole('row').nth(1)).toMatchTextContent(/^Backup.*41/)
  expect(show.query()).toBeNull()
})

test('backups that are still being read move no generation: the list waits for them, what is opened does not', async () => {
  const { plant, make } = plantBeforeBackup()
  const { promise, resolve } = Promise.withResolvers<void>()
  plant.backupsRead = promise
  const { screen } = await renderConsole(plant, { at: '#/data/recovery%2Fgeneration%3A40' })
  await expect.element(screen.getByRole('heading', { name: 'Generation 40' })).toBeVisible()
  await expect.element(screen.getByText(/^Reading every byte of the backups/)).toBeVisible()
  expect(screen.getByRole('grid', { name: 'Recovery' }).query()).toBeNull()
  make()
  resolve()
  await expect.element(screen.getByRole('grid', { name: 'Recovery' })).toHaveAttribute('aria-rowcount', '7')
})
