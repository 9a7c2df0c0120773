import { failure, type Failure } from '../../../contract/failure.ts'

/** A message that could not be delivered; sentences name hosts and recipients, never a secret or a whole address of a webhook. */
export function deliveryFailure(message: string, remedy: string, transient: boolean): Failure {
  return failure('delivery_failed', message, { remedy, transient })
}
