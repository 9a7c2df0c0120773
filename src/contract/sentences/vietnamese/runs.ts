import type { SentenceCatalogue } from '../create-retelling.ts'

/** How a run and its phases went: endings, what was left out and why, recovery steps, notices. */
export const runs: SentenceCatalogue = {
  // how it ended
  'Dry run, nothing was kept.': 'Chạy thử, không giữ lại gì.',
  'Finished without findings.': 'Đã chạy xong, không có điểm bất thường.',
  'Finished with {findings:text}.': 'Đã chạy xong với {findings}.',
  '{count:number} findings ({new:number} new)': '{count} điểm bất thường ({new} mới)',
  '{count:number} finding ({new:number} new)': '{count} điểm bất thường ({new} mới)',
  'Finished in part: {problem:text}': 'Đã chạy xong một phần: {problem}',
  'Failed: {problem:text}': 'Lần chạy thất bại: {problem}',
  'a phase did not finish.': 'một bước chưa xong.',
  '{problem:text} (and {more:number} more).': '{problem} (và {more} lỗi nữa).',
  'The data of generation {generation:number} stay as they were.': 'Dữ liệu của phiên bản {generation} giữ nguyên.',
  'The data of generation {generation:number} stay in use.': 'Dữ liệu của phiên bản {generation} vẫn được dùng.',
  'There are no data yet.': 'Chưa có dữ liệu.',
  'There are no data.': 'Không có dữ liệu.',
  'there are no data': 'không có dữ liệu',
  'Generation {generation:number} published: {parts:text}.': 'Đã công bố phiên bản {generation}: {parts}.',
  'It would publish generation {generation:number}: {parts:text}.': 'Sẽ công bố phiên bản {generation}: {parts}.',
  '{count:number} row change was reversed': 'đã đưa {count} dòng về như cũ',
  '{count:number} row changes were reversed': 'đã đưa {count} dòng về như cũ',
  '{count:number} kept, because a later run changed them': 'giữ lại {count} vì lần chạy sau đã đổi',
  '{count:number} could not be rebuilt': 'không dựng lại được {count}',
  '{undone:text}. Generation {generation:number} published: {parts:text}.':
    '{undone}. Đã công bố phiên bản {generation}: {parts}.',
  '{undone:text}. It would publish generation {generation:number}: {parts:text}.':
    '{undone}. Sẽ công bố phiên bản {generation}: {parts}.',
  'The data were not checked and the progress not updated.':
    'Dữ liệu chưa được kiểm tra và tiến độ chưa được cập nhật.',
  'The data were not checked.': 'Dữ liệu chưa được kiểm tra.',
  'The progress was not updated.': 'Tiến độ chưa được cập nhật.',
  'Interrupted {place:text}: Moldline stopped while it was going on. {data:text} The next run goes on with what was read.':
    'Bị gián đoạn {place}: Moldline dừng khi lần chạy đang diễn ra. {data} Lần chạy sau tiếp tục với phần đã đọc.',
  'at its end': 'ở cuối',
  'before it began': 'trước khi bắt đầu',
  'at the {agent:word}': 'ở bước {agent}',
  'It had not published anything: the data are as they were before it.':
    'Lần chạy chưa công bố gì: dữ liệu vẫn như trước đó.',
  'It had published generation {generation:number}, which is in use.':
    'Lần chạy đã công bố phiên bản {generation}, đang được dùng.',
  'Run again: files that were read and have not changed since are not read again.':
    'Hãy chạy lại: các tệp đã đọc và không đổi từ đó sẽ không phải đọc lại.',
  'The run stopped unexpectedly: {detail}': 'Lần chạy dừng bất ngờ: {detail}',
  'What is published stays in use. Run again; if it recurs, send the log of this run to support.':
    'Dữ liệu đã công bố vẫn được dùng. Hãy chạy lại; nếu tái diễn, hãy gửi nhật ký của lần chạy này cho bộ phận hỗ trợ.',
  'Run again; if it recurs, send the log of this run to support.':
    'Hãy chạy lại; nếu tái diễn, hãy gửi nhật ký của lần chạy này cho bộ phận hỗ trợ.',
  'The end of this run could not be written into the journal: {detail:text}':
    'Không ghi được kết thúc của lần chạy này vào nhật ký: {detail}',
  'Moldline stopped during run {run:number}, {place:text}.': 'Moldline dừng trong lần chạy {run}, {place}.',
  'Nothing has been published yet.': 'Chưa công bố gì.',
  'The database is at generation {generation:number}; {checksum:text}.':
    'Cơ sở dữ liệu ở phiên bản {generation}; {checksum}.',
  'The database is at generation {generation:number}, which that run had published; {checksum:text}.':
    'Cơ sở dữ liệu ở phiên bản {generation} do chính lần chạy đó công bố; {checksum}.',
  'its checksum has not been verified since': 'từ đó mã kiểm chưa được kiểm tra',
  'its checksum is being verified': 'đang kiểm tra mã kiểm',
  'its checksum is verified': 'mã kiểm đúng',
  'its checksum does not match, see the restore points': 'mã kiểm không khớp, hãy xem các bản sao lưu',
  '1 file it had read need not be read again.': 'Không phải đọc lại 1 tệp đã đọc.',
  '{files:number} files it had read need not be read again.': 'Không phải đọc lại {files} tệp đã đọc.',

  '{orders:text} late or at risk.': '{orders} trễ hoặc có nguy cơ trễ.',
  '{count:number} order is': '{count} đơn hàng',
  '{count:number} orders are': '{count} đơn hàng',
  'Cancelled. The last published data are in use.': 'Đã hủy. Đang dùng dữ liệu công bố gần nhất.',
  'Cancelled.': 'Đã hủy.',
  'Cancelled. {data:text} Files already read are not read again next time.':
    'Đã hủy. {data} Các tệp đã đọc sẽ không phải đọc lại lần sau.',
  'The data are those of generation {generation:number}.': 'Dữ liệu là của phiên bản {generation}.',
  '{undone:text}. The data are those of generation {generation:number}.':
    '{undone}. Dữ liệu là của phiên bản {generation}.',
  '{subject:text} as of generation {generation:number}, because {reason:text}.':
    '{subject} là theo phiên bản {generation}, vì {reason}.',
  'Checks and progress are': 'Kiểm tra và tiến độ',
  'Checks are': 'Kiểm tra',
  'Progress is': 'Tiến độ',

  // what a phase left out
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

  // failures of phases
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

  // recovery steps
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
  'The DataCollector read {files} again, and it was loaded.': 'DataCollector đã đọc lại {files}, và tệp đã được nạp.',
  'The DataCollector read {files} again, which did not help: {reason:text}':
    'DataCollector đã đọc lại {files} nhưng không được: {reason}',

  // notices
  '{agent:word} did its work, but: {reasons:text}.': '{agent} đã làm xong, nhưng có: {reasons}.',
}
