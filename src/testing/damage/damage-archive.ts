import type { Random } from '../random.ts'
import { readZip } from '../read-zip.ts'
import { writeZip } from '../write-zip.ts'
import type { ZipInput } from '../write-zip.ts'
import { XlsbRecordWriter, xlsbRecord } from '../xlsb-records.ts'
import type { Damage, DamageWorkbook, GoodWorkbook } from './damaged-workbook.ts'
import { repeatedDeflate } from './repeated-deflate.ts'
import type { RepeatedDeflate } from './repeated-deflate.ts'

const mebibyte = 2 ** 20

/** Ways of damaging the archive or one of its parts while the rest of the file stays well formed. */
export const archiveDamages = {
  'flipped-sheet': (good, random) =>
    replaced(good, isSheet, entry => ({ ...entry, data: flippedPart(entry, random) }), 'any'),
  'flipped-part': (good, random) => {
    const chosen = random.pick(readZip(good.bytes)).name
    return replaced(
      good,
      name => name === chosen,
      entry => ({ ...entry, data: flippedPart(entry, random) }),
      'any',
    )
  },
  'truncated-sheet': (good, random) =>
    replaced(
      good,
      isSheet,
      entry => ({ ...entry, data: entry.data.subarray(0, random.integer(0, entry.data.length - 1)) }),
      'any',
    ),
  'zip-bomb': (good, random) => replaced(good, isSheet, entry => repeatedEntry(entry.name, zeros(), random), 'fails'),
  'huge-strings': (good, random) => {
    const strings = good.bookType === 'xlsx' ? hugeStringsXml() : hugeStringsBinary()
    return replaced(
      good,
      name => name.startsWith('xl/sharedStrings.'),
      entry => repeatedEntry(entry.name, strings, random),
      'fails',
    )
  },
  'many-entries': (good, random) => {
    const extra = Array.from({ length: random.integer(20_000, 60_000) }, (_, index) => part(`xl/media/${index}`, ''))
    return { bytes: writeZip([...inputs(good), ...extra], 'none'), outcome: 'fails' }
  },
  'nested-zip': good => ({ bytes: writeZip([{ name: `inner.${good.bookType}`, data: good.bytes }]), outcome: 'fails' }),
  'same-name-twice': (good, random) => {
    const twin = inputs(good)
      .filter(entry => isSheet(entry.name))
      .map(entry => ({ ...entry, data: flippedPart(entry, random) }))
    return { bytes: writeZip([...inputs(good), ...twin]), outcome: 'fails' }
  },
  'outside-path': good => ({
    bytes: writeZip([...inputs(good), part('../../outside.txt', 'x'), part('/outside.txt', 'x')]),
    outcome: 'fails-or-same',
  }),
  'lying-checksum': (good, random) =>
    replaced(good, isSheet, entry => ({ ...entry, declaredCrc: random.integer(0, 2 ** 32 - 1) }), 'fails-or-same'),
  'lying-size': (good, random) =>
    replaced(
      good,
      isSheet,
      entry => ({ ...entry, declaredSize: random.integer(0, 2 * entry.data.length) }),
      'fails-or-same',
    ),
  'unknown-method': (good, random) =>
    replaced(good, isSheet, entry => ({ ...entry, declaredMethod: random.pick([1, 9, 12, 14, 93, 99]) }), 'fails'),
  'encrypted-entry': good => replaced(good, isSheet, entry => ({ ...entry, flags: 1 }), 'fails-or-same'),
  'no-sheet-part': good => ({ bytes: writeZip(inputs(good).filter(entry => !isSheet(entry.name))), outcome: 'fails' }),
  'no-workbook-part': good => ({
    bytes: writeZip(inputs(good).filter(entry => !entry.name.startsWith('xl/workbook.'))),
    outcome: 'fails',
  }),
  'no-strings-part': good => ({
    bytes: writeZip(inputs(good).filter(entry => !entry.name.startsWith('xl/sharedStrings.'))),
    outcome: 'fails',
  }),
} as const satisfies Readonly<Record<string, DamageWorkbook>>

function inputs(good: GoodWorkbook): readonly ZipInput[] {
  return readZip(good.bytes).map(({ name, data }) => ({ name, data }))
}

function replaced(
  good: GoodWorkbook,
  chosen: (name: string) => boolean,
  change: (entry: ZipInput) => ZipInput,
  outcome: Damage['outcome'],
): Damage {
  return { bytes: writeZip(inputs(good).map(entry => (chosen(entry.name) ? change(entry) : entry))), outcome }
}

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/sheet\d+\.(xml|bin)$/.test(name)
}

function part(name: string, text: string): ZipInput {
  return { name, data: Buffer.from(text) }
}

function flippedPart(entry: ZipInput, random: Random): Buffer {
  const data = Buffer.from(entry.data)
  if (data.length === 0) return data
  for (let count = random.integer(1, 24); count > 0; count--)
    data[random.integer(0, data.length - 1)] = random.integer(0, 255)
  return data
}

/** Half of the time the header admits the real size, half of the time it claims 4 KiB. */
function repeatedEntry(name: string, content: RepeatedDeflate, random: Random): ZipInput {
  const declaredSize = random.chance(0.5) ? content.size : 4_096
  return { name, data: Buffer.alloc(0), rawDeflate: content.deflated, declaredCrc: content.crc, declaredSize }
}

/** 2 GiB of zeros in 2 MB. */
const zeros = once(() => repeatedDeflate(Buffer.alloc(0), Buffer.alloc(8 * mebibyte), 256, Buffer.alloc(0)))

/** 800 MiB of shared strings, about 27 million. */
const hugeStringsXml = once(() => {
  const head = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  const chunk = Buffer.from('<si><t>padding padding</t></si>'.repeat(mebibyte / 31))
  return repeatedDeflate(Buffer.from(head), chunk, 800, Buffer.from('</sst>'))
})

const hugeStringsBinary = once(() => {
  const head = new XlsbRecordWriter()
  head.record(xlsbRecord.beginStrings, 8)
  head.u32(2 ** 31 - 1)
  head.u32(2 ** 31 - 1)
  const chunk = new XlsbRecordWriter()
  for (let index = 0; index < mebibyte / 37; index++) {
    chunk.record(xlsbRecord.stringItem, 35)
    chunk.u8(0)
    chunk.text('padding padding')
  }
  return repeatedDeflate(head.toBuffer(), chunk.toBuffer(), 800, Buffer.of(0xa0, 0x01, 0x00))
})

function once(make: () => RepeatedDeflate): () => RepeatedDeflate {
  let made: RepeatedDeflate | undefined
  return () => (made ??= make())
}
