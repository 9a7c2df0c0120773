/** The Findings screen. */
export const findings = {
  one: 'Điểm bất thường',
  search: 'PO, nội dung, tệp…',
  totals_other: '{{n}} điểm',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' },
  columns: {
    severity: 'Mức độ',
    rule: 'Quy tắc',
    poNo: 'PO',
    message: 'Điều không khớp',
    pieces: 'Số cái',
    change: 'Mới',
    state: 'Trạng thái',
    assignee: 'Giao cho',
    resolvedBy: 'Hết từ lần chạy',
    month: 'Tháng',
    table: 'Bảng',
    place: 'Vị trí',
    firstRun: 'Từ lần chạy',
    cause: 'Nguyên nhân',
  },
  hints: {
    pieces: 'Số cái của dòng liên quan: đạt và NG. Tổng chỉ tính mỗi dòng một lần',
    change: 'Mới: chưa có trong lần chạy được so sánh',
  },
  causes: { label: 'Nguyên nhân', title: 'Theo nguyên nhân', pieces: '{{n}} cái', new: '{{n}} mới' },
  outdated: {
    failed: 'không kiểm tra được phiên bản {{generation}}',
    notChecked: 'phiên bản {{generation}} chưa được kiểm tra',
  },
  empty: {
    noData: 'Chưa có điểm bất thường',
    noDataHint:
      'Điểm bất thường xuất hiện sau lần chạy đầu tiên, khi mọi dòng được đối chiếu với đơn hàng và dữ liệu gốc.',
    clean: 'Sạch: không có điểm bất thường',
    cleanHint: 'Lần chạy {{run}} đã kiểm tra phiên bản {{generation}} theo mọi quy tắc và tất cả đều khớp.',
    notChecked: 'Chưa kiểm tra',
    notCheckedHint:
      'Phiên bản {{generation}} đã nạp nhưng chưa lần chạy nào kiểm tra. Danh sách trống không có nghĩa là mọi thứ đều khớp.',
    failed: 'Không kiểm tra được',
    failedHint:
      'Việc kiểm tra phiên bản {{generation}} bị gián đoạn. Danh sách trống không có nghĩa là mọi thứ đều khớp.',
  },
  openOrder: 'Mở đơn hàng {{poNo}}',
  confirmed: 'Số liệu đã xác nhận',
  blocking: 'Chặn',
  blockingYes: 'Có: số liệu của đơn hàng chờ quyết định',
  blockingNo: 'Không',
  sections: {
    read: 'Giá trị đã đọc',
    rule: 'Quy tắc',
    verdict: 'Kết luận',
    workbook: 'Trong tệp kiểm tra',
  },
  evidence: { column: 'Cột', value: 'Giá trị', place: 'Vị trí' },
  rule: { checker: 'Kiểm tra bởi', id: 'Mã quy tắc', threshold: 'Sai lệch cho phép' },
  workbook: { sheet: 'Trang tính' },
}
