import type { FailureCode } from './failure.ts'
import type { Priority } from './recovery.ts'

/** What is known about a kind of failure (production spec 4.2, error catalogue; kinds it does not have are judged alike). */
export interface FailureFacts {
  readonly severity: Priority
  /** From this many at once the notice is one priority higher than `severity`. */
  readonly escalationThreshold: number
  readonly description: string
  readonly causes: readonly string[]
  readonly prevention: readonly string[]
  /** What the planner can do. */
  readonly whatToDo: string
}

/** Every kind of failure, by its code. */
export const FAILURE_CATALOGUE: Readonly<Record<FailureCode, FailureFacts>> = {
  file_not_found: known('CRITICAL', 3, {
    description: 'A workbook or folder that the run needs is not there.',
    causes: ['The file was moved, renamed or deleted', 'The network drive is not connected'],
    prevention: ['Keep the folders of the plant as they are', 'Add months instead of replacing them'],
    whatToDo: 'Put the file back into its folder and run again, or decide in the file list what becomes of its rows.',
  }),
  file_not_valid: known('HIGH', 2, {
    description: 'A file is not what its name says: no workbook, or no table definitions.',
    causes: ['The file was renamed instead of saved as a workbook', 'The copy stopped half-way'],
    prevention: ['Save workbooks from Excel, as .xlsx or .xlsb'],
    whatToDo: 'Open the file in Excel, save it again under the same name and run again.',
  }),
  file_read_error: known('CRITICAL', 3, {
    description: 'A file is there and cannot be read.',
    causes: [
      'It is open in Excel or still being copied',
      'The network drive was gone for a moment',
      'The workbook is damaged or has a password',
    ],
    prevention: ['Close workbooks before a run', 'Copy files in whole before naming them as inputs'],
    whatToDo: 'Close the file or repair it and run again; the rest can be loaded without it.',
  }),
  file_too_large: known('MEDIUM', 3, {
    description: 'A workbook is larger than the limits in the settings.',
    causes: ['Formatting reaches to the last row of the sheet', 'Pictures or other sheets are in the workbook'],
    prevention: ['Delete empty formatted rows', 'Keep one month in one file'],
    whatToDo: 'Save the workbook without what is not needed, or raise the limit in the settings.',
  }),
  file_timeout: known('MEDIUM', 3, {
    description: 'Reading a workbook took longer than the limit in the settings.',
    causes: ['The workbook is very large', 'The computer or the drive is busy'],
    prevention: ['Keep one month in one file'],
    whatToDo: 'Run again; if it recurs, raise the time limit for one workbook.',
  }),
  missing_fields: known('MEDIUM', 3, {
    description: 'A sheet does not have a column that is required.',
    causes: ['A header was renamed or deleted', 'Another sheet stands first'],
    prevention: ['Do not change the header row', 'Start from last month’s workbook'],
    whatToDo: 'Put the header back as the message names it and run again.',
  }),
  unsupported_data_type: known('MEDIUM', 3, {
    description: 'A file or a column is of a type that is not read.',
    causes: ['The definition names another extension than .xlsx or .xlsb', 'A data type is misspelt'],
    prevention: ['Change table definitions with care and run a dry run after it'],
    whatToDo: 'Correct the table definitions as the message says.',
  }),
  invalid_json: known('HIGH', 2, {
    description: 'The table definitions are no valid JSON.',
    causes: ['A comma or bracket is missing', 'The file was saved half'],
    prevention: ['Edit the file with a program that checks JSON'],
    whatToDo: 'Correct databaseSchemas.json at the place named, or remove it to use the built-in definitions.',
  }),
  invalid_schema_structure: known('CRITICAL', 2, {
    description: 'The table definitions do not have the parts they need.',
    causes: ['dynamicDB or staticDB is missing', 'The file is that of another program'],
    prevention: ['Start from the definitions the plant came with'],
    whatToDo: 'Correct databaseSchemas.json as the message says, or remove it to use the built-in definitions.',
  }),
  schema_mismatch: known('MEDIUM', 3, {
    description: 'A table does not fit its definition.',
    causes: ['A definition was changed while a run went on', 'A required column has no type'],
    prevention: ['Change definitions only while no run goes on'],
    whatToDo: 'Correct the definition of the table named and run again.',
  }),
  data_processing_error: known('MEDIUM', 3, {
    description: 'A phase stopped although its inputs could be read.',
    causes: ['Values contradict each other', 'A fault in Moldline'],
    prevention: ['Look at findings early'],
    whatToDo: 'Run again; if it recurs, send the log of this run to support.',
  }),
  data_corruption: known('HIGH', 2, {
    description: 'Data that were read and kept are not what they were.',
    causes: ['The disk is failing', 'The power went while writing'],
    prevention: ['Check the disk', 'Keep backups on another disk'],
    whatToDo: 'Run again: the files concerned are read anew. If it recurs, check the disk.',
  }),
  database_unreadable: known('CRITICAL', 1, {
    description: 'A database of the workspace cannot be read or written.',
    causes: ['The disk is failing or gone', 'Rights on the folder were changed', 'The file is damaged'],
    prevention: ['Keep the workspace on a sound local disk', 'Keep backups'],
    whatToDo: 'Check disk and folder; if the file is damaged, restore a verified backup.',
  }),
  disk_full: known('CRITICAL', 1, {
    description: 'There is no room left on the disk of the workspace.',
    causes: ['Other programs filled the disk', 'Many backups or exports are kept'],
    prevention: ['Keep some GB free', 'Keep fewer backups'],
    whatToDo: 'Free some space and run again; the last published data are unharmed.',
  }),
  workspace_not_local: known('MEDIUM', 1, {
    description: 'The workspace is on a network drive, where a database is not safe.',
    causes: ['The folder was chosen on a share'],
    prevention: ['Choose a folder on this computer'],
    whatToDo: 'Choose a workspace folder on a local disk.',
  }),
  workspace_in_use: known('MEDIUM', 3, {
    description: 'Another program is writing to the workspace.',
    causes: ['A second console or command works on it', 'A backup program holds the files'],
    prevention: ['Leave the workspace out of file backups while runs go on'],
    whatToDo: 'Wait until the other program has finished, or close it, and run again.',
  }),
  rows_not_conserved: known('CRITICAL', 1, {
    description: 'Rows read and rows accounted for do not add up, so nothing was published.',
    causes: ['A fault in Moldline', 'What was kept of a file is damaged'],
    prevention: ['Report it: it must never happen'],
    whatToDo: 'Nothing is lost: the last published data are in use. Send the log of this run to support.',
  }),
  checksum_mismatch: known('CRITICAL', 3, {
    description: 'Data do not have the checksum they were published with.',
    causes: ['The disk is failing', 'Another program changed the database'],
    prevention: ['Let nothing else write to the workspace', 'Keep backups'],
    whatToDo: 'Restore a verified backup, or use a generation that verifies.',
  }),
  blocking_findings: known('HIGH', 1, {
    description: 'A rule that blocks has findings nobody decided on.',
    causes: ['Order and production data contradict each other'],
    prevention: ['Correct master data before the month is reported'],
    whatToDo: 'Decide on the findings, or correct the workbooks and run again.',
  }),
  run_in_progress: known('LOW', 3, {
    description: 'A run is going on.',
    causes: ['It was started elsewhere or by the schedule'],
    prevention: [],
    whatToDo: 'Wait until it has ended, or cancel it.',
  }),
  run_not_found: known('LOW', 3, {
    description: 'There is no run of this number.',
    causes: ['The number is of another workspace'],
    prevention: [],
    whatToDo: 'Choose a run from the list.',
  }),
  order_not_found: known('LOW', 3, {
    description: 'There is no purchase order of this number.',
    causes: ['The number is misspelt', 'Its order file is not loaded'],
    prevention: [],
    whatToDo: 'Check the number, or load the order file.',
  }),
  finding_not_found: known('LOW', 3, {
    description: 'There is no such finding.',
    causes: ['It was resolved by a later run'],
    prevention: [],
    whatToDo: 'Look at the list of findings as it is now.',
  }),
  table_not_found: known('LOW', 3, {
    description: 'There is no table of this name.',
    causes: ['The name is misspelt'],
    prevention: [],
    whatToDo: 'Choose one of the tables named in the message.',
  }),
  subject_not_found: known('LOW', 3, {
    description: 'What should be decided on is not there any more.',
    causes: ['A later run changed it'],
    prevention: [],
    whatToDo: 'Look at the list as it is now.',
  }),
  invalid_decision: known('LOW', 3, {
    description: 'The decision does not fit what it is about.',
    causes: ['The file or row changed in between', 'A value is of the wrong type'],
    prevention: [],
    whatToDo: 'Choose one of the decisions offered.',
  }),
  invalid_setting: known('MEDIUM', 3, {
    description: 'A setting has a value that is not allowed.',
    causes: ['A number is outside its limits', 'A phase or key is misspelt'],
    prevention: ['Change settings in the console, which checks them'],
    whatToDo: 'Correct the setting as the message says.',
  }),
  unknown_option: known('LOW', 3, {
    description: 'A command or request has an option that is not known.',
    causes: ['The option is misspelt or of another version'],
    prevention: [],
    whatToDo: 'See what is allowed with --help.',
  }),
  cancelled: known('LOW', 3, {
    description: 'A person stopped it.',
    causes: ['It was cancelled'],
    prevention: [],
    whatToDo: 'Run again when it suits; files already read are not read again.',
  }),
  worker_died: known('HIGH', 2, {
    description: 'The part of Moldline that does the work ended without a word.',
    causes: ['The computer ran out of memory', 'A fault in Moldline'],
    prevention: ['Set a memory limit for the phases', 'Close other programs'],
    whatToDo: 'Run again; if it recurs, send the log of this run to support.',
  }),
  export_failed: known('MEDIUM', 3, {
    description: 'An export could not be written.',
    causes: ['The file is open in Excel', 'The folder cannot be written'],
    prevention: ['Close exports before writing them anew'],
    whatToDo: 'Close the file or choose another folder and export again.',
  }),
  phase_timeout: known('HIGH', 2, {
    description: 'A phase took longer than its time limit and was stopped.',
    causes: ['The drive or computer is slow or busy', 'There is more data than the limit was set for'],
    prevention: ['Set limits by the durations of past runs'],
    whatToDo: 'Run again; if it recurs, raise the time limit of the phase.',
  }),
  memory_limit: known('HIGH', 2, {
    description: 'Moldline held more memory than a phase may and the phase was stopped.',
    causes: ['A workbook is very large', 'The limit is lower than the data need'],
    prevention: ['Set limits by the figures of past runs', 'Use fewer readers'],
    whatToDo: 'Raise the memory limit of the phase, or use fewer readers.',
  }),
  notice_not_found: known('LOW', 3, {
    description: 'There is no such notice.',
    causes: ['The number is of another workspace'],
    prevention: [],
    whatToDo: 'Choose a notice from the inbox.',
  }),
  invalid_notice_action: known('LOW', 3, {
    description: 'The notice is not in a state in which this can be done.',
    causes: ['Somebody else acted on it before'],
    prevention: [],
    whatToDo: 'Look at the notice as it is now.',
  }),
  generation_not_found: known('MEDIUM', 3, {
    description: 'There is no generation of this number.',
    causes: ['Nothing was published yet', 'The number is of another workspace'],
    prevention: [],
    whatToDo: 'Choose a generation from the list, or run the pipeline from its beginning.',
  }),
  generation_not_usable: known('HIGH', 1, {
    description: 'A generation does not verify and cannot be used.',
    causes: ['The disk is failing', 'Another program changed the database'],
    prevention: ['Keep backups', 'Let nothing else write to the workspace'],
    whatToDo: 'Use a generation that verifies, or restore a verified backup.',
  }),
  nothing_to_undo: known('LOW', 3, {
    description: 'There is nothing the run changed that could be undone.',
    causes: ['The run published nothing', 'It was undone before'],
    prevention: [],
    whatToDo: 'Choose a run that published a generation.',
  }),
  restore_point_not_found: known('LOW', 3, {
    description: 'There is no such restore point.',
    causes: ['It was removed by the rule for keeping backups'],
    prevention: ['Keep more backups'],
    whatToDo: 'Choose a restore point from the list.',
  }),
  restore_point_damaged: known('HIGH', 1, {
    description: 'A restore point is not what it was when it was made.',
    causes: ['The disk is failing', 'A file of it was changed or deleted'],
    prevention: ['Keep the workspace on a sound disk', 'Leave the backups folder alone'],
    whatToDo: 'Choose an older restore point that verifies.',
  }),
  backup_failed: known('HIGH', 2, {
    description: 'No verified backup could be made.',
    causes: ['The disk is full or failing', 'The database could not be copied'],
    prevention: ['Keep some GB free'],
    whatToDo: 'Free some space or check the disk, then run again.',
  }),
  audit_broken: known('CRITICAL', 1, {
    description: 'The record of what people and the console did is not whole.',
    causes: ['The database was changed by another program', 'The disk is failing'],
    prevention: ['Let nothing else write to the workspace'],
    whatToDo: 'Keep a copy of the workspace as it is and find out who changed it.',
  }),
  delivery_failed: known('MEDIUM', 3, {
    description: 'A message about a notice could not be delivered.',
    causes: ['The mail server or web address is not reachable', 'The password or token is wrong'],
    prevention: ['Test a channel after changing it'],
    whatToDo: 'Check the channel in the settings and send a test message.',
  }),
  secret_unavailable: known('MEDIUM', 2, {
    description: 'A password or token is needed and not to be had.',
    causes: ['It was never set', 'The keystore of this computer is locked or missing'],
    prevention: ['Set secrets again after moving to another computer'],
    whatToDo: 'Set the secret in the settings, or by its environment variable.',
  }),
}

function known(
  severity: Priority,
  escalationThreshold: number,
  words: Omit<FailureFacts, 'severity' | 'escalationThreshold'>,
): FailureFacts {
  return { severity, escalationThreshold, ...words }
}
