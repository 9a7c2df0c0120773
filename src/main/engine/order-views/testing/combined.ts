import type {
  Contribution,
  Derivation,
  FigureValue,
  InputName,
  OrderFigure,
} from '../../../../contract/order-derivation.ts'

/** For tests: the figure put together again from what the derivation shows, by what its combination says. */
export function combined(derivation: Derivation): FigureValue {
  const { contributions, combination, value } = derivation
  if (contributions.length === 0 && combination !== 'rule') return value === 0 ? 0 : nothing(value)
  switch (combination) {
    case 'sum':
      return sumOf(contributions)
    case 'distinct':
      return Array.isArray(value) ? firsts(contributions) : sorted(derivation).join('; ')
    case 'earliest':
      return sorted(derivation)[0] ?? null
    case 'reached':
      return dayReached(derivation)
    case 'latest':
    case 'cell':
      return contributions[0]?.entry ?? null
    case 'median':
      return median(contributions.map(({ amount }) => amount ?? 0))
    case 'rule':
      return RULES[derivation.figure]?.(derivation) ?? null
    default:
      return combination satisfies never
  }
}

/** For tests: the different entries, in order of appearance. */
export function entriesOf({ contributions }: Derivation): readonly (string | number)[] {
  return [...new Set(contributions.flatMap(({ entry }) => entry ?? []))]
}

/** For tests: sums of fractions come out alike but for their last digits. */
export function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
}

function nothing(value: FigureValue): FigureValue {
  return Array.isArray(value) ? [] : value === '' ? '' : null
}

function firsts(contributions: readonly Contribution[]): readonly (string | number)[] {
  return contributions.filter(({ amount }) => amount === 1).flatMap(({ entry }) => entry ?? [])
}

function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

function dayReached(derivation: Derivation): string | null {
  const quantity = inputOf(derivation, 'itemQuantity')
  let made = 0
  for (const { entry, amount } of derivation.contributions) {
    made += amount ?? 0
    if (typeof quantity === 'number' && made >= quantity) return String(entry)
  }
  return null
}

function median(amounts: readonly number[]): number | null {
  const ascending = amounts.toSorted((left, right) => left - right)
  const [low, high] = [ascending[(ascending.length - 1) >> 1], ascending[ascending.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function sorted(derivation: Derivation): readonly string[] {
  return entriesOf(derivation)
    .map(String)
    .toSorted((left, right) => (left < right ? -1 : 1))
}

/** The rules of T-8, T-9 and the risk from the inputs shown, after the inputs themselves were put together from the rows. */
const RULES: Partial<Record<OrderFigure, (derivation: Derivation) => FigureValue>> = {
  proStatus(derivation) {
    const [quantity, molded] = [inputOf(derivation, 'itemQuantity'), inputOf(derivation, 'moldedQuantity')]
    if (sumOf(derivation.contributions) !== molded) return `rows make ${derivation.sum}, not the pieces molded`
    if (typeof quantity === 'number' && molded >= quantity) return 'MOLDED'
    if (derivation.contributions.length === 0) return 'PENDING'
    return derivation.contributions.some(({ entry }) => entry === 'in-reference-shift') ? 'MOLDING' : 'PAUSED'
  },
  etaStatus(derivation) {
    const [finished, eta] = [inputOf(derivation, 'actualFinishedDate'), inputOf(derivation, 'poETA')]
    return finished === null || eta === null ? 'PENDING' : String(finished) <= String(eta) ? 'ONTIME' : 'LATE'
  },
  risk(derivation) {
    const text = (name: InputName) => String(inputOf(derivation, name))
    const isFinished = derivation.inputs.some(({ name }) => name === 'actualFinishedDate')
    if (isFinished) return text('actualFinishedDate') > text('poETA') ? 'late' : 'on-time'
    if (text('poETA') < text('referenceDate')) return 'late'
    if (inputOf(derivation, 'forecastDate') === null) return 'no-forecast'
    return text('forecastDate') > text('poETA') ? 'at-risk' : 'on-time'
  },
  forecastDate(derivation) {
    const { value, sum } = derivation
    const [pace, days] = [Number(inputOf(derivation, 'pace')), inputOf(derivation, 'workingDays')]
    if (value === null) return days === null ? null : 'a forecast without a day'
    if (sum !== null && Math.abs(sum - pace) > 1e-6) return `rows make ${sum} a day, not ${pace}`
    const needed = Math.ceil(Number(inputOf(derivation, 'itemRemain')) / pace)
    return needed === days ? value : `${needed} days needed`
  },
}

function inputOf({ inputs }: Derivation, name: InputName): FigureValue | undefined {
  return inputs.find(input => input.name === name)?.value
}
