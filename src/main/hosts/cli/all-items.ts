import type { Page } from '../../../contract/page.ts'

const PAGE = 1_000
/**
 * As many as may be asked for at once. For lists that others add to while they are read: between two pages an item could move to the
 * one before and be missed, or to the next and be listed twice.
 */
export const AT_ONCE = 100_000

/** Everything that matches, page by page. */
export async function* allItems<Item>(
  fetch: (page: { readonly offset: number; readonly limit: number }) => Promise<Page<Item>>,
  limit = PAGE,
): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += limit) {
    const { items, total } = await fetch({ offset, limit })
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
