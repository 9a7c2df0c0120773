/** Why a file that an undo took out is held, with what to do next. */
export function takenOutReason(hasRows: boolean): string {
  const stay = hasRows ? 'The rows in use stay' : 'Nothing of it is loaded'
  return `An undo took out what is in this file. ${stay} until you choose "Load again" or the file changes.`
}
