import type { SentenceCatalogue } from '../create-retelling.ts'

/** Undo, earlier generations, backups, restore, and what a verification found. */
export const recovery: SentenceCatalogue = {
  'nothing has been published yet.': 'chưa công bố gì.',
  'There is no generation {generation:number}.': 'Không có phiên bản {generation}.',
  'Choose one of the generations in the list.': 'Hãy chọn một phiên bản trong danh sách.',
  'There are no data to begin with at {phase:word}: nothing was published yet.':
    'Chưa có dữ liệu để bắt đầu ở bước {phase}: chưa công bố gì.',
  'Run the pipeline from its beginning.': 'Hãy chạy quy trình từ đầu.',
  'Generation {generation:number} cannot be used again: {why:text}':
    'Không dùng lại được phiên bản {generation}: {why}',
  'Generation {generation:number} is already in use: generation {other:number} has the same rows.':
    'Phiên bản {generation} đang được dùng: phiên bản {other} có cùng các dòng.',
  'its checksum is {wanted}, brought back it would be {found}.': 'mã kiểm là {wanted}, đưa trở lại sẽ là {found}.',
  'The generation in use stays. Choose another one, or bring back a restore point.':
    'Phiên bản đang dùng được giữ. Hãy chọn phiên bản khác, hoặc khôi phục một bản sao lưu.',
  'Generation {generation:number}, from before the run, cannot be used: {problem:text}':
    'Không dùng được phiên bản {generation} từ trước lần chạy: {problem}',
  'The generation in use stays. Bring back a restore point, or have the workbooks read anew.':
    'Phiên bản đang dùng được giữ. Hãy khôi phục một bản sao lưu, hoặc đọc lại các tệp.',
  'Run {run:number} published the first generation: there is nothing before it.':
    'Lần chạy {run} công bố phiên bản đầu tiên: trước đó không có gì.',
  'Run {run:number} published no generation, so there is nothing to undo.':
    'Lần chạy {run} không công bố phiên bản nào nên không có gì để hoàn tác.',
  'Nothing of run {run:number} is left to undo': 'Lần chạy {run} không còn gì để hoàn tác',
  'Nothing of run {run:number} is left to undo.': 'Lần chạy {run} không còn gì để hoàn tác.',
  'Rows as they were cannot be made again, because {columns:text}': 'Không dựng lại được các dòng như cũ, vì {columns}',
  'Choose a run that published a generation.': 'Hãy chọn một lần chạy có công bố phiên bản.',
  'Choose a run that published a generation after the first.':
    'Hãy chọn một lần chạy có công bố phiên bản sau phiên bản đầu tiên.',
  'generation {generation:number} is not recorded.': 'phiên bản {generation} không được ghi nhận.',
  '{table:word} should have {expected:number} rows, it has {found:number}.':
    '{table} phải có {expected} dòng, nhưng có {found}.',
  'the checksum should be {expected}, it is {found}.': 'mã kiểm phải là {expected}, nhưng là {found}.',
  'row {row:number} of {table:word} does not have the content it was loaded with.':
    'dòng {row} của {table} không có nội dung như lúc nạp.',
  'generation {generation:number} is not as it was published: {problem:text}':
    'phiên bản {generation} không như lúc công bố: {problem}',
  'Generation {generation:number} is not as it was published: {problem:text}':
    'Phiên bản {generation} không như lúc công bố: {problem}',

  // backups and restore
  'There is no backup {id}.': 'Không có bản sao lưu {id}.',
  '{id:word} cannot be used. {problem:text}': 'Không dùng được {id}. {problem}',
  '{id:word} cannot be used: {problem:text}.': 'Không dùng được {id}: {problem}.',
  'Choose another backup; the damaged one stays where it is.': 'Hãy chọn bản sao lưu khác; bản hỏng được giữ tại chỗ.',
  'This backup is damaged: {problem:text}.': 'Bản sao lưu này bị hỏng: {problem}.',
  'it was made as {id}': 'bản này được tạo với tên {id}',
  'its {file} is gone': 'mất {file}',
  'its {file} should have {expected:number} bytes, it has {found:number}':
    '{file} phải có {expected} byte, nhưng có {found}',
  'its {file} has changed since it was made (SHA-256 {found} instead of {expected})':
    '{file} đã thay đổi từ lúc tạo (SHA-256 {found} thay vì {expected})',
  'its {file} has changed since it was written': '{file} đã thay đổi từ lúc ghi',
  'its {file} cannot be read ({detail})': 'không đọc được {file} ({detail})',
  'its plant.db changed while it was copied': 'plant.db thay đổi trong lúc sao chép',
  'its plant.db is not sound ({detail})': 'plant.db bị hỏng ({detail})',
  'its plant.db does not hold generation {generation:number}': 'plant.db không có phiên bản {generation}',
  'its checksum should be {expected}, it is {found}': 'mã kiểm phải là {expected}, nhưng là {found}',
  '{path} could not be written ({detail}).': 'Không ghi được {path} ({detail}).',
  'Check that the disk of the workspace works and that you may write there. The data in use are unharmed.':
    'Hãy kiểm tra ổ đĩa của thư mục làm việc và quyền ghi. Dữ liệu đang dùng không bị ảnh hưởng.',
  'There is no room on the disk for {path} ({detail:text}).': 'Ổ đĩa không còn chỗ cho {path} ({detail}).',
  'a backup needs {needed:number} MiB, {free:number} MiB are free':
    'bản sao lưu cần {needed} MiB, còn trống {free} MiB',
  'Free some space on the disk of the workspace, or keep fewer backups. The data in use are unharmed.':
    'Hãy giải phóng ổ đĩa của thư mục làm việc, hoặc giữ ít bản sao lưu hơn. Dữ liệu đang dùng không bị ảnh hưởng.',
  'Run the pipeline again; if it recurs, restore an earlier backup or send the log to support.':
    'Hãy chạy lại quy trình; nếu tái diễn, hãy khôi phục một bản sao lưu trước hoặc gửi nhật ký cho bộ phận hỗ trợ.',
  '{source} is not there.': 'Không có {source}.',
  'The copy of {name} is not sound ({detail}).': 'Bản chép {name} bị hỏng ({detail}).',
  'Nothing has been published that could be backed up.': 'Chưa công bố gì để sao lưu.',
  'Generation {generation:number} is not whole: {problem:text}': 'Phiên bản {generation} không nguyên vẹn: {problem}',
  '{path} is being read by another program.': '{path} đang được chương trình khác đọc.',
  'Close what reads it (an export, a command line) and restore again. Nothing was changed.':
    'Hãy đóng chương trình đang đọc tệp (bản xuất, cửa sổ dòng lệnh) rồi khôi phục lại. Chưa có gì thay đổi.',
  '{path} is open in another program, so it cannot be replaced.':
    '{path} đang mở trong chương trình khác nên không thay được.',
  'Close what reads it (a command line, a backup program) and restore again. Nothing was changed.':
    'Hãy đóng chương trình đang đọc tệp (cửa sổ dòng lệnh, chương trình sao lưu) rồi khôi phục lại. Chưa có gì thay đổi.',
  'It published generation {generation:number}.': 'Lần chạy đã công bố phiên bản {generation}.',
  'generation {generation:number} of {moment:date}': 'phiên bản {generation} lúc {moment}',
  'Brings back {then:text} with {rows:text}.': 'Đưa trở lại {then} với {rows}.',
  'Replaces {rows:text} by {then:text}.': 'Thay {rows} bằng {then}.',
  'A backup is being restored.': 'Đang khôi phục một bản sao lưu.',
  'What run {run:number} published is no longer there since a backup was restored.':
    'Những gì lần chạy {run} công bố không còn từ khi khôi phục bản sao lưu.',
  'Compare runs from after the restore.': 'Hãy so sánh các lần chạy sau khi khôi phục.',
  'The newest data are published, but they could not be backed up: {reason:text}':
    'Dữ liệu mới nhất đã công bố nhưng chưa sao lưu được: {reason}',
  '{backup:word} cannot be restored. {problem:text}': 'Không khôi phục được {backup}. {problem}',
  '{backup:word}: {problem:text}': '{backup}: {problem}',
  'it is damaged.': 'bản này bị hỏng.',
  'Check the disk of the workspace. The other backups were read to their last byte too.':
    'Hãy kiểm tra ổ đĩa của thư mục làm việc. Các bản sao lưu khác cũng đã được đọc đến byte cuối.',

  // a database that was damaged or lost
  'The damaged file is kept as {path}.': 'Tệp hỏng được giữ thành {path}.',
  'There is no backup to bring back: run the pipeline, it reads every workbook whose data are missing.':
    'Không có bản sao lưu để khôi phục: hãy chạy quy trình, mọi tệp thiếu dữ liệu sẽ được đọc.',
  'Restore {backup:text}, or run the pipeline, which reads every workbook whose data are missing.':
    'Hãy khôi phục {backup}, hoặc chạy quy trình để đọc mọi tệp thiếu dữ liệu.',
  '{id:word} of {moment:date}, generation {generation:number}': '{id} lúc {moment}, phiên bản {generation}',
  'There is no backup of it: a new one was begun. Make the decisions that are missing again.':
    'Không có bản sao lưu: đã bắt đầu một cơ sở dữ liệu mới. Hãy quyết định lại những gì còn thiếu.',
  'The one of {backup:text} was put in its place. Make the decisions that are missing again.':
    'Đã dùng bản của {backup} thay vào. Hãy quyết định lại những gì còn thiếu.',
  '{file}.db: {problem:text}.': '{file}.db: {problem}.',
  'it is not there any more': 'không còn ở đó',
  'it is not a sound database any more ({detail})': 'không còn là cơ sở dữ liệu nguyên vẹn ({detail})',
  'its header should have the mark {expected}, it has {found}': 'đầu tệp phải có dấu {expected}, nhưng là {found}',
  'it knows no generation, the journal up to {newest:number}: an older copy was put in its place, or its side file was lost':
    'tệp không có phiên bản nào, còn nhật ký có đến {newest}: một bản cũ đã được đặt vào, hoặc mất tệp đi kèm',
  'it knows generations up to {known:number} only, the journal up to {newest:number}: an older copy was put in its place, or its side file was lost':
    'tệp chỉ có phiên bản đến {known}, còn nhật ký có đến {newest}: một bản cũ đã được đặt vào, hoặc mất tệp đi kèm',
  'console.db is not there any more: the runs, decisions and notices so far are missing.':
    'console.db không còn: thiếu các lần chạy, quyết định và thông báo từ trước.',
  'plant.db is not there any more: {since:text}.': 'plant.db không còn: {since}.',
  'plant.db is older than the journal: it knows generations up to {known:number}, but {since:text}.':
    'plant.db cũ hơn nhật ký: chỉ có phiên bản đến {known}, nhưng {since}.',
  'run {run:number} published generation {generation:number}': 'lần chạy {run} đã công bố phiên bản {generation}',
  'If the workbooks are read anew instead, files that an undo holds are loaded again: look at them first.':
    'Nếu đọc lại các tệp, những tệp đang tạm giữ sau hoàn tác sẽ được nạp lại: hãy xem chúng trước.',
  'Generation {generation:number}, published by run {run:number} on {moment:date}: {sentence:text}':
    'Phiên bản {generation}, do lần chạy {run} công bố lúc {moment}: {sentence}',
  'Run {run:number}, which published generation {generation:number} on {moment:date}, is not in the journal any more.':
    'Lần chạy {run}, đã công bố phiên bản {generation} lúc {moment}, không còn trong nhật ký.',
  '{decisions:text}, with notices, settings and other runs of that time; the texts of the notices are still in the folder notices.':
    '{decisions}, cùng thông báo, cài đặt và các lần chạy khác thời gian đó; nội dung các thông báo vẫn còn trong thư mục notices.',
  'All decisions': 'Mọi quyết định',
  'Decisions made after {moment:date}': 'Các quyết định sau {moment}',
  '{more:number} more before these.': 'Còn {more} mục trước đó.',

  // what a verification found
  'There are no databases yet.': 'Chưa có cơ sở dữ liệu nào.',
  '{databases:text} read to the last page, every page sound.':
    'Đã đọc {databases} đến trang cuối, mọi trang đều nguyên vẹn.',
  'Generation {generation:number}: {rows:text} hashed again, checksum {checksum}.':
    'Phiên bản {generation}: đã tính lại {rows}, mã kiểm {checksum}.',
  '{rows:text} of {files:text}, each one accounted for.': '{rows} của {files}, đều giải thích được.',
  'Nothing has been recorded yet.': 'Chưa ghi nhận gì.',
  'The audit log is broken.': 'Nhật ký kiểm toán bị đứt.',
  'The audit log does not contain entry {entry:number} as backup {backup} saw it.':
    'Nhật ký kiểm toán không có mục {entry} như bản sao lưu {backup} đã ghi.',
  '{entries:text}, each sealed by the one before.': '{entries}, mỗi mục được niêm phong bằng mục trước.',
  '{backup}, the newest one made, is not there any more.': '{backup}, bản mới nhất đã tạo, không còn ở đó.',
  'There are no backups yet.': 'Chưa có bản sao lưu nào.',
  '{backups:text}, every byte as it was made.': '{backups}, từng byte đều như lúc tạo.',
  'Audit entry {entry:number} is missing.': 'Thiếu mục kiểm toán {entry}.',
  'Audit entry {entry:number} of {moment} is not as it was written, or the one before it is not.':
    'Mục kiểm toán {entry} lúc {moment} không như lúc ghi, hoặc mục trước nó không như lúc ghi.',
  'The audit log ends at entry {last:number}, but {given:number} were written.':
    'Nhật ký kiểm toán kết thúc ở mục {last}, nhưng đã ghi {given} mục.',
  'The audit log does not contain the entry that was its newest when the backup was made.':
    'Nhật ký kiểm toán không có mục mới nhất của lúc tạo bản sao lưu.',
  '{path}: {problem:text}.': '{path}: {problem}.',
  '{table:word} has {rows:number} rows, its files loaded {loaded:number}.':
    '{table} có {rows} dòng, các tệp đã nạp {loaded}.',
  '{rows:number} rows {role:text} recorded, {found:number} found': 'ghi nhận {rows} dòng {role}, tìm thấy {found}',
  loaded: 'đã nạp',
  'in quarantine': 'bị cách ly',
  'as exact duplicates': 'trùng hoàn toàn',
  superseded: 'bị thay',
  blank: 'trống',
  'taken out by an undo': 'bị đưa ra do hoàn tác',
  '{read:number} rows were read, {sum:number} are accounted for': 'đã đọc {read} dòng, giải thích được {sum}',
}
