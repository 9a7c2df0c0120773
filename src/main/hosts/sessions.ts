import { randomBytes, createHash } from 'node:crypto'

/**
 * Who may use the browser host. A link carries a token that works once; it is exchanged for a session that lasts as long as
 * the host. Only hashes are kept, so that comparing them tells nothing of the secret by its time.
 */
export interface Sessions {
  /** A fresh token for a link. Earlier ones that were not used stay valid. */
  newToken(): string
  /** Exchanges a token for the secret of a new session, or null when it is unknown or was used. */
  redeem(token: string): string | null
  has(session: string): boolean
}

export function createSessions(random: () => string = () => randomBytes(32).toString('base64url')): Sessions {
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  const issue = (kept: Set<string>) => {
    const secret = random()
    kept.add(hashOf(secret))
    return secret
  }
  return {
    newToken: () => issue(tokens),
    redeem: token => (tokens.delete(hashOf(token)) ? issue(sessions) : null),
    has: session => sessions.has(hashOf(session)),
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
