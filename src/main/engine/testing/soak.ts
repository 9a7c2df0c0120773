import { appendFileSync } from 'node:fs'

/** A number the soak sets in the environment; `usual` in an ordinary test run. */
export function soakNumber(variable: string, usual: number): number {
  return Number(process.env[variable] ?? usual)
}

/** Hands figures to the soak, which writes `docs/soak.md` from them; says nothing in an ordinary test run. */
export function tellSoak(what: string, figures: object): void {
  const path = process.env['MOLDLINE_SOAK_FIGURES']
  if (path !== undefined) appendFileSync(path, `${JSON.stringify({ what, ...figures })}\n`)
}
