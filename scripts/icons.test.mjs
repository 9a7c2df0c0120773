import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { iconFiles } from './icons/icon-files.ts'

const folder = join(import.meta.dirname, '..', 'resources', 'icons')
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const drawn = iconFiles()

/**
 * The pictures in a file: side in pixels and rows, unpacked, because each Node packs them its own way.
 *
 * @param {Buffer} file PNG, ICO or ICNS
 */
function picturesIn(file) {
  const pictures = []
  for (let at = file.indexOf(SIGNATURE); at !== -1; at = file.indexOf(SIGNATURE, at + 1)) {
    const side = file.readUInt32BE(at + 16)
    const size = file.readUInt32BE(at + 33)
    pictures.push({ side, rows: inflateSync(file.subarray(at + 41, at + 41 + size)) })
  }
  return pictures
}

test('the icons that are kept are those the mark gives', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(drawn).toSorted())
  const stale = Object.entries(drawn).filter(([name, file]) => {
    const [kept, wanted] = [picturesIn(readFileSync(join(folder, name))), picturesIn(file)]
    return kept.length !== wanted.length || wanted.some(({ rows }, at) => kept[at]?.rows.equals(rows) !== true)
  })
  expect(stale.map(([name]) => name)).toEqual([])
})

test('Windows and macOS find each size where the directory of the file says', () => {
  const ico = drawn['icon.ico'] ?? Buffer.alloc(0)
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => 6 + 16 * at)
  expect(entries.map(at => ico[at] || 256)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
  for (const at of entries) {
    const offset = ico.readUInt32LE(at + 12)
    expect(ico.subarray(offset, offset + 8)).toEqual(SIGNATURE)
    expect(ico.readUInt32BE(offset + 16)).toBe(ico[at] || 256)
  }
  const icns = drawn['icon.icns'] ?? Buffer.alloc(0)
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect(picturesIn(icns).map(({ side }) => side)).toEqual([128, 256, 512, 1024, 32, 64, 256, 512])
})

test('the corner of the plate is clear, its middle is covered, and a dot makes a difference', () => {
  const { rows, side } = picturesIn(drawn['icon.png'] ?? Buffer.alloc(0))[0] ?? { rows: Buffer.alloc(0), side: 0 }
  /** @param {number} x @param {number} y */
  const opacity = (x, y) => rows[y * (side * 4 + 1) + 1 + x * 4 + 3]
  expect([opacity(0, 0), opacity(side - 1, side - 1), opacity(side / 2, 20)]).toEqual([0, 0, 255])
  expect(picturesIn(drawn['tray.png'] ?? rows)).not.toEqual(picturesIn(drawn['tray-unread.png'] ?? rows))
})
