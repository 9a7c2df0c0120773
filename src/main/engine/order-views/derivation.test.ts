import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../contract/engine.ts'
import { ORDER_SPLITS, splitKey } from '../../../contract/order-breakdown.ts'
import { type Derivation, ORDER_FIGURES, type OrderFigure } from '../../../contract/order-derivation.ts'
import { estimatedCapacity, moldedPercent } from '../../../contract/order-figures.ts'
import type { OrderProgress } from '../../../contract/order-progress.ts'
import { DerivationQuery } from '../../../contract/order-views.ts'
import { OrderQuery } from '../../../contract/query.ts'
import { hasSharedPlantData, sharedPlantData } from '../../../testing/shared-plant.ts'
import { derivationOf } from '../../pipelines/production/derive/derive-figure.ts'
import { orderSplits } from '../../pipelines/production/derive/order-splits.ts'
import { orderEvidence, type OrderEvidence } from '../../pipelines/production/derive/order-evidence.ts'
import type { PlantDatabase } from '../../storage/plant-database.ts'
import { openPlantDatabase } from '../../storage/open-plant-database.ts'
import { workspaceLayout } from '../../storage/workspace/open-workspace.ts'
import { createEngine } from '../create-engine.ts'
import { engineOptions, runOnce } from '../testing/open-engine.ts'
import { combined, entriesOf, rounded } from './testing/combined.ts'

type Shown = (order: OrderProgress) => unknown

/** Figures that are no column of their own; `pace` stands in no column at all. */
const SHOWN: Partial<Record<OrderFigure, Shown>> = {
  progress: moldedPercent,
  capacity: estimatedCapacity,
  moldedQuantity: order => sum(order.dayQuantityMap),
  cavityQuantityMap: order => sum(order.dayQuantityMap),
  materialQuantityMap: order => sum(order.dayQuantityMap),
  dayQuantityMap: order => sum(order.dayQuantityMap),
  shiftQuantityMap: order => sum(order.shiftQuantityMap),
  machineQuantityMap: order => sum(order.machineQuantityMap),
  moldShotMap: order => sum(order.moldShotMap),
  materialComponentMap: order => order.materialComponentMap.map(material => JSON.stringify(Object.values(material))),
}

/** The figure as the order itself has it; what is derived where it has none. */
function shown(order: OrderProgress, { figure, value }: Derivation): unknown {
  const of = SHOWN[figure]
  if (of) return of(order)
  return Object.hasOwn(order, figure) ? Reflect.get(order, figure) : value
}

function sum(map: Readonly<Record<string, number>>): number {
  return Object.values(map).reduce((total, amount) => total + amount, 0)
}

describe.runIf(hasSharedPlantData())('every figure of every order of the shipped plant', () => {
  let engine: Engine
  let db: PlantDatabase
  let orders: readonly OrderProgress[]
  const evidenceOf = new Map<string, OrderEvidence>()

  beforeAll(async () => {
    const options = engineOptions(sharedPlantData())
    engine = await createEngine(options)
    await runOnce(engine)
    orders = (await engine.listOrders(OrderQuery.parse({ limit: 1_000 }))).items
    db = openPlantDatabase(workspaceLayout(options.workspace).plantDatabase, { readonly: true })
    return async () => {
      db.close()
      await engine.close()
    }
  })

  function derivedFrom(poNo: string): OrderEvidence {
    const evidence = evidenceOf.get(poNo) ?? orderEvidence(db, poNo)
    if (evidence === null) throw new Error(`no order ${poNo}`)
    evidenceOf.set(poNo, evidence)
    return evidence
  }

  function derive(poNo: string, figure: OrderFigure, key: string | null = null): Derivation {
    const derivation = derivationOf(derivedFrom(poNo), DerivationQuery.parse({ poNo, figure, key, limit: 1_000 }))
    expect(derivation.contributions).toHaveLength(derivation.contributionCount)
    return derivation
  }

  test.each(ORDER_FIGURES)('%s is what its parts add up to', figure => {
    expect(orders).toHaveLength(190)
    for (const order of orders) {
      const derivation = derive(order.poNo, figure)
      expect([order.poNo, derivation.value]).toEqual([order.poNo, shown(order, derivation)])
      expect([order.poNo, rounded(combined(derivation))]).toEqual([order.poNo, rounded(derivation.value)])
    }
  })

  test.each(['dayQuantityMap', 'shiftQuantityMap', 'machineQuantityMap', 'moldShotMap'] as const)(
    'each entry of %s',
    figure => {
      for (const order of orders) {
        for (const [key, amount] of Object.entries(order[figure])) {
          const derivation = derive(order.poNo, figure, key)
          expect([order.poNo, key, derivation.value, combined(derivation)]).toEqual([order.poNo, key, amount, amount])
          expect(entriesOf(derivation)).toEqual([key])
        }
      }
    },
  )

  test('pieces, NG, its rate and shots of each entry of each split', () => {
    const some = orders.filter(({ poNo }, at) => at % 20 === 0 || poNo === 'IM1901044')
    for (const { poNo } of some) {
      const splits = orderSplits(derivedFrom(poNo).rows)
      for (const split of ORDER_SPLITS) {
        for (const { key, rows, itemGoodQuantity, itemTotalQuantity, moldShot } of splits[split]) {
          const ng = itemTotalQuantity - itemGoodQuantity
          const ngRate = (ng * 100) / itemTotalQuantity
          const figures = { moldedQuantity: itemGoodQuantity, ngQuantity: ng, totalMoldShot: moldShot, ngRate }
          for (const figure of ['moldedQuantity', 'ngQuantity', 'totalMoldShot', 'ngRate'] as const) {
            const value = figures[figure]
            const derivation = derive(poNo, figure, splitKey(split, key))
            const at = { poNo, split, key, figure }
            const made = { ...at, value: rounded(derivation.value), parts: rounded(combined(derivation)) }
            expect(made).toEqual({ ...at, value: rounded(value), parts: rounded(value) })
            expect(derivation.contributionCount).toBe(rows)
          }
        }
      }
    }
  })
})
