import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checksumSum, hashLimbs } from './checksum.ts'

const hashes = fc.array(fc.uint8Array({ minLength: 16, maxLength: 16 }), { maxLength: 40 })
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const asNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
const modulus = 1n << 128n

test('the limbs of a hash are its 16 bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes => {
      const limbs = new Uint32Array(4)
      hashLimbs(asText(bytes), limbs)
      expect(Array.from(limbs, limb => limb.toString(16).padStart(8, '0')).join('')).toBe(
        Buffer.from(bytes).toString('hex'),
      )
    }),
  )
})

test('the checksum is the sum modulo 2^128, whatever the order, and goes on from where it was', () => {
  fc.assert(
    fc.property(hashes, hashes, (added, removed) => {
      const expected = added.map(asNumber).reduce((sum, hash) => sum + hash, 0n)
      const left = (expected - removed.map(asNumber).reduce((sum, hash) => sum + hash, 0n)) % modulus
      const first = checksumSum()
      for (const hash of added) first.add(asText(hash))
      const second = checksumSum(first.hex())
      for (const hash of removed.toReversed()) second.subtract(asText(hash))
      expect(first.hex()).toBe((expected % modulus).toString(16).padStart(32, '0'))
      expect(second.hex()).toBe(((left + modulus) % modulus).toString(16).padStart(32, '0'))
    }),
  )
})

test('a million additions stay exact', () => {
  const hash = createHash('sha256').update('row').digest().subarray(0, 16)
  const sum = checksumSum()
  const count = 1_100_000
  for (let added = 0; added < count; added++) sum.add(hash.toString('base64url'))
  expect(sum.hex()).toBe(((asNumber(hash) * BigInt(count)) % modulus).toString(16).padStart(32, '0'))
})
