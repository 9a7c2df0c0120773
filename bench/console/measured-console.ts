/** What the console was measured on and what it took; times in milliseconds, sizes in KiB (transferred, without compression). */
export interface MeasuredConsole {
  readonly set: string
  readonly records: number
  readonly orders: number
  /** From starting the program to the first screen with its data: with the engine, and of a page alone. */
  readonly startMs: number
  readonly reloadMs: number
  readonly screens: readonly ScreenFigures[]
  readonly lists: readonly ListFigures[]
  /** Answers of the engine while a run loads the second half of the records, by method. */
  readonly answers: readonly AnswerFigures[]
  readonly bundles: readonly { readonly name: string; readonly kib: number }[]
}

export interface ScreenFigures {
  readonly screen: string
  /** From the click to the first frame with the screen's head; the first time its code is loaded too. */
  readonly firstMs: number
  readonly againMs: number
  /** From the click to its data. */
  readonly dataMs: number
}

export interface ListFigures {
  readonly list: string
  readonly rows: number
  readonly filterMs: number
  readonly sortMs: number
  /** Longest task of the window while it scrolls from top to bottom. */
  readonly longestTaskMs: number
}

export interface AnswerFigures {
  readonly method: string
  readonly asked: number
  readonly medianMs: number
  readonly p95Ms: number
}
