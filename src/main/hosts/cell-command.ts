import { pathToFileURL } from 'node:url'
import type { CellPlace } from '../engine/engine-options.ts'

/** A program that opens a workbook at a cell, started without a shell. */
export interface CellCommand {
  readonly program: string
  readonly arguments: readonly string[]
  /** Added to what the program is given anyway. */
  readonly environment: Readonly<Record<string, string>>
  /** A program that stays open has succeeded when it has not failed by then, one that ends when it ends well; in milliseconds. */
  readonly patienceMs: number
}

/**
 * How a workbook is opened at a cell: on Windows and macOS by telling Excel, elsewhere by an address LibreOffice understands. File, sheet
 * and address never become part of a script: they are values of the environment, arguments, or parts of an encoded address. Tried in
 * order; none on a computer without a display.
 */
export function cellCommands(
  place: CellPlace,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly CellCommand[] {
  if (platform === 'win32') return [windowsCommand(place)]
  if (platform === 'darwin') return [macCommand(place)]
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return []
  return ['soffice', 'libreoffice'].map(program => officeCommand(program, place))
}

/**
 * Uses the Excel that is running, and the workbook if it is open in it. Macros are off and links are not followed for what is opened
 * here (design 7); the workbook can be changed, that is what it is opened for.
 */
const POWERSHELL = `
$ErrorActionPreference = 'Stop'
$file = $env:MOLDLINE_CELL_FILE
$name = $env:MOLDLINE_CELL_SHEET
try { $excel = [Runtime.InteropServices.Marshal]::GetActiveObject('Excel.Application') }
catch { $excel = New-Object -ComObject Excel.Application }
$excel.Visible = $true
$book = $null
foreach ($open in $excel.Workbooks) { if ($open.FullName -eq $file) { $book = $open } }
if ($null -eq $book) {
  $security = $excel.AutomationSecurity
  $excel.AutomationSecurity = 3
  try { $book = $excel.Workbooks.Open($file, 0) } finally { $excel.AutomationSecurity = $security }
}
$sheet = $book.Worksheets.Item(1)
foreach ($one in $book.Worksheets) { if ($one.Name -ceq $name) { $sheet = $one } }
$book.Activate()
$sheet.Activate()
$excel.Goto($sheet.Range($env:MOLDLINE_CELL_ADDRESS)) | Out-Null
`

function windowsCommand({ file, sheet, address }: CellPlace): CellCommand {
  return {
    program: 'powershell.exe',
    arguments: [
      '-NoLogo',
      '-NoProfile',
      '-NonInteractive',
      '-WindowStyle',
      'Hidden',
      '-EncodedCommand',
      Buffer.from(POWERSHELL, 'utf16le').toString('base64'),
    ],
    environment: { MOLDLINE_CELL_FILE: file, MOLDLINE_CELL_SHEET: sheet, MOLDLINE_CELL_ADDRESS: address },
    patienceMs: 20_000,
  }
}

const APPLE_SCRIPT = `
on run argv
  tell application "Microsoft Excel"
    activate
    open workbook workbook file name (item 1 of argv)
    set target to active workbook
    if (item 2 of argv) is not "" then activate object worksheet (item 2 of argv) of target
    select range (item 3 of argv) of active sheet
  end tell
end run
`

function macCommand({ file, sheet, address }: CellPlace): CellCommand {
  // Options end at the first argument that is none, and the path of a file begins with a slash.
  return {
    program: 'osascript',
    arguments: ['-e', APPLE_SCRIPT, file, sheet, address],
    environment: {},
    patienceMs: 20_000,
  }
}

function officeCommand(program: string, { file, sheet, address }: CellPlace): CellCommand {
  const url = pathToFileURL(file)
  // Quoted as in a formula: a quote in a name is written twice.
  const quoted = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
  const target = sheet === '' ? address : `${encodeURIComponent(quoted)}.${address}`
  return { program, arguments: ['--calc', `${url.href}#${target}`], environment: {}, patienceMs: 1_500 }
}
