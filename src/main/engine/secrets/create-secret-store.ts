import type { AskShell, ShellAnswer, ShellAsk } from '../../../contract/engine-message.ts'
import { EngineFailure, failure } from '../../../contract/failure.ts'
import type { SecretName, SecretStore } from '../../../contract/secret-store.ts'
import type { Environment } from '../effective-settings.ts'
import { environmentSecrets, secretVariable } from './environment-secrets.ts'
import type { KnownSecrets } from './known-secrets.ts'

export interface SecretStoreOptions {
  readonly environment: Environment
  /** Null where no shell stands behind the engine: `serve`, the command line, the library. */
  readonly ask: AskShell | null
  /** Secrets of two workspaces are kept apart. */
  readonly workspace: string
  /** Learns each secret that passes. */
  readonly known: KnownSecrets
}

/**
 * Secrets from the environment, and from the shell's keystore where there is a real one (design 2, "Secrets"). The environment wins, as
 * with settings. The shell is asked only when a secret is wanted, because a keystore may ask the person in turn.
 */
export function createSecretStore({ environment, ask, workspace, known }: SecretStoreOptions): SecretStore {
  const given = environmentSecrets(environment)
  for (const value of given.values()) known.learn(value)
  let hasKeystore = false

  async function keystore(): Promise<AskShell | null> {
    if (!ask) return null
    const { available } = await answered(ask, { kind: 'keystore' }, 'keystore')
    hasKeystore = available
    return available ? ask : null
  }

  async function kept(name: SecretName): Promise<string | null> {
    const shell = await keystore()
    if (!shell) return null
    const { value } = await answered(shell, { kind: 'get-secret', workspace, name }, 'secret')
    if (value !== null) known.learn(value)
    return value
  }

  return {
    get kind() {
      return hasKeystore ? 'keystore' : 'environment'
    },
    get: async name => given.get(name) ?? (await kept(name)),
    async originOf(name) {
      if (given.has(name)) return 'environment'
      return (await kept(name)) === null ? null : 'keystore'
    },
    async set(name, value) {
      if (value !== null) known.learn(value)
      if (given.has(name)) throw givenByEnvironment(name)
      const shell = await keystore()
      if (!shell) throw nowhereToKeep(name)
      await answered(shell, { kind: 'set-secret', workspace, name, value }, 'kept')
    },
  }
}

type AnswerOf<Kind extends ShellAnswer['kind']> = Extract<ShellAnswer, { readonly kind: Kind }>

async function answered<Kind extends ShellAnswer['kind']>(
  ask: AskShell,
  question: ShellAsk,
  expected: Kind,
): Promise<AnswerOf<Kind>> {
  const answer = await ask(question)
  if (answer.kind === expected) return answer as AnswerOf<Kind>
  if (answer.kind === 'failed') throw new EngineFailure(answer.failure)
  throw new Error(`The shell answered ${question.kind} with ${answer.kind}`)
}

function givenByEnvironment(name: SecretName): EngineFailure {
  const variable = secretVariable(name)
  return new EngineFailure(
    failure('secret_unavailable', `The environment variable ${variable} gives this secret and wins over a kept one.`, {
      remedy: `Change or unset ${variable}.`,
    }),
  )
}

function nowhereToKeep(name: SecretName): EngineFailure {
  return new EngineFailure(
    failure('secret_unavailable', 'Nothing on this computer can keep a secret safely for Moldline.', {
      remedy: `Start Moldline with the secret in the environment variable ${secretVariable(name)}.`,
    }),
  )
}
