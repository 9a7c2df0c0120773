const LIMBS = 4
const LIMB = 2 ** 32
/** A limb's sum stays an exact number for this many additions (2^20 · 2^32 < 2^53). */
const ADDITIONS_BEFORE_CARRY = 2 ** 20

const SIXES = new Uint8Array(128)
for (const [six, character] of Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
).entries()) {
  SIXES[character.charCodeAt(0)] = six
}

/**
 * Writes the 128 bits of a row hash (22 characters of base64url) into four numbers below 2^32, first bits first. By hand, because
 * Buffer.from and BigInt took 4 and 10 times as long, and a cold load does this a million times.
 */
export function hashLimbs(hash: string, limbs: Uint32Array): void {
  let bits = 0
  let held = 0
  let limb = 0
  for (let at = 0; at < 22; at++) {
    const six = SIXES[hash.charCodeAt(at) & 127] ?? 0
    const room = 32 - held
    if (room > 6) {
      bits = (bits << 6) | six
      held += 6
      continue
    }
    limbs[limb++] = room === 32 ? six : ((bits << room) | (six >>> (6 - room))) >>> 0
    if (limb === LIMBS) return
    held = 6 - room
    bits = six & ((1 << held) - 1)
  }
}

/**
 * The checksum of a generation: the sum, modulo 2^128, of the content hashes of its rows. A row that stands there twice is added
 * twice; order, files and passports do not matter (design 4, "Generations").
 */
export interface ChecksumSum {
  add(contentHash: string): void
  subtract(contentHash: string): void
  /** 32 hexadecimal digits. */
  hex(): string
}

/** @param start a checksum to go on from, 32 hexadecimal digits */
export function checksumSum(start = ''): ChecksumSum {
  const sums = new Float64Array(LIMBS)
  const limbs = new Uint32Array(LIMBS)
  for (let limb = 0; limb < LIMBS; limb++) {
    sums[limb] = Number.parseInt(start.slice(limb * 8, limb * 8 + 8) || '0', 16)
  }
  let additions = 0

  function accumulate(hash: string, sign: 1 | -1): void {
    hashLimbs(hash, limbs)
    for (let limb = 0; limb < LIMBS; limb++) sums[limb] = (sums[limb] ?? 0) + sign * (limbs[limb] ?? 0)
    additions += 1
    if (additions === ADDITIONS_BEFORE_CARRY) carry()
  }

  function carry(): void {
    additions = 0
    let over = 0
    for (let limb = LIMBS - 1; limb >= 0; limb--) {
      const total = (sums[limb] ?? 0) + over
      over = Math.floor(total / LIMB)
      sums[limb] = total - over * LIMB
    }
  }

  return {
    add: hash => accumulate(hash, 1),
    subtract: hash => accumulate(hash, -1),
    hex() {
      carry()
      return Array.from(sums, sum => sum.toString(16).padStart(8, '0')).join('')
    },
  }
}
