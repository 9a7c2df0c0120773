import { describe, expect, test } from 'vitest'
import { DecisionRequest } from '../../contract/decision.ts'
import { EngineFailure } from '../../contract/failure.ts'
import type { CellFault, QuarantineEntry } from '../../contract/quarantine.ts'
import { checkDecision } from './check-decision.ts'

function fault(column: string, overrides: Partial<CellFault> = {}): CellFault {
  return {
    column,
    address: 'L9',
    found: '12o4',
    expected: 'Int64',
    policy: 'measure',
    problem: 'is no number',
    ...overrides,
  }
}
function row(kind: QuarantineEntry['kind'], ...faults: readonly CellFault[]): QuarantineEntry {
  return {
    id: 1,
    kind,
    table: 'productRecords',
    file: 'monthlyReports_201901.xlsb',
    fileVersionId: 1,
    sheet: 'Sheet1',
    row: 9,
    rawRowHash: 'a',
    faults,
    values: {},
    decision: null,
    isInUse: false,
  }
}

/** The failure's code, or null when the decision is taken. */
function refusal(entry: QuarantineEntry, decision: Partial<DecisionRequest> & Pick<DecisionRequest, 'kind'>) {
  const subject = { kind: 'quarantined-row', table: 'productRecords', rawRowHash: 'a' } as const
  const facts = {
    findFile: () => null,
    findQuarantined: () => entry,
    findFinding: () => null,
    findDecision: () => null,
  }
  try {
    checkDecision(DecisionRequest.parse({ subject, reason: 'see shift sheet', ...decision }), facts)
    return null
  } catch (error) {
    if (error instanceof EngineFailure) return error.failure
    throw error
  }
}

describe('a value typed for a quarantined cell', () => {
  const shots = row('row', fault('moldShot'))
  const value = (entry: QuarantineEntry, values: Record<string, string>) =>
    refusal(entry, { kind: 'load-value', values })?.message ?? null

  test('is taken when it fits its column', () => {
    expect(value(shots, { moldShot: '1204' })).toBeNull()
    expect(
      value(row('row', fault('recordDate', { expected: 'datetime64[ns]', policy: 'key' })), {
        recordDate: '2019-01-31',
      }),
    ).toBeNull()
  })

  test('is refused when it does not, because it could have no effect', () => {
    expect(value(shots, { moldShot: '12o4' })).toBe('"12o4" is no value for moldShot')
    expect(value(shots, { moldShot: '12.5' })).toContain('no value for moldShot')
    const date = row('row', fault('recordDate', { expected: 'datetime64[ns]', policy: 'key' }))
    expect(value(date, { recordDate: '31.02.2019' })).toContain('no value for recordDate')
  })

  test('may be blank where the cell may be empty, not for a key', () => {
    expect(value(shots, { moldShot: ' ' })).toBeNull()
    const machine = row('row', fault('machineNo', { expected: 'string', policy: 'key' }))
    expect(value(machine, { machineNo: ' ' })).toBe('machineNo is a key and cannot be empty')
  })

  test('is wanted for each faulty cell and no other, with a reason', () => {
    const two = row('row', fault('moldShot'), fault('moldCavity'))
    expect(value(two, { moldShot: '4' })).toContain('No value for moldCavity')
    expect(value(shots, { moldShot: '4', moldCavity: '8' })).toContain('moldCavity could be read')
    expect(refusal(shots, { kind: 'load-value', values: { moldShot: '4' }, reason: ' ' })?.code).toBe(
      'invalid_decision',
    )
  })
})

test('a loaded row is not left out for a cell of it, and a key is not loaded empty', () => {
  const lot = row('cell', fault('plasticResinLot', { policy: 'detail', expected: 'string' }))
  expect(refusal(lot, { kind: 'leave-out' })?.code).toBe('invalid_decision')
  expect(refusal(lot, { kind: 'load-empty' })).toBeNull()
  expect(refusal(row('row', fault('moldShot')), { kind: 'leave-out' })).toBeNull()
  expect(refusal(row('row', fault('recordDate', { policy: 'key' })), { kind: 'load-empty' })?.code).toBe(
    'invalid_decision',
  )
})
