import { CFB } from '@e965/xlsx'
import type { Random } from '../random.ts'
import { centralDirectory, readZip } from '../read-zip.ts'
import type { Damage, DamageWorkbook, GoodWorkbook } from './damaged-workbook.ts'

/** Ways of damaging the bytes of the file, as disks, networks and mail programs do. */
export const byteDamages = {
  'flipped-bytes': (good, random) => flipped(good.bytes, random, 0, good.bytes.length),
  'flipped-directory': (good, random) =>
    flipped(good.bytes, random, centralDirectory(good.bytes).offset, good.bytes.length),
  'flipped-entry': (good, random) => {
    const { bodyOffset, bodySize } = random.pick(readZip(good.bytes).filter(entry => entry.bodySize > 0))
    return flipped(good.bytes, random, bodyOffset, bodyOffset + bodySize)
  },
  truncated: (good, random) => ({ bytes: good.bytes.subarray(0, cut(good, random)), outcome: 'fails' }),
  'zero-filled-tail': (good, random) => {
    const bytes = Buffer.from(good.bytes)
    return { bytes: bytes.fill(0, cut(good, random)), outcome: 'fails' }
  },
  'zero-length': () => ({ bytes: Buffer.alloc(0), outcome: 'fails' }),
  'not-a-zip': (good, random) => ({ bytes: otherContent(random), outcome: 'fails' }),
  'leading-bytes': (good, random) => ({
    bytes: Buffer.concat([randomBytes(random, random.integer(1, 64)), good.bytes]),
    outcome: 'fails-or-same',
  }),
  encrypted: (good, random) => ({ bytes: encryptedContainer(random), outcome: 'fails' }),
} as const satisfies Readonly<Record<string, DamageWorkbook>>

/** Between a byte after the start and a byte before the end. */
function cut(good: GoodWorkbook, random: Random): number {
  return random.integer(1, good.bytes.length - 1)
}

function flipped(source: Buffer, random: Random, from: number, to: number): Damage {
  const bytes = Buffer.from(source)
  for (let count = random.integer(1, 16); count > 0; count--) {
    const at = random.integer(from, to - 1)
    bytes.writeUInt8(bytes.readUInt8(at) ^ random.integer(1, 255), at)
  }
  return { bytes, outcome: 'fails-or-same' }
}

function randomBytes(random: Random, size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, () => random.integer(0, 255)))
}

/** Things that end up under a workbook's name; the library would take some of them for a table. */
function otherContent(random: Random): Buffer {
  return random.pick([
    () => Buffer.from('recordDate,workingShift,machineNo\n2025-07-01,1,NO.01\n'),
    () => Buffer.from('<html><body><table><tr><td>recordDate</td></tr></table></body></html>'),
    () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    () => Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(random, 500)]),
    () => randomBytes(random, random.integer(1, 4_000)),
  ])()
}

/** What Excel writes for a workbook with a password: an OLE container with the encrypted package. */
function encryptedContainer(random: Random): Buffer {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptionInfo', randomBytes(random, 224))
  CFB.utils.cfb_add(container, '/EncryptedPackage', randomBytes(random, 5_000))
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}
