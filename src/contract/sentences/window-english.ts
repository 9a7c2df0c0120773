import type { SentenceCatalogue } from './create-retelling.ts'

/** What the window says in English in other words than the engine: a screen in place of a command, a phase in place of its agent. */
export const windowEnglish: SentenceCatalogue = {
  DataCollector: 'Collect',
  BackupKeeper: 'Back up',
  DataLoader: 'Load',
  ValidationOrchestrator: 'Check',
  OrderProgressTracker: 'Track',
  'at the {agent:word}': 'in the phase {agent}',
  'the {agent:word} failed': 'the phase {agent} failed',
  '{agent:word} failed and the run was stopped': '{agent} failed and the run was stopped',
  '{agent:word} failed and the run was stopped, because {reason:text}':
    '{agent} failed and the run was stopped, because {reason}',
  '{agent:word} stopped unexpectedly: {detail}': '{agent} stopped unexpectedly: {detail}',
  '{agent:word} did its work, but: {reasons:text}.': '{agent} did its work, but: {reasons}.',
  '{subject:text} as of generation {generation:number}, because {reason:text}.':
    '{subject} as of generation {generation}, because {reason}.',
  'Moldline stopped during run {run:number}, {place:text}.': 'Moldline stopped during run {run}, {place}.',
  'Interrupted {place:text}: Moldline stopped while it was going on. {data:text} The next run goes on with what was read.':
    'Interrupted {place}: Moldline stopped while it was going on. {data} The next run goes on with what was read.',
  'See the runs with: moldline runs': 'Choose one on the Runs screen.',
  'See them with: moldline runs': 'Choose one on the Runs screen.',
  'See them with: moldline orders': 'Choose one on the Orders screen.',
  'See them with: moldline findings': 'Look at the list on the Findings screen.',
  'See the files with: moldline files': 'Look at the files on the Data screen.',
  'See them with: moldline files': 'Look at the files on the Data screen.',
  'See them with: moldline quarantine': 'Look at the rows in quarantine on the Data screen.',
  'See the decisions with: moldline decide list': 'Look at the decisions on the Data screen.',
  'Undo the run that did it: its number is in "moldline runs".':
    'Undo the run that did it, on the Data screen under Recovery.',
  'See the notices with: moldline notices': 'Choose one in the Inbox.',
  'See the backups with: moldline restore': 'Look at the backups on the Data screen.',
  'See the rules with: moldline rules': 'Look at the rules on the Findings screen.',
  'See the settings with: moldline config': 'Look at the value in Settings.',
  'Give the name of a person with --as, or choose one in Settings.': 'Choose the name of a person in Settings.',
  'Name the plant folder, the one that holds dynamicDatabase and staticDatabase, with --plant.':
    'Choose the plant folder, the one that holds dynamicDatabase and staticDatabase.',
  'Name another folder with --workspace: each plant has one of its own.':
    'Choose another folder: each plant has one of its own.',
  'Name the folder that Moldline works in with --workspace.': 'Choose the folder that Moldline works in.',
  'Close Moldline and start it again, or run "moldline run": the damaged file is kept aside then. The newest backup of it takes its place.':
    'Close Moldline and start it again: the damaged file is kept aside then, and its newest backup takes its place.',
  'Close Moldline and start it again, or run "moldline run": the damaged file is kept aside then. See the backups with: moldline restore':
    'Close Moldline and start it again: the damaged file is kept aside then. Choose a backup on the Data screen.',
  'What was asked may or may not have been done: see "moldline status" and "moldline audit", then try again.':
    'What was asked may or may not have been done: look at the Runs screen, then try again.',
  'Close what reads it (an export, a command line) and restore again. Nothing was changed.':
    'Close the program that reads it, or wait for its export, and restore again. Nothing was changed.',
  'Close what reads it (a command line, a backup program) and restore again. Nothing was changed.':
    'Close the program that reads it and restore again. Nothing was changed.',
}
