import type { SentenceCatalogue } from '../create-retelling.ts'

/** Why a file, a row or a cell of the plant is not used as it stands. */
export const plantFiles: SentenceCatalogue = {
  'It is a link, and links are not followed. Copy the workbook itself into the folder.':
    'Đây là một liên kết và không được đọc. Hãy chép chính tệp đó vào thư mục.',
  'Its name should begin with {start}, as in {pattern}. Rename it if it belongs here.':
    'Tên tệp phải bắt đầu bằng {start}, như {pattern}. Hãy đổi tên nếu tệp thuộc về đây.',
  'Its extension should be {extension}, found "{found}". Save it as {again} if it belongs here.':
    'Đuôi tệp phải là {extension}, hiện là “{found}”. Hãy lưu thành {again} nếu tệp thuộc về đây.',
  'Its name should hold a date {form} behind {start}, found "{found}". Rename it to {pattern}.':
    'Tên tệp phải có ngày tháng dạng {form} sau {start}, hiện là “{found}”. Hãy đổi tên thành {pattern}.',
  'Replaced by {file} for {month}, as decided.': 'Được thay bằng {file} cho tháng {month}, như đã quyết định.',
  '{file} already stands for {month}. Nothing of this file is loaded until you choose "Replace" or "Load both".':
    'Tháng {month} đã có {file}. Tệp này chưa được nạp dòng nào đến khi bạn chọn “Thay thế” hoặc “Nạp cả hai”.',
  'Could not be read; {instead:text}, as decided. It is loaded again when it can be read.':
    'Không đọc được; {instead}, như đã quyết định. Tệp sẽ được nạp lại khi đọc được.',
  'its last good rows stay': 'giữ các dòng tốt gần nhất',
  'loaded without it': 'nạp không có tệp này',
  'Would lose {lost:number} of {rows:number} rows (more than {percent:number} %).':
    'Sẽ mất {lost} trên {rows} dòng (hơn {percent} %).',
  'The old rows stay in use until you choose "Use the smaller file" or the file changes.':
    'Các dòng cũ vẫn được dùng đến khi bạn chọn “Dùng tệp nhỏ hơn” hoặc tệp thay đổi.',
  'An undo took out what is in this file. {stay:text} until you choose "Load again" or the file changes.':
    'Một lần hoàn tác đã đưa nội dung tệp này ra. {stay} đến khi bạn chọn “Nạp lại tệp này” hoặc tệp thay đổi.',
  'The rows in use stay': 'Các dòng đang dùng được giữ',
  'Nothing of it is loaded': 'Tệp chưa được nạp dòng nào',
  'Renamed to {path}.': 'Đã đổi tên thành {path}.',
  'Gone from its folder; its {rows:number} rows are removed, as decided.':
    'Không còn trong thư mục; {rows} dòng của tệp được bỏ, như đã quyết định.',
  'Gone from its folder; its {rows:number} rows stay, as decided.':
    'Không còn trong thư mục; {rows} dòng của tệp được giữ, như đã quyết định.',
  'Gone from its folder. Its {rows:number} rows stay until you choose {choices:text}.':
    'Không còn trong thư mục. {rows} dòng của tệp vẫn được giữ đến khi bạn chọn {choices}.',
  '"Keep as archived" or "Remove its {rows:number} rows"': '“Giữ làm lưu trữ” hoặc “Bỏ {rows} dòng của tệp”',
  '"Keep as archived"': '“Giữ làm lưu trữ”',
  '"Remove its {rows:number} rows"': '“Bỏ {rows} dòng của tệp”',
  'Gone from its folder; an undo took its rows out.':
    'Không còn trong thư mục; một lần hoàn tác đã đưa các dòng của tệp ra.',
  'Gone from its folder. An undo brought its {rows:number} rows back; they stay until you choose {choices:text}.':
    'Không còn trong thư mục. Một lần hoàn tác đã đưa {rows} dòng của tệp trở lại; chúng được giữ đến khi bạn chọn {choices}.',
  'Not done yet: a run has to publish it.': 'Chưa xong: cần một lần chạy để công bố.',
  'Read, but not loaded yet: a run has to publish it.': 'Đã đọc nhưng chưa nạp: cần một lần chạy để công bố.',
  'should not be empty': 'không được để trống',
  'should be {expected:text}, found "{found}"': 'phải là {expected}, hiện là “{found}”',
  'a whole number': 'số nguyên',
  'a whole number from {lowest:number} to {highest:number}': 'số nguyên từ {lowest} đến {highest}',
  'a number': 'số',
  number: 'số',
  date: 'ngày',
  'a date': 'ngày',
  text: 'văn bản',
  'a length of time': 'khoảng thời gian',
  'a code: text or a whole number': 'mã: văn bản hoặc số nguyên',
  'a shift: text or a whole number': 'ca: văn bản hoặc số nguyên',
  'true or false': 'đúng hoặc sai',

  // decisions and uploads that were refused
  '"{decision}" is no answer to a {subject}': '“{decision}” không phải là quyết định cho {subject}',
  'Choose one of: {choices}.': 'Hãy chọn một trong: {choices}.',
  '{path} is {state}, not {wanted}': '{path} đang ở trạng thái {state}, không phải {wanted}',
  '{path} has changed since it was shown': '{path} đã thay đổi từ lúc hiển thị',
  'Run the pipeline again and decide on the file as it is now.':
    'Hãy chạy lại quy trình rồi quyết định về tệp như hiện nay.',
  '"{decision}" does not fit why {path} is held': '“{decision}” không hợp với lý do {path} bị tạm giữ',
  'Nothing is decided about {subject} that could be taken back': 'Chưa có quyết định nào về {subject} để rút lại',
  'See the decisions with: moldline decide list': 'Xem các quyết định trên màn hình Dữ liệu.',
  'What was decided about {path} is done: it is {state}': 'Quyết định về {path} đã được thực hiện: tệp {state}',
  'Undo the run that did it: its number is in "moldline runs".':
    'Hãy hoàn tác lần chạy đã thực hiện, trên màn hình Dữ liệu, mục Khôi phục.',
  'The row is loaded, only a cell of it is set aside': 'Dòng đã được nạp, chỉ một ô bị để riêng',
  'Choose "load-value" with the right value, or "load-empty".': 'Hãy nạp với giá trị đúng, hoặc nạp với ô để trống.',
  'A key cell cannot be empty': 'Ô khóa không được để trống',
  'Choose "load-value" with the right value, or "leave-out".': 'Hãy nạp với giá trị đúng, hoặc bỏ qua dòng này.',
  'A value typed by hand needs a reason': 'Giá trị nhập tay cần có lý do',
  'Say where the value comes from.': 'Hãy ghi giá trị lấy từ đâu.',
  'No value for {columns}': 'Chưa có giá trị cho {columns}',
  'Give a value for each of: {columns}.': 'Hãy nhập giá trị cho từng cột: {columns}.',
  '{columns} could be read and is not replaced': '{columns} đọc được nên không thay',
  'Only: {columns}.': 'Chỉ: {columns}.',
  'Type a value as the other rows of {column} have it.': 'Hãy nhập giá trị như các dòng khác của {column}.',
  '{column:word} is a key and cannot be empty': '{column} là khóa và không được để trống',
  '"{value}" is no value for {column}': '“{value}” không phải là giá trị cho {column}',
  'This file does not belong at {path}.': 'Tệp này không thuộc về {path}.',
  'Choose one of the places in the list.': 'Hãy chọn một chỗ trong danh sách.',
  'Run the pipeline.': 'Hãy chạy quy trình.',
  'This file was not looked at yet.': 'Tệp này chưa được xem trước.',
  'Preview it first.': 'Hãy xem trước.',
  'This file is not here any more.': 'Tệp này không còn ở đây.',
  'Drop it again.': 'Hãy thả tệp lại.',
  'Drop the file again.': 'Hãy thả tệp lại.',
  '{name} has {size:number} bytes; at most {most:number} are read.':
    '{name} có {size} byte; chỉ đọc nhiều nhất {most}.',
  'Raise maxInflatedBytes in the settings if the file is right.':
    'Nếu tệp đúng, hãy tăng giới hạn kích thước tệp trong Cài đặt.',
  'A piece of {name} came out of order: expected byte {at:number} of {size:number}.':
    'Một phần của {name} đến sai thứ tự: cần byte {at} trên {size}.',
  '{name} has not arrived whole yet.': '{name} chưa đến đủ.',
  'Free some space and drop it again.': 'Hãy giải phóng chỗ trống rồi thả tệp lại.',
  'The copy of {name} to look at': 'Bản chép {name} để xem',
  '{path} has no folder in the plant.': '{path} không có thư mục trong nhà máy.',
  'Make the folder, or connect it.': 'Hãy tạo hoặc kết nối thư mục.',
  '{path} is open in Excel.': '{path} đang mở trong Excel.',
  'Close it there and try again.': 'Hãy đóng tệp rồi thử lại.',
  '{path} is not as it was shown: it changed meanwhile.': '{path} không còn như lúc hiển thị: tệp đã thay đổi.',
  'Look at the preview again.': 'Hãy xem trước lại.',
  'There is no room for {file}.': 'Không còn chỗ cho {file}.',
  'Free some space and try again.': 'Hãy giải phóng chỗ trống rồi thử lại.',
  '{file} could not be written ({code}).': 'Không ghi được {file} ({code}).',
  'Check that you may write there and that no program has it open, or copy the workbook yourself.':
    'Hãy kiểm tra quyền ghi và xem có chương trình nào đang mở tệp, hoặc tự chép tệp.',
  'There is no source file "{path}".': 'Không có tệp gốc “{path}”.',
  "{path} is not in the plant's folder any more.": '{path} không còn trong thư mục nhà máy.',
  'Look for it in the folder.': 'Hãy tìm trong thư mục.',
  'There is no desktop here to open a file on.': 'Ở đây không có màn hình máy tính để mở tệp.',
  'Open {path} in the plant folder.': 'Hãy mở {path} trong thư mục nhà máy.',
}
