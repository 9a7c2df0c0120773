import type { search as english } from '../en/search.ts'
import type { Mirror } from '../mirror.ts'

/** What the search finds, in the palette. */
export const search: Mirror<typeof english> = {
  kinds: {
    order: 'Đơn hàng',
    item: 'Mã hàng',
    mold: 'Khuôn',
    machine: 'Máy',
    finding: 'Bất thường',
    run: 'Các lần chạy',
    notice: 'Thông báo',
    file: 'Tệp',
  },
  run: 'Lần chạy {{run}}',
  all: 'Xem tất cả {{total}}: {{kind}}',
  recent: 'Mở gần đây',
  searching: 'Đang tìm…',
}
