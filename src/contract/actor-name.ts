import { z } from 'zod'

/** The actor of what the console does by itself; nobody else goes by this name. */
export const CONSOLE = 'Moldline'

/** The actors of runs that started by themselves; see `RunCause`. */
export const CONSOLE_FOR_FILES = `${CONSOLE} (new files)`
export const CONSOLE_ON_SCHEDULE = `${CONSOLE} (schedule)`

/** Name of a person who does something (design 5, "People"): said once, on one line, and never the console's own. */
export const ActorName = z
  .string()
  .trim()
  .min(1, 'a name is needed')
  .max(100, 'a name has 100 characters at most')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name stands on one line')
  .refine(
    name => ![CONSOLE, CONSOLE_FOR_FILES, CONSOLE_ON_SCHEDULE].includes(name),
    `${CONSOLE} is the name of the console itself`,
  )
