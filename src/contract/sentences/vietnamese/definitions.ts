import type { SentenceCatalogue } from '../create-retelling.ts'

/** What is wrong with databaseSchemas.json, and what to do then. */
export const definitions: SentenceCatalogue = {
  'Correct databaseSchemas.json, or remove it to use the built-in definition.':
    'Hãy sửa databaseSchemas.json, hoặc bỏ tệp này để dùng định nghĩa có sẵn.',
  'Correct the extension in databaseSchemas.json.': 'Hãy sửa đuôi tệp trong databaseSchemas.json.',
  '{table} should be .xlsx or .xlsb workbooks, found the extension "{extension}" in its definition.':
    '{table} phải là tệp .xlsx hoặc .xlsb, nhưng định nghĩa ghi đuôi “{extension}”.',
  '1 table is defined wrongly in {file}. {list:text}': 'Có 1 bảng định nghĩa sai trong {file}. {list}',
  '{count:number} tables are defined wrongly in {file}. {list:text}':
    'Có {count} bảng định nghĩa sai trong {file}. {list}',
  '{table:word}: {problem:text}': '{table}: {problem}',
  'The entry should be an object.': 'Mục này phải là một đối tượng.',
  'Missing keys: {keys}.': 'Thiếu khóa: {keys}.',
  'path should be a text that is not blank.': 'path phải là văn bản không trống.',
  'dtypes should be an object that names columns.': 'dtypes phải là đối tượng ghi tên cột.',
  '{column:word} is "{type}"': '{column} là “{type}”',
  'Types that are not known: {types:text}.': 'Kiểu dữ liệu không biết: {types}.',
  'name_start should be a text that is not blank.': 'name_start phải là văn bản không trống.',
  'sheet_name should be a text that is not blank.': 'sheet_name phải là văn bản không trống.',
  'extension should be a text.': 'extension phải là văn bản.',
  'required_fields should be a list of column names.': 'required_fields phải là danh sách tên cột.',
  '{table:word}: the extension "{extension}" is not known.': '{table}: không biết đuôi “{extension}”.',
  '{table:word}: required_fields is empty.': '{table}: required_fields trống.',
  '{table:word}: Duplicate names in required_fields count once.':
    '{table}: tên trùng trong required_fields chỉ tính một lần.',
  'Required fields without a type in dtypes: {names}.': 'Cột bắt buộc không có kiểu trong dtypes: {names}.',
  'path should lie below the plant, found {path}.': 'path phải nằm trong thư mục nhà máy, nhưng là {path}.',
  'The pipeline needs columns that are not defined: {names}.': 'Quy trình cần các cột chưa định nghĩa: {names}.',
  '{column:word} should be a {sort:text} such as {type:word}, found {found}':
    '{column} phải là {sort} như {type}, nhưng là {found}',
  'The pipeline needs other types: {list:text}.': 'Quy trình cần kiểu khác: {list}.',
  '{file} does not define {names}: the built-in definition is used.':
    '{file} không định nghĩa {names}: dùng định nghĩa có sẵn.',
  'The path of databaseSchemas.json should not be empty.': 'Đường dẫn của databaseSchemas.json không được trống.',
  '{file} should be a .json file, found the extension "{extension}".':
    '{file} phải là tệp .json, nhưng có đuôi “{extension}”.',
  '{file} should be a file, found a folder.': '{file} phải là tệp, nhưng là thư mục.',
  '{file} should be JSON: {reason:text}.': '{file} phải là JSON: {reason}.',
  '{file} should define dynamicDB and staticDB, found nothing in it.':
    '{file} phải định nghĩa dynamicDB và staticDB, nhưng trống.',
  '{file} should hold an object, found something else.': '{file} phải chứa một đối tượng, nhưng chứa thứ khác.',
  '{file} should have the keys {keys}; missing: {missing}.': '{file} phải có các khóa {keys}; còn thiếu: {missing}.',
  'dynamicDB in {file} should be an object.': 'dynamicDB trong {file} phải là một đối tượng.',
  'staticDB in {file} should be an object.': 'staticDB trong {file} phải là một đối tượng.',
  '{file} has keys that are not used: {keys}.': '{file} có khóa không dùng đến: {keys}.',
  '{table:word} has the column {column} twice or under a name Moldline needs itself.':
    '{table} có cột {column} hai lần hoặc trùng tên mà Moldline cần dùng.',
  'Give each column of databaseSchemas.json a name of its own; upper and lower case count as equal.':
    'Hãy đặt cho mỗi cột trong databaseSchemas.json một tên riêng; chữ hoa và chữ thường coi như nhau.',
  '{table:word} is no table of this plant any more.': '{table} không còn là bảng của nhà máy này.',
  'Put the table back into databaseSchemas.json and try again.':
    'Hãy đặt lại bảng vào databaseSchemas.json rồi thử lại.',
  '{columns} is gone': 'mất {columns}',
  '{group:word} is empty.': '{group} trống.',
  '{group:word} defines {table}, which is not read.': '{group} định nghĩa {table}, bảng này không được đọc.',
  '{table:word} has other columns now.': '{table} nay có các cột khác.',
  '{table:word} has other columns now or has them in another order.': '{table} nay có các cột khác hoặc thứ tự khác.',
  '{table:word} has other columns now: {parts:text}.': '{table} nay có các cột khác: {parts}.',
  '{columns} came': 'thêm {columns}',
  'The table definitions are not valid any more: {problem:text}': 'Định nghĩa bảng không còn hợp lệ: {problem}',
  'The table definitions are valid, but not those the run used; they differ for {tables}.':
    'Định nghĩa bảng hợp lệ, nhưng không phải định nghĩa lần chạy đã dùng; khác ở {tables}.',
  'All {count:number} table definitions are valid and those the run used.':
    'Cả {count} định nghĩa bảng đều hợp lệ và đúng như lần chạy đã dùng.',
}
