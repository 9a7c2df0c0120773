import { expect, test } from 'vitest'
import type { QuarantineEntry } from '../../../../contract/quarantine.ts'
import { decisionItems } from './decision-items.ts'
import { othersAlike, type RowItem } from './same-cause.ts'

function entry(id: number, column: string, found: string, change: Partial<QuarantineEntry> = {}): QuarantineEntry {
  return {
    id,
    kind: 'row',
    table: 'productRecords',
    file: 'a.xlsb',
    fileVersionId: 1,
    sheet: 'Sheet1',
    row: id,
    rawRowHash: `h${id}`,
    faults: [{ column, address: `L${id}`, found, expected: 'Int64', policy: 'measure', problem: '' }],
    values: {},
    decision: null,
    isInUse: false,
    ...change,
  }
}

test('rows alike have the same columns at fault, in the same table and way; decided ones are left', () => {
  const quarantine = [
    entry(1, 'moldShot', '12o4'),
    entry(2, 'moldShot', '99x'),
    entry(3, 'moldShot', ''),
    entry(4, 'moldCavity', '8a'),
    entry(5, 'moldShot', '7z', { table: 'purchaseOrders' }),
    entry(6, 'moldShot', '6y'),
    entry(7, 'moldShot', '5w', { kind: 'cell' }),
  ]
  const decision = {
    id: 1,
    at: '2019-02-01T08:00:00.000Z',
    actor: 'hoa',
    subject: { kind: 'quarantined-row', table: 'productRecords', rawRowHash: 'h6' },
    kind: 'leave-out',
    reason: '',
    values: {},
  } as const
  const items = decisionItems({ files: [], quarantine, decisions: [decision] })
  const [first] = items as readonly RowItem[]
  expect(first && othersAlike(first, items).map(({ entry: other }) => other.id)).toEqual([2])
})
