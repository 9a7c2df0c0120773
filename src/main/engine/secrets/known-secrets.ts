/** Shorter ones would blot out half of every sentence. */
const SHORTEST = 4
const BLOT = '•••'

/** Secrets this process has held, so that whatever is written or told can be cleaned of them (design 7). */
export interface KnownSecrets {
  readonly learn: (secret: string) => void
  /** The text without any known secret, in plain or in the forms in which protocols and files carry it. */
  readonly redact: (text: string) => string
}

export function createKnownSecrets(): KnownSecrets {
  /** Longest first: of a secret that begins like another nothing may stay. */
  let forms: readonly string[] = []
  return {
    learn(secret) {
      if (secret.length < SHORTEST) return
      forms = [...new Set([...forms, ...formsOf(secret)])].toSorted((a, b) => b.length - a.length)
    },
    redact(text) {
      let clean = text
      for (const form of forms) clean = clean.replaceAll(form, BLOT)
      return clean
    },
  }
}

function formsOf(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  const base64 = Buffer.from(secret, 'utf8').toString('base64')
  return [secret, inJson, encodeURIComponent(secret), base64]
}
