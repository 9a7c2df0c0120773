import { Command } from 'commander'
import type { Cli } from './cli.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addConfigCommand } from './commands/config.ts'
import { addCorrectionsCommand } from './commands/corrections.ts'
import { addDecideCommand } from './commands/decide.ts'
import { addExportCommand } from './commands/export.ts'
import { addFilesCommand } from './commands/files.ts'
import { addFindingsCommand } from './commands/findings.ts'
import { addOrdersCommand } from './commands/orders.ts'
import { addQuarantineCommand } from './commands/quarantine.ts'
import { addRunCommand } from './commands/run.ts'
import { addRunsCommand } from './commands/runs.ts'
import { addServeCommand } from './commands/serve.ts'
import { addStatusCommand } from './commands/status.ts'
import { addSupportCommand } from './commands/support.ts'
import { addVersionCommand } from './commands/version.ts'
import { addAckCommand } from './commands/ack.ts'
import { addAuditCommand } from './commands/audit.ts'
import { addGenerationsCommand } from './commands/generations.ts'
import { addNoticeCommand } from './commands/notice.ts'
import { addNoticesCommand } from './commands/notices.ts'
import { addRestoreCommand } from './commands/restore.ts'
import { addRetryCommand } from './commands/retry.ts'
import { addTriageCommand } from './commands/triage.ts'
import { addUndoCommand } from './commands/undo.ts'
import { addUseCommand } from './commands/use.ts'
import { addVerifyCommand } from './commands/verify.ts'
import { EXIT_CODE_HELP } from './exit-code.ts'

/** The command line `moldline` with all its commands. What goes wrong is thrown as `CommanderError` or `EngineFailure`. */
export function createProgram(cli: Cli): Command {
  const program = new Command('moldline')
    .description(
      'Checked production data and the progress of every purchase order, from the monthly workbooks of a plant.',
    )
    .version(cli.layout.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    // Else --plant after "config set" would be taken for an option of "config".
    .enablePositionalOptions()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: text => void cli.out.write(text),
      writeErr: text => void cli.err.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('("moldline help" lists the commands)')
    .exitOverride()
    .addHelpText(
      'after',
      `${EXIT_CODE_HELP}

Examples:
  moldline run --plant "D:\\Plant Ha Noi 2"     read, load, check and track; remembered as the plant used last
  moldline orders --late                       what is late
  moldline findings                            what does not fit, by cause
  moldline notices                             what waits for a person
  moldline undo 12                             take back what run 12 changed
  moldline serve                               the console in a browser

A workspace has one owner at a time. Commands that write are done by it when it is open already, e.g. in the console.`,
    )
  for (const add of commands) add(program, cli)
  return program
}

const commands = [
  addRunCommand,
  addRetryCommand,
  addStatusCommand,
  addRunsCommand,
  addCompareCommand,
  addOrdersCommand,
  addFindingsCommand,
  addTriageCommand,
  addFilesCommand,
  addQuarantineCommand,
  addDecideCommand,
  addNoticesCommand,
  addNoticeCommand,
  addAckCommand,
  addUndoCommand,
  addUseCommand,
  addGenerationsCommand,
  addRestoreCommand,
  addVerifyCommand,
  addAuditCommand,
  addExportCommand,
  addSupportCommand,
  addCorrectionsCommand,
  addConfigCommand,
  addServeCommand,
  addVersionCommand,
]
