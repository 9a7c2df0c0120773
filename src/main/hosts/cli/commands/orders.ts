import type { Command } from 'commander'
import { z } from 'zod'
import type { OrderPage } from '../../../../contract/engine.ts'
import { PRO_STATUSES, type OrderProgress, type ProStatus } from '../../../../contract/order-progress.ts'
import { OrderQuery } from '../../../../contract/query.ts'
import { allItems, collected } from '../all-items.ts'
import type { Cli } from '../cli.ts'
import { listOf, oneOf, withJson, withPlace, type ListValues } from '../command-options.ts'
import { writeJsonList } from '../json-text.ts'
import { orderDocument } from '../order-columns.ts'
import { countText, numberText, plainText } from '../plain-text.ts'
import { textTable, type TextColumn } from '../text-table.ts'
import { reading } from '../with-engine.ts'

interface OrdersValues extends ListValues {
  readonly status?: readonly ProStatus[]
  readonly late?: true
  readonly search?: string
}

const Status = z
  .string()
  .transform(text => text.toUpperCase())
  .pipe(z.enum(PRO_STATUSES))

/** `moldline orders`: how far each purchase order is. */
export function addOrdersCommand(program: Command, cli: Cli): void {
  withJson(withPlace(program.command('orders')))
    .description('list the purchase orders and how far they are')
    .option('--status <status>', `only these, with commas: ${PRO_STATUSES.join(', ')}`, listOf(Status))
    .option('--late', 'only orders past their ETA, open or finished')
    .option('--search <text>', 'only orders with this in number, item, machine or mold', oneOf(OrderQuery.shape.search))
    .addHelpText(
      'after',
      `
Examples:
  moldline orders --late
  moldline orders --status molding,paused
  moldline orders --json | jq '.[] | {poNo, itemRemain}'`,
    )
    .action(
      reading<OrdersValues>(cli, async (engine, { status = [], late, search = '', json }) => {
        const query = OrderQuery.parse({ status, search, risk: late ? ['late'] : [] })
        const orders = allItems(page => engine.listOrders({ ...query, ...page }))
        if (json) return writeJsonList(cli.out, mapped(orders))
        const found = await collected(orders)
        if (found.length > 0) await cli.out.write(`${textTable(columns, found)}\n`)
        await cli.out.write(`${footer(await engine.listOrders({ ...query, limit: 1 }))}\n`)
      }),
    )
}

async function* mapped(orders: AsyncIterable<OrderProgress>) {
  for await (const order of orders) yield orderDocument(order)
}

const words: Readonly<Record<string, string>> = {
  PENDING: 'Pending',
  MOLDING: 'Molding',
  PAUSED: 'Paused',
  MOLDED: 'Molded',
  late: 'Late',
  'at-risk': 'At risk',
  'no-forecast': 'Risk unknown',
  'on-time': 'On time',
}

const columns: readonly TextColumn<OrderProgress>[] = [
  { title: 'PO', text: order => plainText(order.poNo) },
  { title: 'Item', text: order => plainText(order.itemCode) },
  { title: 'Ordered', align: 'right', text: order => numberText(order.itemQuantity) },
  { title: 'Remaining', align: 'right', text: order => numberText(order.itemRemain) },
  { title: 'ETA', text: order => plainText(order.poETA) },
  { title: 'Finished', text: order => plainText(order.actualFinishedDate) },
  { title: 'Status', text: order => words[order.proStatus] ?? order.proStatus },
  { title: 'Risk', text: order => words[order.risk] ?? order.risk },
  { title: 'Why', text: order => plainText(order.riskReason) },
]

function footer({ total, totals, reference, asOf, unassigned }: OrderPage): string {
  if (!asOf) return 'No run has tracked orders here yet. Start one with: moldline run'
  const sums = `${countText(total, 'order')}, ${numberText(totals.itemQuantity)} pieces ordered, ${numberText(totals.itemRemain)} remaining, ${numberText(totals.surplus)} surplus.`
  const without = `${numberText(unassigned.itemGoodQuantity)} good pieces were made without an order number.`
  const until = reference
    ? `Data until ${reference.recordDate} shift ${reference.workingShift}, as of run ${asOf.run}.`
    : `As of run ${asOf.run}.`
  return [sums, without, until].join('\n')
}
