import { hash } from 'node:crypto'
import type { CellValue, TableName } from '../../contract/table.ts'

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** 16 bytes end after two bits of the 22nd character; this keeps those two. */
const lastCharacter: Readonly<Record<string, string>> = Object.fromEntries(
  base64url.split('').map((character, index) => [character, base64url[index & 0b110000] ?? '']),
)

/**
 * First 16 bytes of the SHA-256 of a text, as 22 characters of base64url. Measured on a row of productRecords: 0.6 µs so, 1.4 µs by
 * way of a buffer, 3 µs with `createHash`.
 */
export function shortHash(text: string): string {
  const digest = hash('sha256', text, 'base64url')
  return digest.slice(0, 21) + (lastCharacter[digest.charAt(21)] ?? '')
}

/**
 * Identity of a row version: its table and typed values in column order (design 4, "Row identity").
 * @returns 22 characters of base64url
 */
export function rowHash(table: TableName, values: readonly CellValue[]): string {
  return shortHash(`${table}\n${JSON.stringify(values)}`)
}

/** Identity of the thing a row is about: its table and key values in key column order. */
export function keyHash(table: TableName, keyValues: readonly CellValue[]): string {
  return shortHash(`${table}\nkey\n${JSON.stringify(keyValues)}`)
}
