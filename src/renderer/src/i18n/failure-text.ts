import type { FailureFacts } from '../../../contract/failure-catalogue.ts'

/** A kind of failure for the planner, in the language of the window. */
export type FailureWords = Pick<FailureFacts, 'description' | 'causes' | 'prevention' | 'whatToDo'>
