import { FRACTION, kinds, WHOLE, type CorrectionWords } from './correction-words.ts'

/** The words of a correction list in Vietnamese. */
export const vietnamese: CorrectionWords = {
  language: 'vi',
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
  rules: {
    'static-item': {
      name: 'Mã hàng không có trong itemInfo',
      demand: 'Mã hàng và tên hàng của một dòng phải cùng có trong itemInfo.',
    },
    'static-resin': {
      name: 'Vật liệu không có trong resinInfo',
      demand: 'Mã và tên của mỗi vật liệu trong một dòng phải cùng có trong resinInfo.',
    },
    'static-composition': {
      name: 'Công thức chưa biết',
      demand: 'Mã hàng và vật liệu phải là một công thức trong itemCompositionSummary.',
    },
    'po-fields-differ': {
      name: 'Dòng khác với đơn hàng',
      demand: 'Mã hàng và vật liệu của dòng sản xuất phải giống đơn hàng của nó.',
    },
    'po-unknown': {
      name: 'Đơn hàng chưa biết',
      demand: 'Đơn hàng của dòng sản xuất phải có trong một tệp đơn hàng.',
    },
    'dynamic-item': {
      name: 'Mã hàng không có danh sách khuôn',
      demand: 'Mã hàng của dòng sản xuất phải có trong moldSpecificationSummary.',
    },
    'dynamic-mold': {
      name: 'Khuôn không dùng cho mã hàng này',
      demand: 'Khuôn của dòng sản xuất phải là một trong các khuôn của mã hàng.',
    },
    'dynamic-tonnage': {
      name: 'Khuôn không hợp lực ép',
      demand: 'Khuôn của dòng sản xuất phải chạy được trên máy có lực ép đó.',
    },
    'dynamic-recipe': {
      name: 'Vật liệu không đúng mã hàng',
      demand: 'Vật liệu của dòng sản xuất phải là một công thức của mã hàng.',
    },
    'gap-mold-info': {
      name: 'Khuôn thiếu trong moldInfo',
      demand: 'Mọi khuôn của một mã hàng phải có trong moldInfo với tên và lực ép.',
    },
    'gap-composition': {
      name: 'Mã hàng không có công thức',
      demand: 'Mọi mã hàng có khuôn phải có công thức trong itemCompositionSummary.',
    },
    'recipe-without-resin': { name: 'Công thức thiếu nhựa', demand: 'Một công thức phải ghi loại nhựa.' },
    'item-incomplete': { name: 'Mã hàng ghi thiếu', demand: 'Một dòng phải ghi cả mã hàng và tên hàng.' },
    'unknown-machine': {
      name: 'Máy chưa biết',
      demand: 'Máy của dòng sản xuất phải có trong machineInfo với lực ép vào ngày đó.',
    },
    'total-not-shots-by-cavity': {
      name: 'Tổng khác số shot × cavity',
      demand: 'Tổng số lượng bằng số shot × số cavity.',
    },
    'total-not-good-plus-defects': {
      name: 'Tổng khác hàng đạt + NG',
      demand: 'Tổng số lượng bằng hàng đạt cộng mọi loại NG.',
    },
    'negative-number': { name: 'Số âm', demand: 'Không số đếm, số lượng hay khối lượng nào dưới không.' },
    'cavity-below-standard': {
      name: 'Ít cavity hơn của khuôn',
      demand: 'Khuôn chạy với tất cả cavity của nó.',
    },
    'cavity-above-standard': {
      name: 'Nhiều cavity hơn của khuôn',
      demand: 'Khuôn không chạy với nhiều cavity hơn số nó có.',
    },
    'cavity-missing': { name: 'Thiếu số cavity', demand: 'Một dòng có sản lượng phải ghi số cavity.' },
    'shift-unknown': { name: 'Ca chưa biết', demand: 'Ca của một dòng là 1, 2, 3 hoặc HC.' },
    'record-before-order': {
      name: 'Sản xuất trước khi nhận đơn',
      demand: 'Không sản xuất trước ngày nhận đơn hàng.',
    },
    'production-without-order': {
      name: 'Sản xuất không có đơn hàng',
      demand: 'Một dòng có sản lượng phải ghi đơn hàng.',
    },
    'resin-code-missing': {
      name: 'Thiếu mã nhựa',
      demand: 'Một dòng có sản lượng cho đơn hàng phải ghi mã nhựa.',
    },
    'duplicate-key': { name: 'Khóa bị trùng', demand: 'Không khóa nào có hai lần trong một bảng.' },
    'order-twice-under-one-date': {
      name: 'Đơn hàng hai lần trong một ngày',
      demand: 'Một đơn hàng chỉ có một lần trong các đơn hàng của một ngày.',
    },
    'mold-list-against-number': {
      name: 'Số khuôn khác danh sách',
      demand: 'Số khuôn của một mã hàng bằng độ dài danh sách khuôn.',
    },
    'same-machine-shift-order': {
      name: 'Hai dòng cho một ca',
      demand: 'Một đơn hàng có một dòng cho mỗi máy và ca.',
    },
  },
}
