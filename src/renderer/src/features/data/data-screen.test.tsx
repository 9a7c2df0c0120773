import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { newPlant, usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const JANUARY = 'monthlyReports_201901.xlsb'

test('addresses of the Run screen that were noted before the move lead to the Data screen', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/run/decisions%3Arow%3A1' })
  await expect.element(screen.getByRole('main', { name: 'Data' })).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: /^Decisions/ })).toHaveAttribute('aria-selected', 'true')
  await expect.element(screen.getByRole('complementary')).toBeVisible()
})

test('a file shows its headers with type and policy, every content it had, and leads to its quarantined rows', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data' })
  await screen.getByRole('grid', { name: 'Files' }).getByText(JANUARY).click()
  const detail = screen.getByRole('complementary')
  await expect.element(detail.getByText(/^In use since .*: read by run 7, generation 41\.$/)).toBeVisible()
  await expect
    .element(detail.getByRole('row', { name: /^D poNote same name text; row set aside, also when empty/ }))
    .toBeVisible()
  await expect.element(detail.getByRole('row', { name: /remark not used/ })).toBeVisible()
  await expect.element(detail.getByRole('row', { name: /plasticResinLot, not in the file/ })).toBeVisible()
  await expect.element(detail.getByRole('row', { name: /^41 until now/ })).toBeVisible()
  await expect.element(detail.getByRole('row', { name: /^1 to 40/ })).toBeVisible()
  await detail.getByRole('button', { name: '312', exact: true }).click()
  await expect.element(screen.getByRole('complementary').getByText(/^Row 312 of/)).toBeVisible()
})

test('a correction list is written for one file and for all, and its place is said', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data' })
  await screen.getByRole('button', { name: 'Correction lists' }).click()
  await expect.element(screen.getByText('The correction list was written')).toBeVisible()
  await expect.element(screen.getByText('/workspace/exports/corrections/en.xlsx')).toBeVisible()
})

test('changed orders say from what to what and by which file', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/data/revisions' })
  const row = screen.getByRole('grid', { name: 'Changed orders' }).getByRole('row', { name: /IM1901040/ })
  await expect.element(row.getByText('20 Jan 2019')).toBeVisible()
  await expect.element(row.getByText('3 Feb 2019')).toBeVisible()
  await expect.element(row.getByText('+14')).toBeVisible()
  await row.click()
  await screen.getByRole('complementary').getByRole('button', { name: 'Show the order' }).click()
  await expect.element(screen.getByRole('main', { name: 'Orders' })).toBeVisible()
})

test('a workbook dropped on any screen is recognised, tried out and shown to the cell before it is copied', async () => {
  const { screen } = await renderConsole(usedPlant(), { at: '#/orders' })
  const transfer = new DataTransfer()
  transfer.items.add(new File([new Uint8Array(300_000)], JANUARY))
  window.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, cancelable: true }))
  await expect.element(screen.getByText('Drop the workbook to see what it would do')).toBeVisible()
  const drop = new DragEvent('drop', { dataTransfer: transfer, cancelable: true })
  window.dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)

  await expect.element(screen.getByRole('heading', { name: JANUARY })).toBeVisible()
  await expect.element(screen.getByText('Its name says 201901, its records are of 201812.')).toBeVisible()
  const found = screen.getByRole('region', { name: 'What would happen' })
  await expect.element(found.getByText('Rows: 1 new, 1 changed, 0 gone')).toBeVisible()
  await expect.element(found.getByText('Orders: 1 changed, 1 turning late')).toBeVisible()
  await screen.getByRole('grid', { name: 'Rows' }).getByText('itemCode 260501M1 → 260501M').click()
  await expect
    .element(screen.getByRole('complementary').getByRole('row', { name: 'itemCode 260501M1 260501M E750' }))
    .toBeVisible()
  await screen.getByRole('tab', { name: 'Orders 1' }).click()
  await expect.element(screen.getByRole('grid', { name: 'Orders' }).getByText('Turns late')).toBeVisible()
  await screen.getByRole('tab', { name: 'Set aside 1' }).click()
  await expect.element(screen.getByText('L312 moldShot should be a whole number, found “12o4”')).toBeVisible()

  await screen.getByRole('button', { name: 'Copy into the plant folder…' }).click()
  await expect.element(screen.getByText(/content bbbbbbbbbbbb\) is replaced\. A copy of it is kept/)).toBeVisible()
  await screen.getByRole('button', { name: `Replace ${JANUARY}` }).click()
  await expect.element(screen.getByText(/^Copied to .*the next run loads it\.$/)).toBeVisible()
  await screen.getByRole('button', { name: 'Put it away' }).click()
  await expect.element(screen.getByText('Try a workbook before it is loaded')).toBeVisible()
})

test('rows with one cause are decided alike in one step, and taken back in one', async () => {
  const plant = usedPlant()
  const [row] = plant.quarantine
  if (!row) throw new Error('the sample has a quarantined row')
  const alike = [2, 3].map(id => ({ ...row, id: id + 100, row: id, rawRowHash: `alike-${id}` }))
  const { screen, engine } = await renderConsole(
    { ...plant, quarantine: [...plant.quarantine, ...alike] },
    { at: `#/data/decisions%2Frow%3A${row.id}` },
  )
  const detail = screen.getByRole('complementary')
  await userEvent.click(detail.getByRole('checkbox', { name: 'Also for the 2 other rows with the same cause' }))
  await detail.getByRole('button', { name: 'Leave out', exact: true }).click()
  await expect.element(screen.getByText('3 rows decided alike')).toBeVisible()
  expect(engine.plant.decisions.map(({ kind }) => kind)).toEqual(['leave-out', 'leave-out', 'leave-out'])
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(detail.getByText(/Decision taken back by hoa/)).toBeVisible()
  expect(engine.plant.decisions.slice(3).map(({ kind }) => kind)).toEqual(['withdraw', 'withdraw', 'withdraw'])
})

test('the rows of a table stand as they are published, and without data it is said what would be there', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/data/rows' })
  await expect.element(screen.getByText('There are no data yet')).toBeVisible()
  const columns = ['itemCode', 'itemName']
  engine.listTables = () => Promise.resolve([{ table: 'itemInfo', rows: 2, columns, files: 1 }])
  engine.readTable = () =>
    Promise.resolve({
      columns,
      total: 2,
      items: [
        { itemCode: '10242M', itemName: 'CAP' },
        { itemCode: '10045', itemName: null },
      ],
    })
  engine.plant.status = { ...engine.plant.status, generation: 42 }
  engine.emit({ kind: 'data-changed' })
  await expect.element(screen.getByText('2 rows in generation 42')).toBeVisible()
  await screen.getByRole('grid', { name: 'itemInfo' }).getByText('10045').click()
  await expect.element(screen.getByRole('complementary').getByRole('heading', { name: 'itemInfo 2' })).toBeVisible()
})

test.each(['files', 'decisions'])('before the first run nothing is said to be fine: %s', async tab => {
  const { screen } = await renderConsole(newPlant(), { at: `#/data/${tab}` })
  await expect.element(screen.getByRole('heading', { name: 'Nothing was read yet' })).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: 'Files', exact: true })).toBeVisible()
  await expect.element(screen.getByRole('tab', { name: 'Decisions', exact: true })).toBeVisible()
})
