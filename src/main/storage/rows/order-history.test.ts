import { expect, test } from 'vitest'
import { LOADED, SUPERSEDED, type SourceRole } from '../files/row-source-store.ts'
import type { PlantDatabase } from '../plant-database.ts'
import { definitionOf, openPlant, publishTable, type PublishedFile } from '../testing/open-plant.ts'
import { orderRevisions, ordersTwiceUnderOneDate } from './order-history.ts'
import { readRowVersions } from './read-rows.ts'

const orders = definitionOf('purchaseOrders', {
  poNo: 'string',
  poReceivedDate: 'datetime64[ns]',
  poETA: 'datetime64[ns]',
  itemCode: 'string',
  itemQuantity: 'Int64',
})
const order = (poNo: string, eta: string, role: SourceRole): PublishedFile['rows'][number] => {
  return { values: [poNo, '2018-11-01', eta, 'I1', 100], role }
}

function publishOrders(files: Readonly<Record<string, PublishedFile['rows']>>): {
  db: PlantDatabase
  generation: number
} {
  const db = openPlant()
  const named = Object.entries(files).map(([path, rows]) => ({ path, orderKey: Number(path.slice(0, 6)), rows }))
  return { db, generation: publishTable(db, orders, named) }
}

test('earlier versions of an order are its history, oldest first', () => {
  const { db, generation } = publishOrders({
    '181101': [order('IM1', '2019-01-01', SUPERSEDED), order('IM2', '2019-01-01', LOADED)],
    '181120': [order('IM1', '2019-01-08', SUPERSEDED)],
    '181201': [order('IM1', '2019-01-15', LOADED)],
  })
  expect(orderRevisions(db, generation)).toEqual(
    new Map([
      [
        'IM1',
        [
          {
            file: '181101',
            row: 2,
            poReceivedDate: '2018-11-01',
            poETA: '2019-01-01',
            itemCode: 'I1',
            itemQuantity: 100,
          },
          {
            file: '181120',
            row: 2,
            poReceivedDate: '2018-11-01',
            poETA: '2019-01-08',
            itemCode: 'I1',
            itemQuantity: 100,
          },
        ],
      ],
    ]),
  )
})

test('what never counted and what says the same is no history', () => {
  const { db, generation } = publishOrders({
    '181101': [order('IM1', 'A', SUPERSEDED), order('IM1', 'never', SUPERSEDED)],
    '181120': [order('IM1', 'A', SUPERSEDED)],
    '181201a': [order('IM1', 'B', LOADED), order('IM1', 'aside', SUPERSEDED)],
    '181201b': [order('IM1', 'B', SUPERSEDED)],
  })
  expect(
    orderRevisions(db, generation)
      .get('IM1')
      ?.map(({ file, poETA }) => `${file} ${poETA}`),
  ).toEqual(['181120 A'])
})

test('q34-order-twice-under-one-date: only with different content, and only under the date that counts', () => {
  const { db, generation } = publishOrders({
    '181101': [order('IM1', 'A', SUPERSEDED), order('IM1', 'never', SUPERSEDED)],
    '181201a': [order('IM1', 'B', LOADED), order('IM2', 'C', LOADED)],
    '181201b': [order('IM1', 'other', SUPERSEDED), order('IM2', 'C', SUPERSEDED)],
  })
  const twice = ordersTwiceUnderOneDate(db, generation)
  expect(twice.map(({ poNo }) => poNo)).toEqual(['IM1'])
  const etas = twice.flatMap(({ rowId, otherRowId }) =>
    readRowVersions<{ poETA: string }>(db, 'purchaseOrders', [rowId, otherRowId]).map(({ poETA }) => poETA),
  )
  expect(etas).toEqual(['B', 'other'])
})
