import type { channels as englishChannels, fields as englishFields } from '../en/setting-fields.ts'
import type { Mirror } from '../mirror.ts'

/** Each setting of one line by its name and what it does. */
export const fields: Mirror<typeof englishFields> = {
  plantName: { name: 'Tên nhà máy', hint: 'Hiện trên tiêu đề và trong thông báo. Để trống: tên của thư mục.' },
  watch: { name: 'Theo dõi thư mục nhà máy', hint: 'Khi tắt, tệp mới chỉ được nhận ra ở lần chạy sau.' },
  watchSettleMs: { name: 'Coi là xong sau', hint: 'Một tệp được tính khi không ai ghi vào nó trong khoảng này.' },
  watchByPolling: {
    name: 'Xem theo chu kỳ',
    hint: 'Cho thư mục mà hệ thống không báo thay đổi. Thư mục mạng luôn được xem theo cách này.',
  },
  retryCount: { name: 'Số lần thử lại', hint: 'Thử lại những gì có thể tự hết, ví dụ tệp đang bị khóa.' },
  retryDelayMs: { name: 'Nghỉ trước khi thử lại', hint: 'Gấp đôi sau mỗi lần.' },
  shrinkHoldPercent: {
    name: 'Giữ lại tệp mất nhiều hơn',
    hint: 'Tỷ lệ số dòng. Các dòng cũ vẫn còn cho đến khi có người quyết định.',
  },
  backupsKept: { name: 'Số bản sao lưu giữ lại', hint: 'Ngoài bản mới nhất của mỗi ngày gần đây.' },
  backupDays: { name: 'Số ngày có bản sao lưu', hint: 'Giữ bản mới nhất của mỗi ngày này.' },
  backupMaxAgeHours: {
    name: 'Bản sao lưu cũ nhất',
    hint: 'Việc công bố chờ một bản mới khi bản đã kiểm tra gần nhất cũ hơn mức này.',
  },
  desktopNotifications: {
    name: 'Thông báo trên máy tính',
    hint: 'Chương trình máy tính hiện một thông báo cho mỗi thông báo mới.',
  },
  readers: { name: 'Số tệp đọc cùng lúc', hint: '0 nghĩa là theo khả năng của máy, từ 1 đến 4.' },
  bytesInFlight: { name: 'Dung lượng đọc cùng lúc', hint: 'Của tất cả các tệp cộng lại.' },
  fileTimeoutSeconds: { name: 'Thời gian cho một tệp', hint: 'Quá thời gian này tệp coi như lỗi.' },
  readerMemoryMib: { name: 'Bộ nhớ cho một tệp', hint: 'Tệp cần nhiều hơn coi như lỗi.' },
  maxArchiveEntries: { name: 'Số phần của một tệp', hint: 'Tệp Excel là một tệp nén; thường có vài chục phần.' },
  maxEntryBytes: { name: 'Một phần sau khi giải nén', hint: 'Tệp có phần lớn hơn coi như lỗi.' },
  maxInflatedBytes: { name: 'Tất cả sau khi giải nén', hint: 'Tệp giải nén ra nhiều hơn coi như lỗi.' },
  maxInflateRatio: { name: 'Tỷ lệ giải nén', hint: 'Tệp lớn lên quá số lần này coi như lỗi.' },
  logLevel: { name: 'Ghi lại từ mức', hint: 'trace là mọi thứ, silent là không ghi gì.' },
  logFileMib: { name: 'Kích thước một tệp nhật ký', hint: 'Lớn hơn thì cất đi và bắt đầu tệp mới.' },
  logFilesKept: { name: 'Số tệp nhật ký giữ lại', hint: 'Các tệp cũ hơn bị xóa.' },
}

/** Ways a notice reaches people, and setting them up. */
export const channels: Mirror<typeof englishChannels> = {
  names: {
    inbox: 'Hộp thư',
    'text-file': 'Tệp văn bản',
    desktop: 'Thông báo trên máy tính',
    email: 'Thư điện tử',
    webhook: 'Địa chỉ nhận (webhook)',
  },
  about: {
    inbox: 'Mọi thông báo đều ở đây.',
    'text-file': 'Mỗi thông báo cũng là một tệp văn bản trong thư mục notices.',
    desktop: 'Chương trình máy tính hiện mỗi thông báo mới.',
    email: 'Chỉ rời khỏi máy này khi đã cài đặt và xác nhận.',
    webhook: 'Gửi mỗi thông báo dạng JSON đến một địa chỉ, chỉ khi đã cài đặt và xác nhận.',
  },
  states: { on: 'Bật', unconfirmed: 'Đang chờ mã của thư thử', off: 'Tắt' },
  noDesktop: 'Bảng điều khiển đang chạy trong trình duyệt; chỉ chương trình máy tính mới hiện được.',
  host: 'Máy chủ thư',
  port: 'Cổng',
  security: 'Mã hóa',
  securities: {
    tls: 'TLS ngay từ đầu',
    starttls: 'STARTTLS, bắt buộc',
    none: 'Không; chỉ cho máy chủ trên máy này',
  },
  user: 'Tên đăng nhập máy chủ',
  from: 'Người gửi',
  recipients: 'Người nhận',
  recipientsHint: 'Nhiều nhất 20; nhấn Enter sau mỗi địa chỉ.',
  url: 'Địa chỉ',
  keep: 'Lưu',
  emailKept: 'Đã lưu cài đặt thư điện tử.',
  webhookKept: 'Đã lưu địa chỉ webhook.',
  secrets: { smtpPassword: 'Mật khẩu', webhookToken: 'Mã truy cập' },
  secretWhere: {
    keystore: 'Giữ trong kho khóa của máy này; không bao giờ hiện ra.',
    environment: 'Lấy từ môi trường.',
    missing: 'Chưa giữ mã nào.',
  },
  keepSecret: 'Lưu',
  forgetSecret: 'Xóa đi',
  secretKept: 'Đã lưu.',
  secretForgotten: 'Đã xóa.',
  secretNotKept: 'Chưa lưu được',
  test: 'Gửi thư thử',
  sent: 'Đã gửi đến {{recipients}}. Thư có kèm một mã.',
  code: 'Mã',
  confirm: 'Xác nhận',
  confirmed: 'Đã xác nhận: thông báo được gửi qua kênh này.',
}
