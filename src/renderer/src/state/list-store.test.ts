import { expect, test } from 'vitest'
import { createListStore, type ListRange } from './list-store.ts'

interface Call extends ListRange {
  readonly query: string
}

/** A list of numbers as long as asked for; a query other than '' keeps the even ones. */
function numbers(length: number) {
  const calls: Call[] = []
  const size = { length }
  const store = createListStore('', {
    fetchPage: ({ offset, limit }, query: string) => {
      calls.push({ offset, limit, query })
      const all = Array.from({ length: size.length }, (_, place) => place)
      const matching = query === '' ? all : all.filter(value => value % 2 === 0)
      return Promise.resolve({ items: matching.slice(offset, offset + limit), total: matching.length, extra: query })
    },
    pageSize: 10,
    wholeLimit: 50,
  })
  return { store, calls, size }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

test('a short list comes in one piece', async () => {
  const { store, calls } = numbers(8)
  store.ensure()
  expect(store.getState()).toEqual({ kind: 'loading' })
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'whole', total: 8, items: { length: 8 }, newer: false })
  expect(calls).toEqual([{ offset: 0, limit: 10, query: '' }])
})

test('a longer one is fetched to its end, and a query does not ask again', async () => {
  const { store, calls } = numbers(50)
  store.ensure()
  await settled()
  store.setQuery('even')
  store.reveal(40, 49)
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'whole', total: 50, items: { length: 50 } })
  expect(calls).toHaveLength(2)
})

test('beyond the limit only the rows around what is visible are here', async () => {
  const { store } = numbers(1_000)
  store.ensure()
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 0, total: 1_000, items: { length: 10 } })
  store.reveal(503, 512)
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 490, items: { 0: 490, length: 40 } })
  store.reveal(995, 999)
  await settled()
  expect(store.getState()).toMatchObject({ first: 980, items: { length: 20 } })
})

test('rows that are here are not asked for again', async () => {
  const { store, calls } = numbers(1_000)
  store.ensure()
  await settled()
  store.reveal(503, 512)
  await settled()
  const before = calls.length
  store.reveal(496, 520)
  await settled()
  expect(calls).toHaveLength(before)
})

test('the next page is asked for half a page before it comes into sight, in either direction', async () => {
  const { store } = numbers(1_000)
  store.ensure()
  await settled()
  store.reveal(0, 4)
  await settled()
  expect(store.getState()).toMatchObject({ first: 0, items: { length: 10 } })
  store.reveal(2, 6)
  await settled()
  expect(store.getState()).toMatchObject({ first: 0, items: { length: 20 } })
  store.reveal(503, 512)
  await settled()
  store.reveal(494, 499)
  await settled()
  expect(store.getState()).toMatchObject({ first: 480, items: { length: 30 } })
})

test('in a paged list the engine filters, and the newest query wins', async () => {
  const { store } = numbers(1_000)
  store.ensure()
  await settled()
  store.setQuery('odd')
  store.setQuery('even')
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 0, total: 500, items: { 1: 2 }, extra: 'even' })
})

test('newer rows announce themselves and are shown on request', async () => {
  const { store, size } = numbers(8)
  store.ensure()
  await settled()
  size.length = 9
  store.announce()
  expect(store.getState()).toMatchObject({ kind: 'whole', total: 8, newer: true })
  await store.refresh()
  expect(store.getState()).toMatchObject({ kind: 'whole', total: 9, newer: false })
})

test('looking again at a list with newer rows shows them at once', async () => {
  const { store, size } = numbers(8)
  store.ensure()
  await settled()
  size.length = 9
  store.announce()
  store.ensure()
  await settled()
  expect(store.getState()).toMatchObject({ total: 9, newer: false })
})

test('a failure is shown until the list is looked at again; shown rows stay', async () => {
  let fails = true
  const store = createListStore('', {
    fetchPage: () =>
      fails ? Promise.reject(new Error('gone')) : Promise.resolve({ items: [1], total: 1, extra: null }),
  })
  store.ensure()
  await settled()
  expect(store.getState()).toEqual({ kind: 'failed', failure: { kind: 'defect', message: 'gone' } })
  fails = false
  store.ensure()
  await settled()
  fails = true
  await store.refresh()
  expect(store.getState()).toMatchObject({ kind: 'whole', items: [1] })
})

test('the rows shown are only outdated when they are no longer the same', async () => {
  const { store, size } = numbers(20)
  store.ensure()
  await settled()
  await store.lookForNewer()
  expect(store.getState()).toMatchObject({ kind: 'whole', newer: false })
  size.length = 21
  await store.lookForNewer()
  expect(store.getState()).toMatchObject({ kind: 'whole', newer: true, total: 20 })
  await store.reread()
  expect(store.getState()).toMatchObject({ kind: 'whole', newer: false, total: 21 })
})

test('rows deep in a long list are read again where they are', async () => {
  const { store, calls, size } = numbers(1_000)
  store.ensure()
  await settled()
  store.reveal(503, 512)
  await settled()
  size.length = 900
  await store.reread()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 490, total: 900, items: { 0: 490, length: 40 } })
  expect(calls.at(-1)).toEqual({ offset: 490, limit: 40, query: '' })
})

