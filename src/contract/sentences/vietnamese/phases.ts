import type { SentenceCatalogue } from '../create-retelling.ts'

/** What a phase left out and why, and how it failed. */
export const phases: SentenceCatalogue = {
  '1 file is known and not read again': '1 tệp đã biết, không đọc lại',
  '{files:number} files are known and not read again': '{files} tệp đã biết, không đọc lại',
  '1 published file was not asked for and stays': '1 tệp đã công bố không được yêu cầu, giữ nguyên',
  '{files:number} published files were not asked for and stay': '{files} tệp đã công bố không được yêu cầu, giữ nguyên',
  '1 file looks like an input and is ignored': '1 tệp trông giống tệp đầu vào nhưng bị bỏ qua',
  '{files:number} files look like inputs and are ignored': '{files} tệp trông giống tệp đầu vào nhưng bị bỏ qua',
  'the rows of 1 file stay as they were loaded': 'các dòng của 1 tệp giữ như đã nạp',
  'the rows of {files:number} files stay as they were loaded': 'các dòng của {files} tệp giữ như đã nạp',
  '{rows:text} unchanged since run {run:number}, not checked again':
    '{rows} không đổi từ lần chạy {run}, không kiểm tra lại',
  'static tables unchanged since run {run:number}, not checked again':
    'các bảng tĩnh không đổi từ lần chạy {run}, không kiểm tra lại',
  'rule {rule:word} is off until {until:text}, its findings are left out':
    'quy tắc {rule} tắt đến {until}, bỏ qua các điểm bất thường của nó',
  'further notice': 'khi có thay đổi',
  'the run ended before it': 'lần chạy kết thúc trước bước này',
  'Moldline stopped before it': 'Moldline dừng trước bước này',
  'Moldline stopped in the middle of it': 'Moldline dừng giữa bước này',
  'the run was cancelled': 'lần chạy đã bị hủy',
  'not asked for: the run begins at {phase:word}': 'không được yêu cầu: lần chạy bắt đầu ở bước {phase}',
  'there are no data to check': 'không có dữ liệu để kiểm tra',
  'there are no data to track': 'không có dữ liệu để tính tiến độ',
  'Checked as of generation {generation:number}, because {reason:text}':
    'Đã kiểm tra theo phiên bản {generation}, vì {reason}',
  'Tracked as of generation {generation:number}, because {reason:text}':
    'Đã tính tiến độ theo phiên bản {generation}, vì {reason}',
  'nothing is published, because {reason:text}; generation {generation:number} stays in use':
    'không công bố gì, vì {reason}; phiên bản {generation} vẫn được dùng',
  'not every file could be read': 'không đọc được hết các tệp',
  'a dry run publishes nothing': 'chạy thử không công bố gì',
  'there is nothing to back up yet': 'chưa có gì để sao lưu',
  'there is no journal to back up with the data': 'không có nhật ký để sao lưu cùng dữ liệu',
  'a backup is being made': 'đang tạo một bản sao lưu',
  'there is a recent backup': 'đã có bản sao lưu gần đây',
  'nothing is published': 'không công bố gì',
  'what is in use could not be backed up before': 'không sao lưu được dữ liệu đang dùng trước đó',
  'the run was asked to begin at {phase:word}': 'lần chạy được yêu cầu bắt đầu ở bước {phase}',
  DataCollector: 'Thu thập',
  BackupKeeper: 'Sao lưu',
  DataLoader: 'Nạp',
  ValidationOrchestrator: 'Kiểm tra',
  OrderProgressTracker: 'Tính tiến độ',
  'the {agent:word} failed': '{agent} bị lỗi',
  '{agent:word} failed and the run was stopped': '{agent} bị lỗi và lần chạy đã dừng',
  '{agent:word} failed and the run was stopped, because {reason:text}':
    '{agent} bị lỗi và lần chạy đã dừng, vì {reason}',
  'no file is read, because this run uses generation {generation:number} again':
    'không đọc tệp nào, vì lần chạy này dùng lại phiên bản {generation}',
  'no file is read, because this run undoes run {run:number}':
    'không đọc tệp nào, vì lần chạy này hoàn tác lần chạy {run}',
  'held until someone decides: {files}': 'tạm giữ đến khi có người quyết định: {files}',
  'held until someone decides: {files} and {more:number} more':
    'tạm giữ đến khi có người quyết định: {files} và {more} tệp nữa',

  'Not computed again: {orders:text}, because nothing they rest on has changed since run {run:number}.':
    'Không tính lại: {orders}, vì dữ liệu của chúng không đổi từ lần chạy {run}.',
  'all {all:number} orders': 'cả {all} đơn hàng',
  '{some:number} of {all:number} orders': '{some} trong {all} đơn hàng',

  '{findings:text} of the blocking rule "{rule:text}"; {orders:text}.':
    '{findings} của quy tắc chặn “{rule}”; {orders}.',
  'the figures of {orders:text} are not confirmed': 'số liệu của {orders} chưa được xác nhận',
  '{agent:word} stopped unexpectedly: {detail}': '{agent} dừng bất ngờ: {detail}',
  '{agent:word} stopped unexpectedly at {place:text}: {detail}': '{agent} dừng bất ngờ ở {place}: {detail}',
  'the static tables': 'các bảng tĩnh',
  'rows without an order': 'các dòng không có đơn hàng',
  'The findings of the last complete check are still shown. Run again; if it recurs, send the log of this run to support.':
    'Vẫn hiển thị các điểm bất thường của lần kiểm tra trọn vẹn gần nhất. Hãy chạy lại; nếu tái diễn, hãy gửi nhật ký của lần chạy này cho bộ phận hỗ trợ.',
  'Correct the rows and run again, or confirm the figures of these findings.':
    'Hãy sửa các dòng rồi chạy lại, hoặc xác nhận số liệu của các điểm bất thường này.',
  'Order progress needs orders and reported production: {found:text}.':
    'Tính tiến độ cần đơn hàng và sản lượng đã báo: {found}.',
  'productRecords has no rows': 'productRecords không có dòng nào',
  'purchaseOrders has no rows': 'purchaseOrders không có dòng nào',
  'none of the {rows:number} production records has pieces and a shift that is 1, 2, 3 or HC':
    'không dòng nào trong {rows} dòng sản xuất có sản lượng và có ca là 1, 2, 3 hoặc HC',
  'Check the workbooks of that table on the Data screen, then run again.':
    'Hãy kiểm tra các tệp của bảng đó ở màn hình Dữ liệu, rồi chạy lại.',
  'The orders show {orders:number} good pieces, the production records with an order number hold {rows:number}.':
    'Các đơn hàng có {orders} cái đạt, nhưng các dòng sản xuất có số đơn hàng cho {rows}.',
  'Nothing was written; the progress of the run before stays. Please report this as a defect of Moldline.':
    'Chưa ghi gì; tiến độ của lần chạy trước được giữ. Hãy báo đây là lỗi của Moldline.',
  'Moldline held {held:number} MiB in the phase {phase:word}, allowed are {limit:number}.':
    'Moldline dùng {held} MiB ở bước {phase}, chỉ được phép {limit}.',
  'Raise the memory limit of the phase {phase:word} in the settings, or use fewer readers.':
    'Hãy tăng giới hạn bộ nhớ của bước {phase} trong Cài đặt, hoặc đọc ít tệp cùng lúc hơn.',
  'The phase {phase:word} was not done within {seconds:number} s, its time limit.':
    'Bước {phase} không xong trong thời hạn {seconds} giây.',
  'Run again; if it recurs, raise the time limit of the phase {phase:word} in the settings.':
    'Hãy chạy lại; nếu tái diễn, hãy tăng thời hạn của bước {phase} trong Cài đặt.',
  '{path} has {read:number} rows, but {found:text} were accounted for.':
    '{path} có {read} dòng, nhưng chỉ giải thích được {found}.',
  '{loaded:number} loaded + {quarantined:number} quarantined + {doubles:number} duplicates + {superseded:number} superseded + {blank:number} blank + {out:number} taken out':
    '{loaded} đã nạp + {quarantined} bị cách ly + {doubles} trùng + {superseded} bị thay + {blank} trống + {out} đưa ra',
  '{table:word} would have {rows:number} rows, but its files loaded {loaded:number}.':
    '{table} sẽ có {rows} dòng, nhưng các tệp đã nạp {loaded}.',
  'Nothing was published. This is a fault of Moldline: send the log of this run to support.':
    'Chưa công bố gì. Đây là lỗi của Moldline: hãy gửi nhật ký của lần chạy này cho bộ phận hỗ trợ.',
  'What was kept of {file} after reading it is damaged ({detail}).':
    'Phần đã lưu sau khi đọc {file} bị hỏng ({detail}).',
  'Run again: the file is read anew. If it recurs, check the disk.':
    'Hãy chạy lại: tệp sẽ được đọc lại. Nếu tái diễn, hãy kiểm tra ổ đĩa.',
}
