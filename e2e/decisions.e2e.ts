import { expect } from '@playwright/test'
import type { QuarantineEntry } from '../src/contract/quarantine.ts'
import { moldline } from './built-program.ts'
import { test } from './fixtures.ts'

test('a quarantined row is decided about by command line and loaded by the next run', async ({ place }) => {
  const { plant, environment } = place
  const ask = async (...args: readonly string[]) => moldline([...args, '--json'], environment)
  const quarantined = async () => JSON.parse((await ask('quarantine')).out) as readonly QuarantineEntry[]
  const loadedRows = async () => {
    const files = JSON.parse((await ask('files')).out) as readonly {
      readonly rows: { readonly loaded: number } | null
    }[]
    return files.reduce((sum, { rows }) => sum + (rows?.loaded ?? 0), 0)
  }

  await ask('run', '--plant', plant)
  const before = await loadedRows()
  const row = (await quarantined()).find(({ kind }) => kind === 'row')
  const column = row?.faults[0]?.column ?? ''

  // A value typed by hand needs a reason.
  const value = ['--value', `${column}=1204`]
  expect((await ask('decide', 'row', String(row?.id), 'load-value', ...value)).code).toBe(2)
  const decided = await ask(
    'decide',
    'row',
    String(row?.id),
    'load-value',
    ...value,
    '--reason',
    'shift sheet',
    '--as',
    'Lan',
  )
  expect(decided.code).toBe(0)
  expect(JSON.parse(decided.out)).toMatchObject({
    actor: 'Lan',
    kind: 'load-value',
    reason: 'shift sheet',
    subject: { kind: 'quarantined-row', rawRowHash: row?.rawRowHash },
  })
  expect(JSON.parse((await ask('decide', 'list')).out)).toHaveLength(1)

  expect(JSON.parse((await ask('run')).out)).toMatchObject({ run: 2, outcome: { generation: 2, published: true } })
  expect(await loadedRows()).toBe(before + 1)
})
