import { seededRandom } from '../random.ts'
import { archiveDamages } from './damage-archive.ts'
import { byteDamages } from './damage-bytes.ts'
import { cellDamages } from './damage-cells.ts'
import type { Damage, GoodWorkbook } from './damaged-workbook.ts'

const damages = { ...byteDamages, ...archiveDamages, ...cellDamages } as const

/** The name of one way of damaging a workbook. */
export type DamageKind = keyof typeof damages

/** All kinds, in a fixed order. */
export const damageKinds = Object.keys(damages) as readonly DamageKind[]

/** A damaged workbook; the same good workbook, kind and seed give the same bytes. */
export interface DamagedWorkbook extends Damage {
  readonly kind: DamageKind
  readonly seed: number
  /** The extension the file must carry, `.xlsx` or `.xlsb`. */
  readonly extension: string
}

/** Damages a workbook in one way. */
export function damageWorkbook(good: GoodWorkbook, kind: DamageKind, seed: number): DamagedWorkbook {
  const damage: Damage = damages[kind](good, seededRandom(seed * 7_919 + damageKinds.indexOf(kind)))
  return { ...damage, kind, seed, extension: `.${damage.claims ?? good.bookType}` }
}

/** The first `count` of an endless series that goes through all kinds again and again with growing seeds. */
export function* damagedWorkbooks(good: GoodWorkbook, count: number, firstSeed = 1): Generator<DamagedWorkbook> {
  for (let index = 0; index < count; index++) {
    const kind = damageKinds[index % damageKinds.length]
    if (kind !== undefined) yield damageWorkbook(good, kind, firstSeed + Math.floor(index / damageKinds.length))
  }
}
