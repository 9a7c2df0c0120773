import type { SentenceCatalogue } from '../create-retelling.ts'

/** What the desktop program cannot do: its settings, kept secrets, recent plants. */
export const shell: SentenceCatalogue = {
  'The window asked for something the desktop program does not do.':
    'Cửa sổ yêu cầu một việc mà chương trình trên máy không làm.',
  'Close the window and open it again.': 'Hãy đóng cửa sổ và mở lại.',
  'A kept secret cannot be decrypted on this computer any more.': 'Máy này không giải mã được bí mật đã lưu nữa.',
  'Give it again.': 'Hãy nhập lại.',
  'This computer has no keystore that keeps a secret safely.': 'Máy này không có kho khóa an toàn để lưu bí mật.',
  'Give it by the environment.': 'Hãy đặt trong biến môi trường.',
  'The kept secrets cannot be read ({detail}).': 'Không đọc được các bí mật đã lưu ({detail}).',
  'Check the rights of that file.': 'Hãy kiểm tra quyền của tệp đó.',
  'The secret cannot be kept ({detail}).': 'Không lưu được bí mật ({detail}).',
  'Check that the disk has space.': 'Hãy kiểm tra ổ đĩa còn chỗ.',
  'The entry {file} cannot be changed ({detail}).': 'Không đổi được mục {file} ({detail}).',
  'Check the rights of that folder, then choose again.': 'Hãy kiểm tra quyền của thư mục đó rồi chọn lại.',
  'The choice cannot be kept in {file} ({detail}).': 'Không lưu được lựa chọn vào {file} ({detail}).',
  'Check the space and the rights of that folder, then choose again.':
    'Hãy kiểm tra chỗ trống và quyền của thư mục đó rồi chọn lại.',
  '"{name}" has no effect in this installation.': '“{name}” không có tác dụng trong bản cài này.',
  'Use the installed program; started from its source it cannot do this.':
    'Hãy dùng chương trình đã cài; chạy từ mã nguồn thì không làm được.',
  '{plant} is none of the plants used on this computer.': '{plant} không phải nhà máy đã dùng trên máy này.',
  'Choose its folder with Open plant folder.': 'Hãy chọn thư mục bằng Mở thư mục nhà máy.',
  'There is no folder at {path}.': 'Không có thư mục {path}.',
  'Name the plant folder, the one that holds dynamicDatabase and staticDatabase, with --plant.':
    'Hãy chọn thư mục nhà máy, thư mục chứa dynamicDatabase và staticDatabase.',
  'Name another folder with --workspace: each plant has one of its own.':
    'Hãy chọn thư mục khác: mỗi nhà máy có một thư mục làm việc riêng.',
  'Name the folder that Moldline works in with --workspace.': 'Hãy chọn thư mục làm việc của Moldline.',
  'The workspace {workspace} belongs to the plant {owner}, not to {plant}.':
    'Thư mục làm việc {workspace} là của nhà máy {owner}, không phải {plant}.',
}
