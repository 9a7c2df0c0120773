/** How a file looked when its content was last read. */
export interface KnownFile {
  /** Bytes. */
  readonly byteSize: number
  /** Time of the last change as the file system tells it, in milliseconds. */
  readonly modifiedMs: number
}

/** A file of the plant that has come to rest: nobody is writing it any more, or it is gone. */
export type SettledFile =
  | ({
      readonly change: 'new' | 'changed'
      /** Path below the plant, with `/`. */
      readonly path: string
      /** It has the end a whole workbook has, or is none that could have one. */
      readonly isWhole: boolean
      /** When it was last changed or put under this name, in milliseconds; absent where that cannot be told. */
      readonly arrivedMs?: number
    } & KnownFile)
  | { readonly change: 'gone'; readonly path: string }
