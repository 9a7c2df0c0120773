import { FAILURE_CATALOGUE } from '../../../contract/failure-catalogue.ts'
import type { FailureCode } from '../../../contract/failure.ts'
import type { FailureWords } from './failure-text.ts'
import { failureCatalogue } from './vi/failure-catalogue.ts'

/** What is known about a kind of failure; English stands in the contract, where the engine reads it too. */
export function failureWords(code: FailureCode, language: string): FailureWords {
  return language === 'vi' ? failureCatalogue[code] : FAILURE_CATALOGUE[code]
}
