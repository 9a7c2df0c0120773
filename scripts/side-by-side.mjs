/**
 * @template Result
 * @typedef {object} Work
 * @property {string} name
 * @property {string} [after] the name of what must have ended first, where that is among the works
 * @property {() => Promise<Result>} run
 */

/**
 * Does works some at a time: each lane takes the first in the list that need not wait.
 *
 * @template Result
 * @param {readonly Work<Result>[]} works names are unique; `after` goes in no circle
 * @param {number} lanes how many at a time
 * @returns {Promise<Result[]>} in the order of the list
 */
export async function sideBySide(works, lanes) {
  /** @type {Map<string, Promise<Result>>} */
  const begun = new Map()
  const ended = new Set()
  const waitsFor = (/** @type {Work<Result>} */ { after }) =>
    after !== undefined && !ended.has(after) && works.some(({ name }) => name === after)

  async function lane() {
    while (begun.size < works.length) {
      const next = works.find(work => !begun.has(work.name) && !waitsFor(work))
      if (next === undefined) {
        const atWork = [...begun].filter(([name]) => !ended.has(name)).map(([, result]) => result)
        if (atWork.length === 0) throw new Error('What is left waits for itself.')
        await Promise.race(atWork)
        continue
      }
      const result = next.run().finally(() => ended.add(next.name))
      begun.set(next.name, result)
      await result
    }
  }

  await Promise.all(Array.from({ length: lanes }, lane))
  return Promise.all(works.map(({ name }) => /** @type {Promise<Result>} */ (begun.get(name))))
}
