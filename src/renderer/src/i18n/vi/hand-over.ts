import type { handOver as english } from '../en/hand-over.ts'
import type { Mirror } from '../mirror.ts'

/** The sheet one shift hands to the next. */
export const handOver: Mirror<typeof english> = {
  command: 'In phiếu giao ca',
  title: 'Phiếu giao ca',
  print: 'In',
  nothing: 'Chưa có báo cáo nào',
  nothingHint: 'Sau lần chạy đầu tiên, phiếu cho biết ca được báo cáo gần nhất đã chạy gì.',
  notesLabel: 'Ghi chú cho ca sau',
  notesHint: 'Được in trên phiếu và không lưu ở đâu cả.',
  shift: '{{day}}, ca {{shift}}',
  asOf: 'Dữ liệu đến {{until}} · phiên bản {{generation}} · in lúc {{moment}}',
  machines: 'Đã chạy: {{total}} cái, {{ng}} NG ({{rate}})',
  orders_other: '{{count}} đơn hàng chưa xong bị trễ hoặc có nguy cơ trễ',
  errors_other: '{{count}} điểm bất thường mức lỗi',
  notChecked: 'Bất thường: chưa kiểm tra',
  files_other: '{{count}} tệp đang chờ quyết định',
  more: '… và {{count}} mục nữa, xem trên bảng điều khiển',
  notes: 'Ghi chú',
  from: 'Người giao ca',
  to: 'Người nhận ca',
  idle: 'Không chạy',
  notReported: 'Không báo cáo: {{machines}}',
  columns: {
    machine: 'Máy',
    order: 'PO',
    item: 'Mã hàng',
    mold: 'Khuôn',
    made: 'Đã làm (cái)',
    ng: 'NG (cái)',
    left: 'Còn lại (cái)',
    risk: 'Rủi ro',
    eta: 'ETA',
    forecast: 'Dự kiến xong',
    days: 'Số ngày trễ',
  },
}
