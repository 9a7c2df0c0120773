import { closeSync, copyFileSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file of an asar archive, or one that stands beside it. */
export interface PackedFile {
  /** Path in the archive, with `/`. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly isUnpacked: boolean
  /** Place of its content in the archive, in bytes. */
  readonly offset: number
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>
  readonly size?: number
  readonly offset?: string
  readonly unpacked?: boolean
}

/** What an asar archive holds, by its header: four numbers, then a tree as JSON. */
export function readArchive(archive: string): readonly PackedFile[] {
  const { tree, start } = readHeader(archive)
  return filesIn(tree, '').map(file => ({ ...file, offset: file.offset + start }))
}

/** Writes the whole archive, and what stands beside it, into a folder. */
export function extractArchive(archive: string, folder: string): void {
  const file = openSync(archive, 'r')
  for (const { path, size, offset, isUnpacked } of readArchive(archive)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    if (isUnpacked) {
      copyFileSync(join(`${archive}.unpacked`, path), target)
    } else {
      writeFileSync(target, read(file, offset, size))
    }
  }
  closeSync(file)
}

function readHeader(archive: string): { readonly tree: Entry; readonly start: number } {
  const file = openSync(archive, 'r')
  const sizes = read(file, 0, 16)
  const json = read(file, 16, sizes.readUInt32LE(12)).toString('utf8')
  closeSync(file)
  return { tree: JSON.parse(json) as Entry, start: 8 + sizes.readUInt32LE(4) }
}

function read(file: number, offset: number, size: number): Buffer {
  const content = Buffer.alloc(size)
  readSync(file, content, 0, size, offset)
  return content
}

function filesIn({ files = {} }: Entry, above: string): readonly PackedFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${above}${name}`
    if (entry.files) return filesIn(entry, `${path}/`)
    return [{ path, size: entry.size ?? 0, isUnpacked: entry.unpacked === true, offset: Number(entry.offset ?? 0) }]
  })
}
