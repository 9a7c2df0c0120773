import type { SentenceCatalogue } from '../create-retelling.ts'

/** What a rule found on a row, a mold, a machine or a table. */
export const findings: SentenceCatalogue = {
  '{place:text} made item {item} with mold {mold}; {known:text}.':
    '{place} làm mã hàng {item} bằng khuôn {mold}; {known}.',
  'listed is {molds}': 'danh sách ghi {molds}',
  'no mold is known for it': 'chưa biết khuôn nào cho mã này',
  '{place:text} made item {item} from {materials}; {known:text}.':
    '{place} làm mã hàng {item} từ {materials}; {known}.',
  'its recipe is {recipe}': 'công thức của mã này là {recipe}',
  'no recipe is known for it': 'chưa biết công thức nào cho mã này',
  '{place:text} ran mold {mold} for item {item} on a machine of {tonnage:word} t; {known:text}.':
    '{place} chạy khuôn {mold} cho mã hàng {item} trên máy {tonnage} tấn; {known}.',
  'the mold is for {tonnages} t': 'khuôn dùng cho máy {tonnages} tấn',
  'the mold is not in moldInfo': 'khuôn không có trong moldInfo',
  'Item {item} ({name}) {problem:text}.': 'Mã hàng {item} ({name}) {problem}.',
  'has no mold list': 'không có danh sách khuôn',
  'has no item name': 'không có tên hàng',
  'lists mold {mold}, which is not in moldInfo': 'có khuôn {mold}, khuôn này không có trong moldInfo',
  'lists mold {mold}, which has no {part:text} in moldInfo': 'có khuôn {mold}, trong moldInfo khuôn này thiếu {part}',
  'Item {item}': 'Mã hàng {item}',
  '{item:text} has no recipe in itemCompositionSummary.': '{item} không có công thức trong itemCompositionSummary.',
  '{item:text} is not made as in any of its {recipes:text} in itemCompositionSummary.':
    '{item} không được làm theo công thức nào trong {recipes} ở itemCompositionSummary.',
  '{item:text} is not made as in its recipe in itemCompositionSummary: {columns} differ.':
    '{item} không được làm theo công thức trong itemCompositionSummary: khác ở {columns}.',
  '{day:date}, {machine}: the row has {problem:text}.': '{day}, {machine}: dòng {problem}.',
  'no shift': 'không ghi ca',
  'shift {shift}, which is none of 1, 2, 3 and HC': 'ghi ca {shift}, không phải 1, 2, 3 hay HC',
  '{context}: the row has {problem:text}.': '{context}: dòng {problem}.',
  'no item': 'không ghi mã hàng',
  'item code {code} but no item name': 'có mã hàng {code} nhưng không có tên hàng',
  'item name {name} but no item code': 'có tên hàng {name} nhưng không có mã hàng',

  // where a production row stands
  '{day:date}, shift {shift:word}, {machine:word}': '{day}, ca {shift}, {machine}',
  '{day:date}, no shift, {machine:word}': '{day}, không ghi ca, {machine}',

  // codes, names, materials, recipes
  'Item {item} ({name}) is not in itemInfo.': 'Mã hàng {item} ({name}) không có trong itemInfo.',
  'Item {item} is called {here} here and {known} in itemInfo.':
    'Mã hàng {item} ở đây tên là {here}, trong itemInfo là {known}.',
  'Material {code} ({name}) is not in resinInfo.': 'Vật liệu {code} ({name}) không có trong resinInfo.',
  'Material {code} is called {here} here and {known} in resinInfo.':
    'Vật liệu {code} ở đây tên là {here}, trong resinInfo là {known}.',
  'Item {item} ({name}) has no recipe in itemCompositionSummary.':
    'Mã hàng {item} ({name}) không có công thức trong itemCompositionSummary.',
  'A recipe of item {item} ({name}) has no {part:text}.': 'Một công thức của mã hàng {item} ({name}) thiếu {part}.',
  resin: 'nhựa',
  'resin code': 'mã nhựa',
  'resin name': 'tên nhựa',
  'machine tonnages': 'lực ép của máy',
  'mold name': 'tên khuôn',
  name: 'tên',
  'Item {item} lists {listed:text} ({molds}), its number of molds is {stated}.':
    'Mã hàng {item} liệt kê {listed} ({molds}), nhưng ghi số khuôn là {stated}.',

  // a row against its order
  '{place:text} was made for order {order} with {differences:text}.':
    '{place} được làm cho đơn hàng {order} với {differences}.',
  '{place:text} was made for order {order}, which is in no purchase order file.':
    '{place} được làm cho đơn hàng {order}, đơn này không có trong tệp đơn hàng nào.',
  '{place:text} was made {days:text} before order {order} was received on {day:date}.':
    '{place} được làm {days} trước khi nhận đơn hàng {order} vào ngày {day}.',
  '{place:text}: {pieces:number} pieces of item {item} without an order.':
    '{place}: {pieces} cái của mã hàng {item} không có đơn hàng.',
  '{place:text}: item {item} was made for order {order} without a resin code.':
    '{place}: mã hàng {item} được làm cho đơn hàng {order} mà không ghi mã nhựa.',
  '{place:text} has {rows:text} for order {order}.': '{place} có {rows} cho đơn hàng {order}.',
  '{column:word} {found} instead of {wanted}': '{column} {found} thay vì {wanted}',
  '{column:word} {found} against {wanted}': '{column} {found} khác với {wanted}',
  'Order {order} stands {times:number} times in the order files of one date; the first row counts: {differences:text}.':
    'Đơn hàng {order} có {times} lần trong các tệp đơn hàng của cùng một ngày; tính theo dòng đầu tiên: {differences}.',

  // molds, machines, cavities, shifts
  '{place:text} made item {item} ({name}), which is not in moldSpecificationSummary.':
    '{place} làm mã hàng {item} ({name}), mã này không có trong moldSpecificationSummary.',
  'Mold {mold} ran with {cavities:number} of {standard:number} cavities on {rows:text} of {order:text}, first on {place:text}.':
    'Khuôn {mold} chạy {cavities} trên {standard} cavity ở {rows} của {order}, lần đầu vào {place}.',
  'order {order:word}': 'đơn hàng {order}',
  'no order': 'không có đơn hàng',
  '{place:text}: {pieces:number} pieces without a number of cavities.': '{place}: {pieces} cái mà không ghi số cavity.',
  '{place:text} names no machine.': '{place} không ghi máy.',
  '{place:text} names machine {code}, which is not in machineInfo.':
    '{place} ghi máy {code}, máy này không có trong machineInfo.',
  '{place:text} names machine {code}, which has no layout on that day in machineInfo.':
    '{place} ghi máy {code}, máy này không có mặt bằng vào ngày đó trong machineInfo.',
  '{place:text} names machine {code}, which has no tonnage in machineInfo.':
    '{place} ghi máy {code}, máy này không có lực ép trong machineInfo.',
  'Machine {machine} has a layout {later:text} and another {earlier:text}; they overlap.':
    'Máy {machine} có một mặt bằng {later} và một mặt bằng khác {earlier}; hai thời gian này chồng nhau.',
  'from {from:text} on': 'từ {from} trở đi',
  'from {from:text} until {until:date}': 'từ {from} đến {until}',
  'the beginning': 'đầu',
  '{day:date}': '{day}',

  // quantities, keys
  '{place:text}: total is {total:text}, {shots:text} shots × {cavities:text} cavities are {product:number}.':
    '{place}: tổng là {total}, {shots} shot × {cavities} cavity là {product}.',
  '{place:text}: total is {total:text}, {good:text} good and {defects:number} defects are {sum:number}.':
    '{place}: tổng là {total}, {good} hàng đạt và {defects} NG là {sum}.',
  '{column:word} is {value:number} in {table:word}, {key}.': '{column} là {value} trong {table}, {key}.',
  '{table:word} has {rows:text} with the key {key}.': '{table} có {rows} cùng khóa {key}.',
  '{message:text} ({count:number} findings with this cause)': '{message} ({count} điểm bất thường cùng nguyên nhân)',
}
