import type { SentenceCatalogue } from '../create-retelling.ts'

/** Notices that go out by e-mail, webhook or the desktop, and the secrets they need. */
export const channels: SentenceCatalogue = {
  'No test message was sent with this set-up.': 'Chưa gửi tin thử với cài đặt này.',
  'The code is older than a day.': 'Mã đã quá một ngày.',
  'A wrong code was given too often.': 'Đã nhập sai mã quá nhiều lần.',
  'The code is not the one that was sent; {left:number} more {tries:text}.':
    'Mã không phải mã đã gửi; còn {left} {tries}.',
  try: 'lần',
  tries: 'lần',
  'It was not delivered.': 'Tin chưa được gửi.',
  'Check the channel in Settings.': 'Hãy kiểm tra kênh trong Cài đặt.',
  'It reached {some:number} of {all:number}.': 'Tin đến được {some} trên {all}.',
  'Send a test message and give the code that it brings.': 'Hãy gửi tin thử và nhập mã trong tin.',
  'Native notifications are shown by the desktop program only.':
    'Thông báo hệ thống chỉ hiện trong chương trình trên máy.',
  'Switched off in Settings.': 'Đã tắt trong Cài đặt.',
  'The password is missing.': 'Thiếu mật khẩu.',
  'The password is missing; nothing here can keep one, so it has to come by {variable:word} in the environment.':
    'Thiếu mật khẩu; ở đây không lưu được nên phải đặt trong biến môi trường {variable}.',
  'No mail server is set.': 'Chưa có máy chủ thư.',
  'The address of the sender is missing.': 'Thiếu địa chỉ người gửi.',
  'No recipient is set.': 'Chưa có người nhận.',
  'A connection without encryption is allowed to this computer only, not to {host}.':
    'Kết nối không mã hóa chỉ được phép trong máy này, không được tới {host}.',
  'No address is set.': 'Chưa có địa chỉ.',
  'The address cannot be read.': 'Không đọc được địa chỉ.',
  'The address must not hold a name or password: give the token instead.':
    'Địa chỉ không được chứa tên hay mật khẩu: hãy dùng mã truy cập.',
  'Notifications are shown by the desktop program.': 'Thông báo hiện trong chương trình trên máy.',
  'There is no desktop here to show it.': 'Ở đây không có màn hình máy tính để hiện.',
  'Set up e-mail in Settings.': 'Hãy cài đặt e-mail trong Cài đặt.',
  '"{address}" is no e-mail address.': '“{address}” không phải địa chỉ e-mail.',
  'Correct it in Settings.': 'Hãy sửa trong Cài đặt.',
  'The password of {user} for {host} was not given to this program.': 'Chưa có mật khẩu của {user} cho {host}.',
  'Give it in Settings, or as MOLDLINE_SECRET_SMTP_PASSWORD in the environment.': 'Hãy nhập mật khẩu trong Cài đặt.',
  'The mail server {server} did not accept the user name and password ({code:text}).':
    'Máy chủ thư {server} không chấp nhận tên và mật khẩu ({code}).',
  'no answer': 'không trả lời',
  'Check the user name in Settings and give the password again.':
    'Hãy kiểm tra tên trong Cài đặt và nhập lại mật khẩu.',
  'The mail server {server} offers no encrypted connection as it is set.':
    'Máy chủ thư {server} không có kết nối mã hóa như đã cài.',
  'Ask who runs the mail server whether it wants TLS or STARTTLS, and on which port.':
    'Hãy hỏi người quản lý máy chủ thư cần TLS hay STARTTLS, và cổng nào.',
  'The mail server {server} took too long.': 'Máy chủ thư {server} quá lâu.',
  'Nothing to do: it is tried again by itself.': 'Không cần làm gì: sẽ tự thử lại.',
  'Nothing to do: it is tried again.': 'Không cần làm gì: sẽ tự thử lại.',
  'The mail server {server} did not take the message for {recipient}: {answer}.':
    'Máy chủ thư {server} không nhận thư cho {recipient}: {answer}.',
  'Check the address of the sender and of the recipient in Settings.':
    'Hãy kiểm tra địa chỉ người gửi và người nhận trong Cài đặt.',
  'The mail server {server} answered in a way that is not understood: {answer}.':
    'Không hiểu trả lời của máy chủ thư {server}: {answer}.',
  'Check host, port and security of the mail server in Settings.':
    'Hãy kiểm tra máy chủ, cổng và bảo mật trong Cài đặt.',
  'The mail server {server} could not prove who it is, or speaks another kind of encryption ({detail}).':
    'Máy chủ thư {server} không chứng minh được danh tính, hoặc dùng cách mã hóa khác ({detail}).',
  'Check host, port and security in Settings. A certificate of your own company is trusted through NODE_EXTRA_CA_CERTS.':
    'Hãy kiểm tra máy chủ, cổng và bảo mật trong Cài đặt. Chứng chỉ riêng của công ty được tin qua NODE_EXTRA_CA_CERTS.',
  'The mail server {server} could not be reached ({code}).': 'Không tới được máy chủ thư {server} ({code}).',
  'Check the network, and host and port of the mail server in Settings.':
    'Hãy kiểm tra mạng, máy chủ và cổng trong Cài đặt.',
  'Set up the webhook in Settings.': 'Hãy cài đặt webhook trong Cài đặt.',
  'Use an address that begins with https, or forget the token.':
    'Hãy dùng địa chỉ bắt đầu bằng https, hoặc bỏ mã truy cập.',
  'The token would cross the network readable to {host}.': 'Mã truy cập sẽ đi qua mạng tới {host} ở dạng đọc được.',
  'The token of the webhook holds characters that a header may not have.':
    'Mã truy cập của webhook có ký tự không được phép.',
  'Give the token again, without spaces and line ends.': 'Hãy nhập lại mã, không có dấu cách và xuống dòng.',
  '{host} answered {status:number}': '{host} trả lời {status}',
  '{host} answered {status:number}.': '{host} trả lời {status}.',
  '{host} answered {status:number}: {answer}': '{host} trả lời {status}: {answer}',
  'Check address and token of the webhook in Settings.':
    'Hãy kiểm tra địa chỉ và mã truy cập của webhook trong Cài đặt.',
  '{from} sends messages on to {to:text}, which nobody set up.': '{from} chuyển tin tới {to}, nơi chưa ai cài đặt.',
  'an address that cannot be read': 'một địa chỉ không đọc được',
  'Set the final address in Settings, if it is right.': 'Nếu đúng, hãy đặt địa chỉ cuối trong Cài đặt.',
  '{host} took too long.': '{host} quá lâu.',
  '{host} could not prove who it is ({code}).': '{host} không chứng minh được danh tính ({code}).',
  'Check the address. A certificate of your own company is trusted through NODE_EXTRA_CA_CERTS.':
    'Hãy kiểm tra địa chỉ. Chứng chỉ riêng của công ty được tin qua NODE_EXTRA_CA_CERTS.',
  '{host} could not be reached ({code:text}).': 'Không tới được {host} ({code}).',
  'no connection': 'không có kết nối',
  'Check the network and the address of the webhook in Settings.':
    'Hãy kiểm tra mạng và địa chỉ webhook trong Cài đặt.',
  'It was switched off: {problem:text}': 'Đã bị tắt: {problem}',
  'No longer a recipient.': 'Không còn là người nhận.',
  'It waits until the new set-up is confirmed.': 'Đợi đến khi cài đặt mới được xác nhận.',
  'Set up the channel in Settings.': 'Hãy cài đặt kênh trong Cài đặt.',
  'The channel {channel} needs no test and no code.': 'Kênh {channel} không cần thử và không cần mã.',
  'Test e-mail or the webhook.': 'Hãy thử e-mail hoặc webhook.',
  '{files:text} since the last run': '{files} từ lần chạy trước',
  '{files}. Open Moldline to load {them:text}.': '{files}. Hãy mở Moldline để nạp {them}.',
  it: 'tệp này',
  them: 'các tệp này',
  'A scheduled run was missed': 'Đã lỡ một lần chạy theo lịch',
  'Moldline or the computer was off then. It is made up for now.':
    'Khi đó Moldline hoặc máy tính tắt. Lần chạy đang được chạy bù.',
  'Manual Review Required: {agent:word}': 'Cần người xem xét: {agent}',
  'It waited too long.': 'Đã đợi quá lâu.',
  'It could not be shown.': 'Không hiện được.',
  'Moldline was closed while it was being sent.': 'Moldline đã đóng trong lúc gửi.',
  'Moldline made a mistake while sending it; the log says more.': 'Moldline gặp lỗi khi gửi; xem thêm trong nhật ký.',
  'Given up after {attempts:number} attempts: {problem:text}': 'Đã bỏ sau {attempts} lần thử: {problem}',
  'The text file could not be written.': 'Không ghi được tệp văn bản.',
  'The environment variable {variable:word} gives this secret and wins over a kept one.':
    'Biến môi trường {variable} đã cho bí mật này và được ưu tiên.',
  'Nothing on this computer can keep a secret safely for Moldline.':
    'Máy này không có nơi an toàn để Moldline lưu bí mật.',
  'Start Moldline with the secret in the environment variable {variable:word}.':
    'Hãy mở Moldline với bí mật trong biến môi trường {variable}.',
  'The desktop program did not answer in time.': 'Chương trình trên máy không trả lời kịp.',
  'Look whether this computer asks for a password to open its keystore.':
    'Hãy xem máy có đang hỏi mật khẩu để mở kho khóa không.',
}
