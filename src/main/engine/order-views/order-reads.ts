import { deriveFigure } from '../../pipelines/production/derive/derive-figure.ts'
import { orderDetail, orderRecords } from '../../pipelines/production/derive/order-detail.ts'
import { countOrdersMeeting } from '../../storage/progress/list-orders.ts'

/** Reads about orders that may take longer than the control thread has. */
export const orderReads = {
  'order-detail': orderDetail,
  'derive-figure': deriveFigure,
  'order-records': orderRecords,
  'count-orders': countOrdersMeeting,
} as const
