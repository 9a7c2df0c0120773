import { z } from 'zod'

/** Names an upload: 128 random bits in hex. */
export const UploadId = z.string().regex(/^[\da-f]{32}$/)
