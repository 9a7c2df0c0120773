/** Pieces that were made, and those of them that are NG. */
export interface Made {
  readonly total: number
  readonly ng: number
}

/** NG pieces as a share of all that were made; null where nothing was. */
export function ngRate({ total, ng }: Made): number | null {
  return total === 0 ? null : ng / total
}

/** The same in percent, as columns say it and axes have whole steps of it. */
export function ngPercent(made: Made): number | null {
  const rate = ngRate(made)
  return rate === null ? null : rate * 100
}
