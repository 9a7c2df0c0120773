import { notifications } from '@mantine/notifications'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { usedPlant } from '../../testing/fake-plants.ts'
import { renderConsole } from '../../testing/render-console.tsx'

const AT = { at: '#/orders' }

test('the table is exported as it is shown: columns, filter, order, numbers bare', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  await screen.getByRole('button', { name: 'Filter Ordered (pcs)' }).click()
  await screen.getByRole('textbox', { name: 'From' }).fill('100000')
  await expect.element(screen.getByText('2 of 4')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Export the table' }).click()
  await screen.getByRole('menuitem', { name: 'Excel workbook' }).click()
  await expect.element(screen.getByText('2 rows in Orders.xlsx')).toBeVisible()
  const [table] = engine.exported
  expect(table).toMatchObject({ format: 'xlsx', decimalComma: false, state: 'finished' })
  expect(table?.columns.slice(0, 5)).toEqual([
    { header: 'PO', kind: 'text' },
    { header: 'Status', kind: 'text' },
    { header: 'Risk', kind: 'text' },
    { header: 'Molded', kind: 'number' },
    { header: 'Left (pcs)', kind: 'number' },
  ])
  expect(table?.rows).toHaveLength(2)
  expect(table?.rows[0]?.[4]).toBeTypeOf('number')
})

test('an export that is stopped says so and is cancelled at the engine', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  let goOn = () => {}
  const append = engine.appendToTableExport.bind(engine)
  engine.appendToTableExport = async input => {
    await new Promise<void>(resolve => (goOn = resolve))
    return append(input)
  }
  await expect.element(screen.getByRole('grid')).toBeVisible()
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}')
  await screen.getByRole('button', { name: 'Stop' }).click()
  goOn()
  await expect.element(screen.getByText('Export stopped')).toBeVisible()
  expect(engine.exported.map(({ state }) => state)).toEqual(['cancelled'])
})

test('an export the engine breaks off says so at once, and is done again', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), AT)
  const append = engine.appendToTableExport.bind(engine)
  engine.appendToTableExport = () => Promise.reject(new Error('disk'))
  engine.cancelTableExport = () => new Promise(() => {})
  await expect.element(screen.getByRole('grid')).toBeVisible()
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}')
  await expect.element(screen.getByText('Not exported')).toBeVisible()
  engine.appendToTableExport = append
  await screen.getByRole('button', { name: 'Export again' }).click()
  await expect.element(screen.getByText('4 rows in Orders.xlsx')).toBeVisible()
})

test('a small table is exported as well: days and figures bare, words as they are drawn', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/machines/layout' })
  await screen.getByRole('button', { name: 'Export the table' }).first().click()
  await screen.getByRole('menuitem', { name: 'Text file (csv)' }).click()
  await expect.element(screen.getByText(/^1 row in /)).toBeVisible()
  const [table] = engine.exported
  expect(table?.columns.slice(0, 3)).toEqual([
    { header: 'Day', kind: 'day' },
    { header: 'What', kind: 'text' },
    { header: 'Machine', kind: 'text' },
  ])
  expect(table?.rows).toEqual([['2019-01-15', 'New', 'MD2-000', '–', 'NO.11', '–']])
})

test('a rate is exported in percent, as its column says', async () => {
  const { screen, engine } = await renderConsole(usedPlant(), { at: '#/machines/now' })
  await screen.getByRole('button', { name: 'Export the table' }).click()
  await screen.getByRole('menuitem', { name: 'Excel workbook' }).click()
  await expect.element(screen.getByText(/^\d+ rows in /)).toBeVisible()
  const [table] = engine.exported
  const rate = table?.columns.findIndex(({ header }) => header === 'NG rate (%)') ?? -1
  expect(table?.rows[0]?.[rate]).toBe(6)
})

test.each([
  ['split', 'first', ['2018-11-01']],
  ['records', 'last', ['2018-12-28', '1', 'NO.06', 37_484, 'monthlyReports_201901.xlsb · Sheet1!J312', 38_000]],
] as const)(
  'what an order was made of, its %s, is exported with days and figures bare',
  async (_what, place, cells) => {
    // What the tests before were told lies over the records.
    notifications.clean()
    const { screen, engine } = await renderConsole(usedPlant(), { at: '#/orders/IM1812004' })
    await screen.getByRole('complementary').getByRole('button', { name: 'Export the table' })[place]().click()
    await screen.getByRole('menuitem', { name: 'Excel workbook' }).click()
    await expect.poll(() => engine.exported.map(({ state }) => state)).toEqual(['finished'])
    const [table] = engine.exported
    expect(table?.columns[0]).toEqual({ header: 'Day', kind: 'day' })
    expect(table?.rows[0]?.slice(0, cells.length)).toEqual(cells)
  },
)

test('of differences between two runs all are exported, also those that are not shown yet', async () => {
  const plant = usedPlant()
  const { screen, engine } = await renderConsole(plant, { at: '#/runs/1~2' })
  const read = engine.compareFindings.bind(engine)
  const [first] = (await read({ base: 1, other: 2, changes: [], offset: 0, limit: 1 })).items
  engine.compareFindings = ({ offset, limit }) => {
    const all = Array.from({ length: 250 }, (_empty, at) => ({ ...first!, fingerprint: `finding-${at}` }))
    return Promise.resolve({ items: all.slice(offset, offset + limit), total: all.length })
  }
  await screen.getByRole('tab', { name: /Findings$/ }).click()
  await expect.element(screen.getByText('100 of 250')).toBeVisible()
  await screen.getByRole('button', { name: 'Export the table' }).click()
  await screen.getByRole('menuitem', { name: 'Excel workbook' }).click()
  await expect.element(screen.getByText('250 rows in Findings.xlsx')).toBeVisible()
  expect(engine.exported[0]?.rows[249]).toEqual(['New', 'Error', first?.message, first?.poNo])
})

test('columns are sorted by several, widened and moved without a mouse', async () => {
  const { screen, session } = await renderConsole(usedPlant(), AT)
  const header = (name: string) => screen.getByRole('columnheader', { name, exact: true })
  const button = (name: string) => header(name).getByRole('button', { name, exact: true })
  await button('Status').click()
  await button('Left (pcs)').click({ modifiers: ['Shift'] })
  expect(session.tables.getState()['orders']?.sorting.map(({ id }) => id)).toEqual(['proStatus', 'itemRemain'])
  const layout = () => session.preferences.getState().layouts['orders']
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  expect(Object.keys(layout()?.sizing ?? {})).toEqual(['itemRemain'])
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  const order = layout()?.order ?? []
  expect(order.indexOf('itemRemain')).toBeLessThan(order.indexOf('molded') === -1 ? 99 : order.indexOf('molded'))
  await expect.element(header('Left (pcs)')).toHaveAttribute('aria-colindex', '4')
})
