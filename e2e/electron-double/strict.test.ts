import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { strict, strictClass } from './strict.ts'

class Lamp {
  static isSupported = () => true
  readonly #isLit = true

  isLit(): boolean {
    return this.#isLit
  }
}

test('what is modelled works, private members too', () => {
  const StrictLamp = strictClass('Lamp', Lamp)
  expect(new StrictLamp().isLit()).toBe(true)
  expect(Reflect.get(StrictLamp, 'isSupported')).toBe(Lamp.isSupported)
})

test('what is not modelled throws and says its name', () => {
  const lamp = strict('lamp', new Lamp())
  expect(() => Reflect.get(lamp, 'explode')).toThrow('the Electron double does not model lamp.explode')
  expect(() => Reflect.set(lamp, 'colour', 'red')).toThrow('does not model setting lamp.colour')
  expect(() => Reflect.get(strictClass('Lamp', Lamp), 'all')).toThrow('does not model Lamp.all')
})

test('the double has every module of Electron that main imports, and no other', () => {
  const built = readFileSync(join(import.meta.dirname, 'electron.ts'), 'utf8')
  const offered = [...built.matchAll(/^export \{ (?<names>[^}]+) \}/gm)].flatMap(
    ({ groups }) => groups?.['names']?.split(', ') ?? [],
  )
  const shell = join(import.meta.dirname, '..', '..', 'src', 'main')
  const used = importsOfElectron(shell)
  expect(offered.toSorted()).toEqual(used)
})

/** Values, not types, that files below a folder import from Electron. */
function importsOfElectron(folder: string): readonly string[] {
  const found = new Set<string>()
  for (const file of globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts', '**/testing/**'] })) {
    const names =
      /^import \{(?<names>[^}]+)\} from 'electron'/m.exec(readFileSync(join(folder, file), 'utf8'))?.groups?.[
        'names'
      ] ?? ''
    for (const name of names.split(',').map(part => part.trim())) {
      if (name !== '' && !name.startsWith('type ')) found.add(name)
    }
  }
  return [...found].toSorted()
}
