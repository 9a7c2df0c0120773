import type { TypeReader } from './cell-reader.ts'

const clock = /^(-?)(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/

/** Lengths of time in seconds: Excel stores them as parts of a day, people type `H:MM` or `H:MM:SS`. */
export const durationReader: TypeReader = {
  expected: 'a length of time',
  number: value => Math.round(value * 86_400_000) / 1_000 + 0,
  text: text => {
    const parts = clock.exec(text)
    if (parts === null) return undefined
    const seconds = Number(parts[2]) * 3_600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0)
    return (parts[1] === '-' ? -seconds : seconds) + 0
  },
  truth: () => undefined,
}
