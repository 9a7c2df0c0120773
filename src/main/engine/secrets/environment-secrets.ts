import { SECRET_NAMES, type SecretName } from '../../../contract/secret-store.ts'
import type { Environment } from '../effective-settings.ts'

/** `smtpPassword` → `MOLDLINE_SECRET_SMTP_PASSWORD`. */
export function secretVariable(name: SecretName): string {
  return `MOLDLINE_SECRET_${name.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`
}

/** Secrets the environment gives; an empty one counts as none. */
export function environmentSecrets(environment: Environment): ReadonlyMap<SecretName, string> {
  const given = SECRET_NAMES.map(name => [name, environment[secretVariable(name)] ?? ''] as const)
  return new Map(given.filter(([, value]) => value !== ''))
}
