import type { QueuedMessage } from '../../storage/console/delivery-log.ts'

/** A message as a notice makes one; what a test is about it gives itself. */
export function sampleMessage(given: Partial<QueuedMessage> = {}): QueuedMessage {
  return {
    id: '7f3c',
    notice: 3,
    recipient: 'lan@plant.example',
    subject: 'Manual Review Required: DataCollector',
    summary: 'One month could not be read; the data of generation 4 stay.',
    message: 'Agent ID     : DataCollector\nĐơn hàng không đọc được\n.\nthe end',
    priority: 'HIGH',
    ...given,
  }
}