test('a look that was overtaken by a newer read claims nothing', async () => {
  const { store, size } = numbers(20)
  store.ensure()
  await settled()
  size.length = 21
  await Promise.all([store.lookForNewer(), store.reread()])
  expect(store.getState()).toMatchObject({ kind: 'whole', newer: false, total: 21 })
})

test('what is read again and says the same stays the same object: nothing of it is drawn anew', async () => {
  const rows = Array.from({ length: 100 }, (_, place) => ({ place }))
  const store = createListStore(null, {
    fetchPage: ({ offset, limit }) =>
      Promise.resolve(structuredClone({ items: rows.slice(offset, offset + limit), total: 100, extra: { run: 'R1' } })),
    pageSize: 10,
    wholeLimit: 50,
  })
  const shown = () => {
    const state = store.getState()
    if (state.kind !== 'paged') throw new Error('the list is there')
    return state
  }
  store.ensure()
  await settled()
  const before = shown()
  store.reveal(4, 8)
  await settled()
  expect(shown().items).toHaveLength(20)
  expect(shown().items[9]).toBe(before.items[9])
  expect(shown().extra).toBe(before.extra)
})

test('scrolling on asks only for the pages that are not here', async () => {
  const { store, calls } = numbers(1_000)
  store.ensure()
  await settled()
  store.reveal(503, 512)
  await settled()
  store.reveal(522, 531)
  await settled()
  expect(calls.at(-1)).toEqual({ offset: 530, limit: 20, query: '' })
  expect(store.getState()).toMatchObject({ first: 510, items: { 0: 510, 20: 530, 39: 549, length: 40 } })
  store.reveal(501, 508)
  await settled()
  expect(calls.at(-1)).toEqual({ offset: 490, limit: 20, query: '' })
  expect(store.getState()).toMatchObject({ first: 490, items: { 0: 490, 20: 510, length: 30 } })
})

test('after a leap what is seen is asked for first, and nothing around it while the list goes on leaping', async () => {
  const { store, calls } = numbers(1_000)
  store.ensure()
  await settled()
  const before = calls.length
  store.reveal(303, 308)
  store.reveal(503, 508)
  store.reveal(703, 708)
  await settled()
  expect(calls.slice(before)).toEqual([
    { offset: 300, limit: 10, query: '' },
    { offset: 700, limit: 10, query: '' },
    { offset: 690, limit: 30, query: '' },
  ])
})

test('a list that became another one while it was scrolled is read anew, all that is shown of it', async () => {
  const { store, size } = numbers(1_000)
  store.ensure()
  await settled()
  size.length = 900
  store.reveal(4, 8)
  await settled()
  expect(store.getState()).toMatchObject({ total: 900, first: 0, items: { length: 20 } })
})

test('rows in another order are never joined to those shown, even where nothing else differs', async () => {
  const store = createListStore('up', {
    fetchPage: ({ offset, limit }, query) => {
      const items = Array.from({ length: limit }, (_, place) =>
        query === 'up' ? offset + place : 999 - offset - place,
      )
      return Promise.resolve({ items, total: 1_000, extra: null })
    },
    pageSize: 10,
    wholeLimit: 50,
  })
  store.ensure()
  await settled()
  store.reveal(4, 8)
  store.setQuery('down')
  // Overtakes the wish to read by the new order from the start.
  store.reveal(14, 18)
  await settled()
  expect(store.getState()).toMatchObject({ first: 0, items: { 0: 999, 9: 990, 10: 989, 29: 970, length: 30 } })
})

test('rows that could not be read are said to be missing, and are read when that is asked for or the list is scrolled back', async () => {
  let fails = false
  const store = createListStore('', {
    fetchPage: ({ offset, limit }) =>
      fails
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({ items: Array.from({ length: limit }, (_, at) => offset + at), total: 1_000, extra: null }),
    pageSize: 10,
    wholeLimit: 50,
  })
  const missing = { kind: 'paged', first: 0, failure: { kind: 'defect', message: 'gone' } }
  store.ensure()
  await settled()
  fails = true
  store.reveal(503, 508)
  await settled()
  expect(store.getState()).toMatchObject(missing)
  store.reveal(0, 3)
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 0, failure: null })

  store.reveal(503, 508)
  await settled()
  fails = false
  await store.lookForNewer()
  expect(store.getState()).toMatchObject({ ...missing, newer: false })
  store.retry()
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 490, failure: null })

  fails = true
  store.setQuery('even')
  await settled()
  expect(store.getState()).toMatchObject({ ...missing, first: 490 })
  // Those shown are not those that were asked for: looking at them is not enough.
  store.reveal(503, 508)
  expect(store.getState()).toMatchObject({ ...missing, first: 490 })
  fails = false
  store.retry()
  await settled()
  expect(store.getState()).toMatchObject({ kind: 'paged', first: 0, failure: null })
})
