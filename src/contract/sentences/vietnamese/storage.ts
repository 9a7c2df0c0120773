import type { SentenceCatalogue } from '../create-retelling.ts'

/** Databases, disks, the workspace and exports that could not be written. */
export const storage: SentenceCatalogue = {
  'The disk that holds {path} is full ({detail}).': 'Ổ đĩa chứa {path} đã đầy ({detail}).',
  'Free some space on that disk, then run again. The last published data are unharmed.':
    'Hãy giải phóng chỗ trống trên ổ đĩa đó rồi chạy lại. Dữ liệu công bố gần nhất không bị ảnh hưởng.',
  '{path} is being written by another program ({detail}).': '{path} đang được chương trình khác ghi ({detail}).',
  'Close the other program or wait until it has finished, then try again.':
    'Hãy đóng chương trình đó hoặc đợi nó xong, rồi thử lại.',
  '{path} is damaged: it should be a database of Moldline ({detail}).':
    '{path} bị hỏng: phải là cơ sở dữ liệu của Moldline ({detail}).',
  'Close Moldline and start it again, or run "moldline run": the damaged file is kept aside then. The newest backup of it takes its place.':
    'Hãy đóng và mở lại Moldline: tệp hỏng sẽ được giữ riêng và bản sao lưu mới nhất sẽ thay vào.',
  'Close Moldline and start it again, or run "moldline run": the damaged file is kept aside then. See the backups with: moldline restore':
    'Hãy đóng và mở lại Moldline: tệp hỏng sẽ được giữ riêng. Sau đó hãy chọn một bản sao lưu ở màn hình Dữ liệu.',
  '{path} cannot be read and written ({code}: {detail}).': 'Không đọc và ghi được {path} ({code}: {detail}).',
  'Check that the workspace folder exists, is on a working disk and that you may write there.':
    'Hãy kiểm tra thư mục làm việc có tồn tại, nằm trên ổ đĩa tốt và bạn có quyền ghi.',
  '{path} was made by a newer Moldline (layout {current:number}, this one knows {newest:number}).':
    '{path} do phiên bản Moldline mới hơn tạo (bố cục {current}, bản này biết đến {newest}).',
  'Update Moldline.': 'Hãy cập nhật Moldline.',
  '{path} has layout {current:number}, expected {newest:number}.': '{path} có bố cục {current}, cần {newest}.',
  'Run the pipeline once to bring it up to date.': 'Hãy chạy quy trình một lần để cập nhật.',
  '{path} does not exist yet.': '{path} chưa có.',
  'Run the pipeline first.': 'Hãy chạy quy trình trước.',
  '{path} is another kind of database (mark {found}, expected {expected}).':
    '{path} là loại cơ sở dữ liệu khác (dấu {found}, cần {expected}).',
  'Choose another workspace folder, or put this file aside.': 'Hãy chọn thư mục làm việc khác, hoặc cất tệp này đi.',
  '{path} cannot be written ({detail}).': 'Không ghi được {path} ({detail}).',
  'Check that the workspace folder exists and that you may write there.':
    'Hãy kiểm tra thư mục làm việc có tồn tại và bạn có quyền ghi.',
  'The workspace {folder} cannot be made ({detail}).': 'Không tạo được thư mục làm việc {folder} ({detail}).',
  'Choose a folder in which you may write.': 'Hãy chọn một thư mục bạn có quyền ghi.',
  'The workspace {folder} cannot be read and written ({detail}).':
    'Không đọc và ghi được thư mục làm việc {folder} ({detail}).',
  'The workspace {folder} should be a folder, it is a file.':
    'Thư mục làm việc {folder} phải là thư mục, nhưng là tệp.',
  'The workspace {folder} is in use by {who:text}.': '{who} đang dùng thư mục làm việc {folder}.',
  'The workspace is in use by {who:text}: {what:text}.': '{who} đang dùng thư mục làm việc: {what}.',
  '{name} (process {pid:word} on {host})': '{name} (tiến trình {pid} trên {host})',
  '{name} (process {pid:word} on {host}, since {since})': '{name} (tiến trình {pid} trên {host}, từ {since})',
  '{name} (process {pid:word} on {host}, since {since}, last seen {seen})':
    '{name} (tiến trình {pid} trên {host}, từ {since}, thấy lần cuối {seen})',
  'another Moldline': 'một Moldline khác',
  'an older version, which takes no commands': 'phiên bản cũ hơn, không nhận lệnh',
  'a program that takes no commands': 'chương trình không nhận lệnh',
  'version {version}, this is {own}': 'phiên bản {version}, bản này là {own}',
  'Use that window, or close it and try again.': 'Hãy dùng cửa sổ đó, hoặc đóng nó rồi thử lại.',
  'The workspace {folder} should be on a disk of this computer, it is on a network share.':
    'Thư mục làm việc {folder} phải nằm trên ổ đĩa của máy này, nhưng nằm trên mạng.',
  'Choose a folder on a local disk. The plant folder may stay on the network.':
    'Hãy chọn một thư mục trên ổ đĩa của máy. Thư mục nhà máy có thể ở trên mạng.',
  'This engine was opened for reading only.': 'Chỉ được mở để xem.',
  'Open it as the owner of the workspace.': 'Hãy mở với tư cách chủ thư mục làm việc.',
  'The workspace is being closed by its owner.': 'Thư mục làm việc đang được đóng.',
  'Try again in a moment.': 'Hãy thử lại sau giây lát.',
  'The connection to {who:text} was lost.': 'Mất kết nối với {who}.',
  'What was asked may or may not have been done: see "moldline status" and "moldline audit", then try again.':
    'Việc đã yêu cầu có thể đã làm hoặc chưa: hãy xem màn hình Các lần chạy và nhật ký thao tác, rồi thử lại.',
  'Moldline was closed before this was done.': 'Moldline đã đóng trước khi việc này xong.',
  'Open Moldline and try again.': 'Hãy mở Moldline và thử lại.',
  'The data were being replaced or Moldline was closed before this was read.':
    'Dữ liệu đang được thay hoặc Moldline đã đóng trước khi đọc xong.',
  'Open the screen again.': 'Hãy mở lại màn hình.',

  // exports
  'The export to {path} was stopped.': 'Việc xuất ra {path} đã dừng.',
  'Export again whenever you like; what was there before is unchanged.':
    'Bạn có thể xuất lại bất cứ lúc nào; tệp trước đó không đổi.',
  '{path} cannot be replaced: it is open in another program, probably Excel, or it may not be written.':
    'Không thay được {path}: tệp đang mở trong chương trình khác, có lẽ là Excel, hoặc không được phép ghi.',
  'Close it there and export again, or export under another name. The old file is unchanged.':
    'Hãy đóng tệp rồi xuất lại, hoặc xuất với tên khác. Tệp cũ không đổi.',
  'There is no room on the disk for {path}.': 'Ổ đĩa không còn chỗ cho {path}.',
  'Free some space, or export to another disk. The old file is unchanged.':
    'Hãy giải phóng chỗ trống, hoặc xuất ra ổ đĩa khác. Tệp cũ không đổi.',
  'The folder for {path} does not exist.': 'Không có thư mục cho {path}.',
  'Create it, or choose another place.': 'Hãy tạo thư mục, hoặc chọn chỗ khác.',
  '{path} should be a file to write and is a folder, or the other way round.':
    '{path} phải là tệp để ghi nhưng lại là thư mục, hoặc ngược lại.',
  'Choose another name.': 'Hãy chọn tên khác.',
  '{path} is on a disk that cannot be written.': '{path} nằm trên ổ đĩa không ghi được.',
  'Choose a place on another disk.': 'Hãy chọn chỗ trên ổ đĩa khác.',
  'Column {name} holds {value}, which is not {type}, its type in databaseSchemas.json.':
    'Cột {name} chứa {value}, không phải {type} như trong databaseSchemas.json.',
  'Run the pipeline, so that every file is read by the present databaseSchemas.json, then export again.':
    'Hãy chạy quy trình để mọi tệp được đọc theo databaseSchemas.json hiện nay, rồi xuất lại.',
  'The data were not checked yet.': 'Dữ liệu chưa được kiểm tra.',
  'The progress of the orders was not worked out yet.': 'Tiến độ đơn hàng chưa được tính.',
  'This export has ended.': 'Bản xuất này đã kết thúc.',
  'Export the table again.': 'Hãy xuất lại bảng.',
  'A row has not one value for each column.': 'Một dòng không có đủ giá trị cho các cột.',
  'There is no exported table "{name}".': 'Không có bảng đã xuất “{name}”.',
  'The table is in {path}.': 'Bảng nằm ở {path}.',
}
