import type { Derivation, FigureUnit, OrderFigure } from '../../../../contract/order-derivation.ts'

/** Amounts behind a rule are pieces or a pace; elsewhere they are in the unit of the figure. */
const RULE_UNITS: Partial<Readonly<Record<OrderFigure, FigureUnit>>> = {
  proStatus: 'pieces',
  etaStatus: 'pieces',
  actualFinishedDate: 'pieces',
  risk: 'pieces-per-day',
  forecastDate: 'pieces-per-day',
}

/** What the amounts of a derivation are in. */
export function amountUnit({ figure, unit }: Derivation): FigureUnit {
  return RULE_UNITS[figure] ?? unit
}
