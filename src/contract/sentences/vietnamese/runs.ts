import type { SentenceCatalogue } from '../create-retelling.ts'

/** How a run ended, and what is known of one that was interrupted. */
export const runs: SentenceCatalogue = {
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
}
