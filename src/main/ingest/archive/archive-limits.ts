/** How much a workbook's archive may hold. A bomb is refused before it is unpacked further. */
export interface ArchiveLimits {
  readonly maxArchiveEntries: number
  /** Inflated bytes of one entry. */
  readonly maxEntryBytes: number
  /** Inflated bytes of all entries. */
  readonly maxInflatedBytes: number
  /** Inflated ÷ packed bytes of one entry; entries of less than 16 MiB are not looked at. */
  readonly maxInflateRatio: number
}
