import { z } from 'zod'

/** Names of the secrets Moldline may be given. In the environment each is `MOLDLINE_SECRET_<NAME_IN_UPPER_SNAKE_CASE>`. */
export const SECRET_NAMES = ['smtpPassword', 'webhookToken'] as const
export type SecretName = (typeof SECRET_NAMES)[number]

export const SecretValue = z.string().min(1).max(10_000)

/** Where secrets are kept (design 2, "Secrets"). A keystore that only obfuscates counts as none. */
export interface SecretStore {
  /** `environment`: nothing can be kept, only read from there; also until a keystore has answered. */
  readonly kind: 'keystore' | 'environment'
  /** Where the secret comes from; null when it was never given. The environment wins. @throws EngineFailure `secret_unavailable` */
  originOf(name: SecretName): Promise<'keystore' | 'environment' | null>
  /** Null when it was never given. @throws EngineFailure `secret_unavailable` */
  get(name: SecretName): Promise<string | null>
  /** @throws EngineFailure `secret_unavailable` when nothing can be kept here */
  set(name: SecretName, value: string | null): Promise<void>
}
