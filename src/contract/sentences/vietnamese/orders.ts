import type { SentenceCatalogue } from '../create-retelling.ts'

/** How an order stands against its ETA. */
export const orders: SentenceCatalogue = {
  'nothing was ordered (0 pieces)': 'không đặt gì (0 cái)',
  '{pieces:number} piece': '{pieces} cái',
  '{pieces:number} pieces': '{pieces} cái',
  '{pieces:text} done {day:date}, {place:text}': 'xong {pieces} ngày {day}, {place}',
  '{left:text} at {pace:number} a day: {done:text}': '{left}, mỗi ngày {pace}: {done}',
  '{left:text} at {pace:number} a day (median of its item, not started): {done:text}':
    '{left}, mỗi ngày {pace} (trung vị của mã hàng, chưa bắt đầu): {done}',
  '{remain:number} of {pieces:text} left': 'còn {remain} trên {pieces}',
  'done {day:date}, {place:text}': 'xong {day}, {place}',
  'more than ten years, {place:text}': 'hơn mười năm, {place}',
  'on the {eta:text}': 'đúng {eta}',
  '{days:text} after the {eta:text}': '{days} sau {eta}',
  '{days:text} before the {eta:text}': '{days} trước {eta}',
  'ETA {day:date}': 'ETA {day}',
  'its ETA is not known': 'không rõ ETA',
  '{left:text}, {why:text}: no forecast, {place:text}': '{left}, {why}: chưa dự báo, {place}',
  '{days:text} past the {eta:text}': 'quá {days} so với {eta}',
  'no good pieces on its last producing days': 'không có cái đạt trong những ngày sản xuất gần nhất',
  'not started and no order of its item has produced': 'chưa bắt đầu và chưa đơn hàng nào của mã hàng này được làm',
  '{pieces:number} good piece made for an order that is in no purchase order file':
    '{pieces} cái đạt làm cho đơn hàng không có trong tệp đơn hàng nào',
  '{pieces:number} good pieces made for an order that is in no purchase order file':
    '{pieces} cái đạt làm cho đơn hàng không có trong tệp đơn hàng nào',
}
