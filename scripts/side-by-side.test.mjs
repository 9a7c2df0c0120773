import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.mjs'

/** Works that end when told, and the order in which they began. */
function controlled() {
  /** @type {string[]} */
  const begun = []
  /** @type {Map<string, () => void>} */
  const ends = new Map()
  /**
   * @param {string} name
   * @param {string} [after]
   */
  const work = (name, after) => ({
    name,
    ...(after === undefined ? {} : { after }),
    run: () => {
      begun.push(name)
      return new Promise(resolve => ends.set(name, () => resolve(name.toUpperCase())))
    },
  })
  const end = async (/** @type {string} */ name) => {
    ends.get(name)?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { begun, work, end }
}

test('so many at a time, in the order of the list, and the results in that order too', async () => {
  const { begun, work, end } = controlled()
  const all = sideBySide([work('a'), work('b'), work('c'), work('d')], 2)
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
  await end('c')
  await end('a')
  await end('d')
  expect(await all).toEqual(['A', 'B', 'C', 'D'])
})

test('what waits for another is passed over until that has ended', async () => {
  const { begun, work, end } = controlled()
  const all = sideBySide([work('build'), work('stories', 'build'), work('lint')], 2)
  expect(begun).toEqual(['build', 'lint'])
  await end('lint')
  expect(begun).toEqual(['build', 'lint'])
  await end('build')
  expect(begun).toEqual(['build', 'lint', 'stories'])
  await end('stories')
  expect(await all).toEqual(['BUILD', 'STORIES', 'LINT'])
})

test('alone it waits for nothing that is not asked for', async () => {
  const { work, end } = controlled()
  const all = sideBySide([work('stories', 'build')], 2)
  await end('stories')
  expect(await all).toEqual(['STORIES'])
})

test('one that fails fails them all, also those that wait for it', async () => {
  const { work, end } = controlled()
  const all = sideBySide(
    [{ name: 'build', run: () => Promise.reject(new Error('broken')) }, work('stories', 'build'), work('lint')],
    2,
  )
  await expect(all).rejects.toThrow('broken')
  await end('lint')
})
