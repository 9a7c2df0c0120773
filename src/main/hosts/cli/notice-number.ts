import { z } from 'zod'

/** Number of a notice on the command line. */
export const NoticeNumber = z.coerce.number({ error: 'a notice is named by its number' }).int().min(1)
