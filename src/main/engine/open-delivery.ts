import { basename } from 'node:path'
import type { AskShell } from '../../contract/engine-message.ts'
import { EngineFailure } from '../../contract/failure.ts'
import type { SecretStore } from '../../contract/secret-store.ts'
import type { Settings } from '../../contract/setting.ts'
import type { Log } from '../pipeline/log.ts'
import type { ConsoleDatabase } from '../storage/console/console-database.ts'
import type { Notify } from './channels/desktop-channel.ts'
import { createDeliveryDesk, type DeliveryDesk } from './delivery-desk.ts'
import type { EngineOptions } from './engine-options.ts'
import type { EventBus } from './event-bus.ts'
import { createKnownSecrets, type KnownSecrets } from './secrets/known-secrets.ts'
import { createSecretStore } from './secrets/create-secret-store.ts'

/** Secrets of an engine, and what cleans texts of them. */
export interface EngineSecrets {
  readonly store: SecretStore
  readonly known: KnownSecrets
}

/** @param workspace Absolute folder. */
export function openSecrets({ environment, askShell }: EngineOptions, workspace: string): EngineSecrets {
  const known = createKnownSecrets()
  return { known, store: createSecretStore({ environment, ask: askShell ?? null, workspace, known }) }
}

export interface DeliverySurroundings {
  readonly db: ConsoleDatabase
  readonly settings: () => Settings
  readonly secrets: EngineSecrets
  readonly bus: EventBus
  readonly clock: () => Date
  readonly log: Log
}

/** The delivery desk of an engine that owns its workspace. */
export function openDelivery(options: EngineOptions, surroundings: DeliverySurroundings): DeliveryDesk {
  const { db, settings, secrets, bus, clock, log } = surroundings
  return createDeliveryDesk({
    db,
    settings,
    clock,
    log,
    plantName: () => settings().plantName || basename(options.plant),
    secrets: secrets.store,
    redact: secrets.known.redact,
    notify: options.askShell ? notifyBy(options.askShell) : null,
    onChanged: () => bus.publish({ kind: 'data-changed' }),
  })
}

/** Has the shell show native notifications. */
export function notifyBy(ask: AskShell): Notify {
  return async notification => {
    const answer = await ask({ kind: 'notify', notification })
    if (answer.kind === 'failed') throw new EngineFailure(answer.failure)
    return answer.kind === 'notified' && answer.shown
  }
}
