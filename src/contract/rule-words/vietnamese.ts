import type { RuleWords } from './rule-words.ts'

/** Each rule by a short name and by what it demands, in Vietnamese. */
export const vietnameseRules = {
  'static-item': {
    name: 'Mã hàng không có trong itemInfo',
    sentence: 'Mã hàng và tên hàng của một dòng phải cùng có trong itemInfo.',
  },
  'static-resin': {
    name: 'Vật liệu không có trong resinInfo',
    sentence: 'Mã và tên của mỗi vật liệu trong một dòng phải cùng có trong resinInfo.',
  },
  'static-composition': {
    name: 'Công thức chưa biết',
    sentence: 'Mã hàng và vật liệu phải là một công thức trong itemCompositionSummary.',
  },
  'po-fields-differ': {
    name: 'Dòng khác với đơn hàng',
    sentence: 'Mã hàng và vật liệu của dòng sản xuất phải giống đơn hàng của nó.',
  },
  'po-unknown': {
    name: 'Đơn hàng chưa biết',
    sentence: 'Đơn hàng của dòng sản xuất phải có trong một tệp đơn hàng.',
  },
  'dynamic-item': {
    name: 'Mã hàng không có danh sách khuôn',
    sentence: 'Mã hàng của dòng sản xuất phải có trong moldSpecificationSummary.',
  },
  'dynamic-mold': {
    name: 'Khuôn không dùng cho mã hàng này',
    sentence: 'Khuôn của dòng sản xuất phải là một trong các khuôn của mã hàng.',
  },
  'dynamic-tonnage': {
    name: 'Khuôn không hợp lực ép',
    sentence: 'Khuôn của dòng sản xuất phải chạy được trên máy có lực ép đó.',
  },
  'dynamic-recipe': {
    name: 'Vật liệu không đúng mã hàng',
    sentence: 'Vật liệu của dòng sản xuất phải là một công thức của mã hàng.',
  },
  'gap-mold-info': {
    name: 'Khuôn thiếu trong moldInfo',
    sentence: 'Mọi khuôn của một mã hàng phải có trong moldInfo với tên và lực ép.',
  },
  'gap-composition': {
    name: 'Mã hàng không có công thức',
    sentence: 'Mọi mã hàng có khuôn phải có công thức trong itemCompositionSummary.',
  },
  'recipe-without-resin': { name: 'Công thức thiếu nhựa', sentence: 'Một công thức phải ghi loại nhựa.' },
  'item-incomplete': { name: 'Mã hàng ghi thiếu', sentence: 'Một dòng phải ghi cả mã hàng và tên hàng.' },
  'unknown-machine': {
    name: 'Máy chưa biết',
    sentence: 'Máy của dòng sản xuất phải có trong machineInfo với lực ép vào ngày đó.',
  },
  'total-not-shots-by-cavity': {
    name: 'Tổng khác số shot × cavity',
    sentence: 'Tổng số lượng bằng số shot × số cavity.',
  },
  'total-not-good-plus-defects': {
    name: 'Tổng khác hàng đạt + NG',
    sentence: 'Tổng số lượng bằng hàng đạt cộng mọi loại NG.',
  },
  'negative-number': { name: 'Số âm', sentence: 'Không số đếm, số lượng hay khối lượng nào dưới không.' },
  'cavity-below-standard': {
    name: 'Ít cavity hơn của khuôn',
    sentence: 'Khuôn chạy với tất cả cavity của nó.',
  },
  'cavity-above-standard': {
    name: 'Nhiều cavity hơn của khuôn',
    sentence: 'Khuôn không chạy với nhiều cavity hơn số nó có.',
  },
  'cavity-missing': { name: 'Thiếu số cavity', sentence: 'Một dòng có sản lượng phải ghi số cavity.' },
  'shift-unknown': { name: 'Ca chưa biết', sentence: 'Ca của một dòng là 1, 2, 3 hoặc HC.' },
  'record-before-order': {
    name: 'Sản xuất trước khi nhận đơn',
    sentence: 'Không sản xuất trước ngày nhận đơn hàng.',
  },
  'production-without-order': {
    name: 'Sản xuất không có đơn hàng',
    sentence: 'Một dòng có sản lượng phải ghi đơn hàng.',
  },
  'resin-code-missing': {
    name: 'Thiếu mã nhựa',
    sentence: 'Một dòng có sản lượng cho đơn hàng phải ghi mã nhựa.',
  },
  'duplicate-key': { name: 'Khóa bị trùng', sentence: 'Không khóa nào có hai lần trong một bảng.' },
  'order-twice-under-one-date': {
    name: 'Đơn hàng hai lần trong một ngày',
    sentence: 'Một đơn hàng chỉ có một lần trong các đơn hàng của một ngày.',
  },
  'mold-list-against-number': {
    name: 'Số khuôn khác danh sách',
    sentence: 'Số khuôn của một mã hàng bằng độ dài danh sách khuôn.',
  },
  'same-machine-shift-order': {
    name: 'Hai dòng cho một ca',
    sentence: 'Một đơn hàng có một dòng cho mỗi máy và ca.',
  },
} as const satisfies RuleWords
