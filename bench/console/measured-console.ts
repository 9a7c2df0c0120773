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
  /** From the keystroke, or the click on a header, to the frame with other rows. */
  readonly filterMs: Spread
  readonly sortMs: Spread
  /** Longest task of the window in each pass from top to bottom, 0 where none took over 50; the first pass is that right after opening. */
  readonly longestTaskMs: Spread
  /** Tasks over 50 ms in all the passes. */
  readonly longTasks: number
}

/** The same thing measured several times. */
export interface Spread {
  readonly times: number
  readonly first: number
  readonly median: number
  readonly worst: number
}

export interface AnswerFigures {
  readonly method: string
  readonly asked: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly longestMs: number
}
