/** A worksheet's part of the archive, cut so that the parser meets rows alone, a limited number of bytes at a time. */
export interface SheetPart {
  /** 1-based row up to which it has cells, formatted blank ones included; 0 without any. */
  readonly lastRow: number
  readonly pieces: number
  /** A complete sheet that holds some of the rows; what follows the rows (links, comments, rules) is left out. */
  piece(index: number): Buffer
}

/** A sheet that breaks off or contradicts itself; says how. */
export class BrokenSheet extends Error {
  override readonly name = 'BrokenSheet'
}
