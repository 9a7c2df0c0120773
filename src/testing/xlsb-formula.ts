import { utils } from '@e965/xlsx'

const operators: Readonly<Record<string, number>> = { '+': 0x03, '-': 0x04, '*': 0x05, '/': 0x06 }

/**
 * Token bytes ([MS-XLSB] 2.2.2, "Rgce") of the formulas the plant's reports hold: cell references, whole numbers and
 * `SUM(range)`, joined left to right by `+ - * /` of one precedence, such as `L2*M2` and `N2-SUM(P2:Y2)`.
 */
export function xlsbFormulaTokens(formula: string): Buffer {
  const parts = formula.match(/SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+|\d+|[-+*/]/g) ?? []
  if (parts.join('') !== formula || parts.length % 2 === 0)
    throw new Error(`Formula not supported in .xlsb: ${formula}`)
  const used = parts.filter((_, index) => index % 2 === 1)
  if (used.some(part => '+-'.includes(part)) && used.some(part => '*/'.includes(part))) {
    throw new Error(`Operators of two precedences are not supported in .xlsb: ${formula}`)
  }
  const tokens: Buffer[] = []
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) continue
    tokens.push(operand(part))
    const operator = operators[parts[index - 1] ?? '']
    if (operator !== undefined) tokens.push(Buffer.of(operator))
  }
  return Buffer.concat(tokens)
}

function operand(part: string): Buffer {
  if (part.startsWith('SUM(')) return sum(part.slice(4, -1))
  if (/^\d+$/.test(part)) return wholeNumber(Number(part))
  const { r, c } = utils.decode_cell(part)
  const token = Buffer.alloc(7)
  token.writeUInt8(0x44, 0)
  token.writeUInt32LE(r, 1)
  token.writeUInt16LE(c | 0xc000, 5)
  return token
}

function wholeNumber(value: number): Buffer {
  const token = Buffer.alloc(3)
  token.writeUInt8(0x1e, 0)
  token.writeUInt16LE(value, 1)
  return token
}

function sum(range: string): Buffer {
  const { s, e } = utils.decode_range(range)
  const area = Buffer.alloc(13)
  area.writeUInt8(0x25, 0)
  area.writeUInt32LE(s.r, 1)
  area.writeUInt32LE(e.r, 5)
  area.writeUInt16LE(s.c | 0xc000, 9)
  area.writeUInt16LE(e.c | 0xc000, 11)
  const functionSum = Buffer.of(0x42, 1, 4, 0)
  return Buffer.concat([area, functionSum])
}
