import type { SentenceCatalogue } from '../create-retelling.ts'

/** Why a workbook, a sheet or a folder of the plant could not be read, and what to do then. */
export const workbooks: SentenceCatalogue = {
  'The folder of the plant cannot be reached.': 'Không truy cập được thư mục nhà máy.',
  'Connect the drive, or put the folder back, and run again.': 'Hãy kết nối ổ đĩa hoặc đặt lại thư mục, rồi chạy lại.',
  'The workbook {file} of {table} should be there, found {found:text}.':
    'Phải có tệp {file} của {table}, nhưng chỉ thấy {found}.',
  'a link or folder': 'một liên kết hoặc thư mục',
  'Put {file} back into its folder and run again.': 'Hãy đặt {file} lại vào thư mục của nó rồi chạy lại.',
  'The folder {folder} should hold files named {pattern}, found none.':
    'Thư mục {folder} phải có các tệp tên {pattern}, nhưng không thấy tệp nào.',
  'Put the files of {table} into the folder and run again.': 'Hãy đặt các tệp của {table} vào thư mục rồi chạy lại.',
  'The workbook {file}': 'Tệp {file}',
  'The folder {folder}': 'Thư mục {folder}',
  '{what:text} should be there, found nothing.': 'Phải có {what}, nhưng không thấy gì.',
  'Put it back or check that the drive is connected, then run again.':
    'Hãy đặt lại hoặc kiểm tra ổ đĩa đã kết nối chưa, rồi chạy lại.',
  '{what:text} could not be read: it is {holder:text} ({code}).': 'Không đọc được {what}: {holder} ({code}).',
  'an unknown error': 'lỗi không rõ',
  'in use or its drive is away': 'đang được dùng hoặc ổ đĩa đã ngắt',
  'open by {person}': '{person} đang mở',
  'Close it in Excel or check the drive, then run again.':
    'Hãy đóng tệp trong Excel hoặc kiểm tra ổ đĩa, rồi chạy lại.',
  '{what:text} could not be read ({code:text}).': 'Không đọc được {what} ({code}).',
  'Check that you may open it, then run again.': 'Hãy kiểm tra quyền mở tệp, rồi chạy lại.',
  '{path} could not be read: {detail}': 'Không đọc được {path}: {detail}',
  'Open the file in Excel and save it again; if it still fails, send it to support.':
    'Hãy mở tệp trong Excel và lưu lại; nếu vẫn lỗi, hãy gửi tệp cho bộ phận hỗ trợ.',
  '{path} was read but is not to be found again.': '{path} đã đọc nhưng nay không tìm thấy.',
  '{file} should be a workbook, but it is damaged: {what:text}.': '{file} phải là một tệp Excel nhưng bị hỏng: {what}.',
  'Open it in Excel and save it again, or take it from a backup. If it is still being copied, wait and run again.':
    'Hãy mở tệp trong Excel và lưu lại, hoặc lấy tệp từ bản sao lưu. Nếu tệp còn đang được sao chép, hãy đợi rồi chạy lại.',
  '{file} is too large to be read safely: {what:text}.': '{file} quá lớn để đọc an toàn: {what}.',
  'Remove what does not belong into the workbook and save it again, or raise the limit in the settings.':
    'Hãy bỏ phần không thuộc về tệp và lưu lại, hoặc tăng giới hạn trong Cài đặt.',
  '{file} should be an .xlsx or .xlsb workbook, found {what:text}.':
    '{file} phải là tệp .xlsx hoặc .xlsb, nhưng là {what}.',
  'Open it in Excel, remove the password if it has one, and save it as a workbook of the same name.':
    'Hãy mở tệp trong Excel, bỏ mật khẩu nếu có, và lưu lại cùng tên.',
  'it is empty': 'tệp trống',
  'a password-protected workbook or one in the old .xls format': 'tệp có mật khẩu hoặc ở định dạng .xls cũ',
  'another kind of file': 'một loại tệp khác',
  'another kind of archive': 'một loại tệp nén khác',
  'an archive with a password': 'tệp nén có mật khẩu',
  'its part {name} unpacks to more than {limit:text}': 'phần {name} giải nén ra hơn {limit}',
  '{times:number} times its packed size': '{times} lần kích thước nén',
  '{bytes:number} bytes': '{bytes} byte',
  'its part {name} does not match its size and checksum': 'phần {name} không khớp kích thước và mã kiểm',
  'its part {name} cannot be unpacked': 'không giải nén được phần {name}',
  'its part {name} does not stand where the directory says': 'phần {name} không nằm ở chỗ mục lục ghi',
  'its part {name} stands in it twice': 'phần {name} có hai lần',
  'its part {name} has {bytes:number} bytes, at most {most:number} are read':
    'phần {name} có {bytes} byte, chỉ đọc nhiều nhất {most}',
  'the end of its archive is missing': 'thiếu phần cuối của tệp',
  'its archive lists {entries:number} entries, at most {most:number} are read':
    'tệp có {entries} mục, chỉ đọc nhiều nhất {most}',
  'the directory of its archive is cut off': 'mục lục của tệp bị cắt',
  'the directory of its archive has another size than it says': 'mục lục của tệp có kích thước khác với ghi chép',
  'an entry is packed by the unknown method {method}': 'một mục được nén bằng cách không biết ({method})',
  'it has {bytes:number} bytes, at most {most:number} are read': 'tệp có {bytes} byte, chỉ đọc nhiều nhất {most}',
  'a record at byte {start:number} reaches beyond the sheet': 'một bản ghi ở byte {start} vượt ra ngoài trang tính',
  'a row header at byte {start:number} is too short': 'đầu dòng ở byte {start} quá ngắn',
  'row {row:number} stands behind row {previous:number}': 'dòng {row} đứng sau dòng {previous}',
  'its rows have no end': 'các dòng không có điểm kết thúc',
  'it ends inside a record': 'tệp kết thúc giữa một bản ghi',
  'a cell names the shared text "{text}"': 'một ô trỏ tới văn bản chung “{text}”',
  'its sheet {sheet} is missing': 'thiếu trang tính {sheet}',
  'the rows of its sheet {sheet} are out of order': 'các dòng của trang tính {sheet} sai thứ tự',
  'its sheet {sheet} cannot be parsed': 'không phân tích được trang tính {sheet}',
  'its sheet {sheet} is no worksheet': '{sheet} không phải trang tính',
  '{bytes:number} bytes of its sheet cannot be taken apart': 'không tách được {bytes} byte của trang tính',
  'its sheet cannot be taken apart': 'không tách được trang tính',
  'it cannot be parsed': 'không phân tích được tệp',
  '{file} should have a sheet named {sheet}, found {names}.':
    '{file} phải có trang tính tên {sheet}, nhưng có {names}.',
  'Name the sheet with the rows {sheet} and save the workbook.':
    'Hãy đặt tên trang tính chứa các dòng là {sheet} rồi lưu tệp.',
  'Sheet {sheet} should begin with the headers of {table}, found nothing in it.':
    'Trang tính {sheet} phải bắt đầu bằng tiêu đề của {table}, nhưng trống.',
  'Put headers and rows back into the sheet and save the workbook.':
    'Hãy đặt lại tiêu đề và các dòng vào trang tính rồi lưu tệp.',
  'The header "{header}" should stand once in sheet {sheet}, found in {addresses}.':
    'Tiêu đề “{header}” chỉ được có một lần trong trang tính {sheet}, nhưng có ở {addresses}.',
  'Remove or rename one of the two columns and save the workbook.':
    'Hãy xóa hoặc đổi tên một trong hai cột rồi lưu tệp.',
  'Row {row:number} of sheet {sheet} should name every column of {table}; missing: {names}.':
    'Dòng {row} của trang tính {sheet} phải có mọi cột của {table}; còn thiếu: {names}.',
  'Not known: {names}.': 'Không biết: {names}.',
  'Put the missing headers back into the first row and save the workbook.':
    'Hãy đặt lại các tiêu đề còn thiếu vào dòng đầu rồi lưu tệp.',
  '{file} should be a workbook, found something that is no file.':
    '{file} phải là một tệp Excel, nhưng không phải là tệp.',
  'Put the workbook itself there and run again.': 'Hãy đặt chính tệp Excel vào đó rồi chạy lại.',
  '{file} is being copied or saved: it changed while it was read.':
    '{file} đang được sao chép hoặc lưu: tệp thay đổi trong lúc đọc.',
  'Wait until it is complete, then run again.': 'Hãy đợi tệp xong rồi chạy lại.',
  '{file} should be read within {seconds:number} seconds, it took longer.':
    '{file} phải đọc xong trong {seconds} giây, nhưng lâu hơn.',
  'Open it in Excel, remove what does not belong into it and save it again, or raise the limit in the settings.':
    'Hãy mở tệp trong Excel, bỏ phần không thuộc về tệp và lưu lại, hoặc tăng giới hạn trong Cài đặt.',
  '{file} should be readable in {memory:number} MiB of memory, it needs more.':
    '{file} phải đọc được với {memory} MiB bộ nhớ, nhưng cần nhiều hơn.',
  'The reader of {file} ended without an answer.': 'Trình đọc {file} dừng mà không trả lời.',
  'Run again; if it happens again, report it with this workbook.': 'Hãy chạy lại; nếu tái diễn, hãy báo cùng tệp này.',
  'The readers were closed.': 'Các trình đọc đã đóng.',
  'Start the run again.': 'Hãy chạy lại.',
  'The plant folder cannot be watched completely: {reason}': 'Không theo dõi được trọn thư mục nhà máy: {reason}',
  'New files are still read by the next run. Switch on "watch by polling" in Settings for a network folder.':
    'Tệp mới vẫn được đọc ở lần chạy sau. Với thư mục mạng, hãy chọn “xem lại định kỳ” trong Cài đặt.',
}
