import type { Output } from './output.ts'

/** One JSON document, for people to read too. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Writes a list as one JSON document, item by item, so that its size does not matter. */
export async function writeJsonList(out: Output, items: AsyncIterable<unknown>): Promise<void> {
  let written = 0
  for await (const item of items) {
    if (!out.open) return
    await out.write(`${written === 0 ? '[' : ','}\n  ${JSON.stringify(item)}`)
    written++
  }
  await out.write(written === 0 ? '[]\n' : '\n]\n')
}
