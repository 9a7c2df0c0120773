import type { SentenceCatalogue } from '../create-retelling.ts'

/** What was done to recover, and the notice of it. */
export const healing: SentenceCatalogue = {
  'A notice was raised.': 'Đã tạo một thông báo.',
  'A dry run raises no notice.': 'Chạy thử không tạo thông báo.',
  'There is no earlier generation to go back to.': 'Không có phiên bản trước đó để quay lại.',
  '{subject:text} was tried again {often:text} within {seconds:number} s and then succeeded. The cause: {cause:text}':
    '{subject} được thử lại {often} trong {seconds} giây và đã thành công. Nguyên nhân: {cause}',
  '{subject:text} was tried again {often:text} within {seconds:number} s to no avail. The cause: {cause:text}':
    '{subject} được thử lại {often} trong {seconds} giây nhưng không được. Nguyên nhân: {cause}',
  '{subject:text} was tried again {often:text} within {seconds:number} s until the phase was stopped. The cause: {cause:text}':
    '{subject} được thử lại {often} trong {seconds} giây đến khi bước này dừng. Nguyên nhân: {cause}',
  '{subject:text} was tried again {often:text} within {seconds:number} s and failed for another reason: {reason:text} The cause: {cause:text}':
    '{subject} được thử lại {often} trong {seconds} giây và lỗi vì lý do khác: {reason} Nguyên nhân: {cause}',
  once: 'một lần',
  '{count:number} times': '{count} lần',
  'The backup': 'Việc sao lưu',
  'The check': 'Việc kiểm tra',
  'The load': 'Việc nạp',
  'The undo': 'Việc hoàn tác',
  'The tracking': 'Việc tính tiến độ',
  'The collection': 'Việc thu thập',
  'Opening the plant': 'Việc mở nhà máy',
  'Looking into the folders of the plant': 'Việc xem các thư mục nhà máy',
  'Bringing the list of files up to date': 'Việc cập nhật danh sách tệp',
  'The run was stopped, for a person to look at.': 'Lần chạy đã dừng để có người xem xét.',
  'Healing failed ({reason:text}), so the run was stopped, for a person to look at.':
    'Tự phục hồi bị lỗi ({reason}), nên lần chạy dừng để có người xem xét.',
  'A blocking rule has findings nobody decided on.': 'Một quy tắc chặn có điểm bất thường chưa ai quyết định.',
  'Generation {generation:number} verified: {rows:number} rows, checksum {checksum}.':
    'Phiên bản {generation} còn nguyên vẹn: {rows} dòng, mã kiểm {checksum}.',
  'Generation {generation:number} cannot be used: {problem:text}': 'Không dùng được phiên bản {generation}: {problem}',
  'Generation {generation:number} verifies and can be used: {rows:number} rows, checksum {checksum}. It was not switched to: that is for a person to decide.':
    'Phiên bản {generation} còn nguyên vẹn và dùng được: {rows} dòng, mã kiểm {checksum}. Chưa chuyển sang phiên bản này: việc đó do người quyết định.',
  'There is no generation before generation {generation:number}.':
    'Không có phiên bản nào trước phiên bản {generation}.',
  'None of the {count:number} generations looked at, {oldest:number} to {newest:number}, verifies.':
    'Trong {count} phiên bản đã xem, từ {oldest} đến {newest}, không phiên bản nào còn nguyên vẹn.',
  'There is no earlier generation.': 'Không có phiên bản trước đó.',
  'there is no earlier generation': 'không có phiên bản trước đó',
  'generation {generation:number} does not verify': 'phiên bản {generation} không còn nguyên vẹn',
  'The run was stopped, because {reason:text}.': 'Lần chạy đã dừng, vì {reason}.',
  'Not needed: the work was done after all.': 'Không cần: rốt cuộc công việc đã xong.',
  'Trying the same again cannot help, the cause does not pass by itself: {cause:text}':
    'Thử lại cũng vô ích, nguyên nhân không tự hết: {cause}',
  '{count:number} files ({paths})': '{count} tệp ({paths})',
  'The DataCollector read {files:text} again, and it was loaded.':
    'DataCollector đã đọc lại {files}, và tệp đã được nạp.',
  'The DataCollector read {files:text} again, which did not help: {reason:text}':
    'DataCollector đã đọc lại {files} nhưng không được: {reason}',

  '{agent:word} did its work, but: {reasons:text}.': '{agent} đã làm xong, nhưng có: {reasons}.',
}
