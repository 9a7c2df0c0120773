import type { SentenceCatalogue } from '../create-retelling.ts'

const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  dòng: ['row', 'rows'],
  khuôn: ['mold', 'molds'],
  ngày: ['day', 'days'],
  'công thức': ['recipe', 'recipes'],
  'đơn hàng': ['order', 'orders'],
  tệp: ['file', 'files'],
  'điểm bất thường': ['finding', 'findings'],
  'dòng sản xuất': ['production row', 'production rows'],
  'bước khôi phục': ['recovery step', 'recovery steps'],
  'dòng bị cách ly': ['row in quarantine', 'rows in quarantine'],
  'tệp mới': ['new file', 'new files'],
  'tệp tạm giữ': ['file held', 'files held'],
  'tệp bị thiếu': ['file missing', 'files missing'],
  'tệp bị bỏ qua': ['file ignored', 'files ignored'],
  'điểm bất thường loại lỗi': ['error finding', 'error findings'],
  'dòng mới': ['row new', 'rows new'],
  'dòng thay đổi': ['row changed', 'rows changed'],
  'dòng mất đi': ['row gone', 'rows gone'],
  'cơ sở dữ liệu': ['database', 'databases'],
  'bản sao lưu': ['backup', 'backups'],
  mục: ['entry', 'entries'],
}

/** Counts with their noun, numbers, and what stands for nothing; Vietnamese has one form of a noun. */
export const counted: SentenceCatalogue = {
  '{count:number}': '{count}',
  and: 'và',
  '{parts:text}.': '{parts}.',
  nothing: 'không có gì',
  empty: 'trống',
  'no name': 'không có tên',
  'no item name': 'không có tên hàng',
  ...Object.fromEntries(
    Object.entries(NOUNS).flatMap(([words, forms]) =>
      forms.map(noun => [`{count:number} ${noun}`, `{count} ${words}`]),
    ),
  ),
}
