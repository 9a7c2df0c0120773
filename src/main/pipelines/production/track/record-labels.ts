import type { ProductRecord } from '../../../../contract/production-rows.ts'

/** `2018-11-01_shift_1`, or null without a shift (production spec T-2). */
export function dateShiftCombined(record: Pick<ProductRecord, 'recordDate' | 'workingShift'>): string | null {
  return record.workingShift === null ? null : `${record.recordDate}_shift_${record.workingShift}`
}

/** `NO.01_MD50S-000`, or null when slot or machine is missing (production spec T-2). */
export function machineLabel(record: Pick<ProductRecord, 'machineNo' | 'machineCode'>): string | null {
  return record.machineCode === null ? null : `${record.machineNo}_${record.machineCode}`
}
