import { FAILURE_CATALOGUE, type FailureFacts } from '../../../contract/failure-catalogue.ts'
import type { FailureCode } from '../../../contract/failure.ts'
import { failureCatalogue } from './vi/failure-catalogue.ts'

/** A kind of failure for the planner, in the language of the window. */
export type FailureWords = Pick<FailureFacts, 'description' | 'causes' | 'prevention' | 'whatToDo'>

/** What is known about a kind of failure; English stands in the contract, where the engine reads it too. */
export function failureWords(code: FailureCode, language: string): FailureWords {
  return language === 'vi' ? failureCatalogue[code] : FAILURE_CATALOGUE[code]
}
