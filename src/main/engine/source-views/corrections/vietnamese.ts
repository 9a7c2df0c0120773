import { vietnameseRules } from '../../../../contract/rule-words/vietnamese.ts'
import { vietnameseRetelling } from '../../../../contract/sentences/vietnamese/vietnamese-retelling.ts'
import { FRACTION, kinds, WHOLE, type CorrectionWords } from './correction-words.ts'

/** The words of a correction list in Vietnamese. */
export const vietnamese: CorrectionWords = {
  sheetName: 'Sửa dữ liệu',
  fileName: source => `${source} - danh sách sửa`,
  columns: {
    sheet: 'Trang tính',
    cell: 'Ô',
    column: 'Cột',
    found: 'Đang ghi',
    expected: 'Cần ghi',
    why: 'Sai ở đâu',
    rule: 'Quy tắc',
    order: 'Đơn hàng',
    pieces: 'Số cái',
    correctedBy: 'Người sửa',
    date: 'Ngày',
    note: 'Ghi chú',
  },
  types: {
    ...kinds('số nguyên', WHOLE),
    ...kinds('số', FRACTION),
    string: 'văn bản',
    bool: 'có hoặc không',
    'datetime64[ns]': 'ngày tháng',
    'timedelta64[ns]': 'khoảng thời gian',
  },
  unreadable: (column, expected, setAside) =>
    setAside === 'row'
      ? `${column} phải là ${expected}; cả dòng đang bị cách ly và không được tính.`
      : `${column} phải là ${expected}; ô bị để riêng, dòng vẫn được tính.`,
  notReadable: 'Không đọc được ô',
  rules: vietnameseRules,
  tell: sentence => vietnameseRetelling().tell(sentence),
}
