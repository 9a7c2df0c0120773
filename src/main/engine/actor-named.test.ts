import { expect, test } from 'vitest'
import { actorNamed } from './actor-named.ts'

test.each([
  ['Lan', 'Lan'],
  [' Nguyễn Thị Lan ', 'Nguyễn Thị Lan'],
  ['moldline', 'moldline'],
])('%j does something as %j', (name, actor) => {
  expect(actorNamed(name)).toBe(actor)
})

test.each(['', '   ', 'x'.repeat(101), 'Lan\nMinh', 'Lan\u0000', 'Moldline', ' Moldline '])(
  'nobody is called %j: what is done has a name, and not that of the console',
  name => {
    expect(() => actorNamed(name)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'unknown_option' }) }),
    )
  },
)
