import { silentLog, type Log } from '../../../pipeline/log.ts'

/** A log that calls back when something is tried again, with what. */
export function whenTriedAgain(call: (subject: string) => void): Log {
  const log: Log = {
    ...silentLog,
    child: () => log,
    warn(fields, message) {
      if (message === 'tried again' && 'subject' in fields) call(String(fields.subject))
    },
  }
  return log
}
