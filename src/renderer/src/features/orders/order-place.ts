import { ORDER_FIGURES } from '../../../../contract/order-derivation.ts'
import type { FigureOpened } from './figure-button.tsx'

/** Where on the Orders screen: an order and the figure of it that is taken apart. */
export interface OrderPlace {
  readonly poNo: string | null
  readonly figure: FigureOpened | null
}

/** Reads what the address has behind the screen: `IM1901040`, `IM1901040~itemRemain`, `IM1901040~dayQuantityMap~2019-01-30`. */
export function parseOrderPlace(opened: string | null): OrderPlace {
  if (opened === null) return { poNo: null, figure: null }
  for (let at = opened.indexOf('~', 1); at !== -1; at = opened.indexOf('~', at + 1)) {
    const [name = '', ...key] = opened.slice(at + 1).split('~')
    const figure = ORDER_FIGURES.find(known => known === name)
    if (figure) return { poNo: opened.slice(0, at), figure: { figure, key: key.length === 0 ? null : key.join('~') } }
  }
  return { poNo: opened, figure: null }
}

/** `parseOrderPlace` reads it back. */
export function formatOrderPlace(poNo: string, opened: FigureOpened | null): string {
  if (opened === null) return poNo
  const { figure, key } = opened
  return key === null ? `${poNo}~${figure}` : `${poNo}~${figure}~${key}`
}
