import type { quality as english } from '../en/quality.ts'
import type { Mirror } from '../mirror.ts'

export const quality: Mirror<typeof english> = {
  kinds: {
    itemBlackSpot: 'Chấm đen',
    itemOilDeposit: 'Dính dầu',
    itemScratch: 'Trầy xước',
    itemCrack: 'Nứt',
    itemSinkMark: 'Lõm co ngót',
    itemShort: 'Thiếu liệu',
    itemBurst: 'Vỡ',
    itemBend: 'Cong vênh',
    itemStain: 'Vết bẩn',
    otherNG: 'NG khác',
  },
  presets: { label: 'Thời gian', month: 'Tháng mới nhất', quarter: '3 tháng', all: 'Tất cả' },
  grain: { label: 'Theo thời gian', day: 'Ngày', month: 'Tháng', year: 'Năm' },
  filter: { machines: 'Mọi máy', items: 'Mọi mã hàng', molds: 'Mọi khuôn' },
  figures: {
    yield: 'Tỷ lệ đạt',
    rate: 'Tỷ lệ NG',
    total: 'Sản lượng (cái)',
    ng: 'Hàng NG (cái)',
    shots: 'Số shot',
  },
  axes: {
    rate: 'Tỷ lệ NG (%)',
    ng: 'NG (cái)',
    total: 'Sản lượng (cái)',
    shots: 'Số shot',
    share: 'Tỷ trọng (%)',
    kind: 'Loại lỗi',
    machines: 'Máy',
    items: 'Mã hàng',
    molds: 'Khuôn',
  },
  neutral: {
    overTime: 'Tỷ lệ NG theo thời gian; cả kỳ là {{rate}}',
    kinds: 'Hàng NG theo loại lỗi; không có vài loại nào nổi trội',
    machines: 'Tỷ lệ NG theo máy; không máy nào nổi trội',
    items: 'Tỷ lệ NG theo mã hàng; không mã nào nổi trội',
    molds: 'Tỷ lệ NG theo khuôn; không khuôn nào nổi trội',
  },
  says: {
    kindsLead_other: '{{kinds}} chiếm {{share}} hàng NG',
    rateRose: 'Tỷ lệ NG tăng từ {{before}} ({{from}}) lên {{after}} ({{to}})',
    rateFell: 'Tỷ lệ NG giảm từ {{before}} ({{from}}) xuống {{after}} ({{to}})',
    worst: '{{key}} có tỷ lệ NG cao nhất: {{rate}}, gấp {{times}} lần mức chung',
    changeDoubled: 'Tỷ lệ NG của {{machine}} tăng gấp đôi sau lần thay khuôn ngày {{day}}',
    changeTripled: 'Tỷ lệ NG của {{machine}} tăng hơn gấp ba sau lần thay khuôn ngày {{day}}',
    changeFromNone: 'Tỷ lệ NG của {{machine}} tăng từ không lên {{after}} sau lần thay khuôn ngày {{day}}',
    changeNote:
      '{{before}} trong {{daysBefore}} ngày sản xuất trước đó, {{after}} trong {{daysAfter}} ngày sau ({{molds}}); mọi ngày sau đều xấu hơn mọi ngày trước. Sau lần thay khuôn, chưa chắc do thay khuôn.',
  },
  mostNg: '{{count}} mục có nhiều NG nhất trong {{n}}',
  nameless: '(không tên)',
}
