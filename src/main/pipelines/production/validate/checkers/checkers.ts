import type { Checker } from './checker.ts'
import { DynamicCrossDataValidator } from './dynamic-cross-data-validator.ts'
import { PORequiredCriticalValidator } from './po-required-critical-validator.ts'
import { StaticCrossDataChecker } from './static-cross-data-checker.ts'

/** The three checkers in the order in which the reference runs them; none depends on another. */
export const CHECKERS: readonly Checker[] = [
  StaticCrossDataChecker,
  PORequiredCriticalValidator,
  DynamicCrossDataValidator,
]
