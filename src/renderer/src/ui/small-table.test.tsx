import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { SmallTable } from './small-table.tsx'

test('figures stand one under the other at the end, under a head that does too', async () => {
  const screen = await render(
    <SmallTable
      rows={[{ table: 'purchaseOrders', rows: '190' }]}
      keyOf={({ table }) => table}
      columns={[
        { head: 'Table', cell: ({ table }) => table },
        { head: 'Rows', align: 'end', cell: ({ rows }) => rows },
      ]}
    />,
  )
  const align = (text: string) => getComputedStyle(screen.getByText(text, { exact: true }).element()).textAlign
  expect(['Table', 'purchaseOrders', 'Rows', '190'].map(align)).toEqual(['left', 'start', 'end', 'end'])
  const [head, figure] = ['Rows', '190'].map(text => screen.getByText(text, { exact: true }).element())
  const inset = (cell?: Element) => cell && getComputedStyle(cell).paddingRight
  expect(inset(figure)).toBe(inset(head))
})
