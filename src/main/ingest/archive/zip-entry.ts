/** One file of an archive, by its directory and checked against its local header. */
export interface ZipEntry {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  /** Checksum of the inflated bytes. */
  readonly crc: number
  /** Inflated size by the directory, bytes. */
  readonly size: number
  /** The packed bytes, not copied. */
  readonly packed: Buffer
}
