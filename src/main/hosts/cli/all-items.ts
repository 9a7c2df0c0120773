import type { Page } from '../../../contract/engine.ts'

const PAGE = 1_000

/** Everything that matches, page by page. */
export async function* allItems<Item>(
  fetch: (page: { readonly offset: number; readonly limit: number }) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += PAGE) {
    const { items, total } = await fetch({ offset, limit: PAGE })
    yield* items
    if (items.length === 0 || offset + items.length >= total) return
  }
}

/** What a sequence gives, as a list. */
export async function collected<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
