import type { ShellAnswer, ShellAsk } from '../../contract/engine-message.ts'
import { EngineFailure } from '../../contract/failure.ts'
import type { ShowNotification } from './native-notifications.ts'
import type { SecretVault } from './secret-vault.ts'

export interface EngineAnswers {
  readonly vault: SecretVault
  readonly notify: ShowNotification
}

/** Does what only the shell can do for the engine. A failure is an answer; a defect rejects. */
export async function answerEngine(ask: ShellAsk, { vault, notify }: EngineAnswers): Promise<ShellAnswer> {
  try {
    switch (ask.kind) {
      case 'keystore':
        return { kind: 'keystore', available: await vault.isAvailable() }
      case 'get-secret':
        return { kind: 'secret', value: await vault.get(ask.workspace, ask.name) }
      case 'set-secret':
        await vault.set(ask.workspace, ask.name, ask.value)
        return { kind: 'kept' }
      case 'notify':
        return { kind: 'notified', shown: await notify(ask.notification) }
      default:
        return ask satisfies never
    }
  } catch (error) {
    if (error instanceof EngineFailure) return { kind: 'failed', failure: error.failure }
    throw error
  }
}
