import { app, safeStorage } from 'electron'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { EngineFailure, failure } from '../../contract/failure.ts'
import { SECRET_NAMES, type SecretName } from '../../contract/secret-store.ts'

export interface SecretVaultOptions {
  /** Holds the cipher text, readable by its owner only. */
  readonly file: string
  readonly platform: NodeJS.Platform
}

/** Secrets of the engine, encrypted with a key that the computer's keystore guards (design 2, "Secrets"). */
export interface SecretVault {
  /** Whether there is a keystore that does more than obfuscate. */
  isAvailable(): Promise<boolean>
  /** @throws EngineFailure `secret_unavailable` when it cannot be decrypted any more */
  get(workspace: string, name: SecretName): Promise<string | null>
  /** @throws EngineFailure `secret_unavailable` when it cannot be kept */
  set(workspace: string, name: SecretName, value: string | null): Promise<void>
}

/** Backends of Linux that keep the key in plain sight, or that are not chosen yet. */
const NO_KEYSTORE: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/** Cipher text in base64 by workspace (a hash of its path) and name. */
const Kept = z.record(z.string(), z.partialRecord(z.enum(SECRET_NAMES), z.base64()))
type Kept = z.infer<typeof Kept>

/** The vault of this computer's user; only when the app is ready. */
export function openSecretVault(platform: NodeJS.Platform): SecretVault {
  return createSecretVault({ file: join(app.getPath('userData'), 'secrets.json'), platform })
}

export function createSecretVault({ file, platform }: SecretVaultOptions): SecretVault {
  async function isAvailable(): Promise<boolean> {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
    return platform !== 'linux' || !NO_KEYSTORE.has(safeStorage.getSelectedStorageBackend())
  }

  return {
    isAvailable,
    async get(workspace, name) {
      const kept = readKept(file)[keyOf(workspace)]?.[name]
      if (kept === undefined) return null
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(kept, 'base64'))
        return result
      } catch (error) {
        throw unavailable('A kept secret cannot be decrypted on this computer any more.', 'Give it again.', error)
      }
    },
    async set(workspace, name, value) {
      const cipher = value === null ? null : await encrypted(value)
      const kept = readKept(file)
      const { [name]: _replaced, ...others } = kept[keyOf(workspace)] ?? {}
      const secrets = cipher === null ? others : { ...others, [name]: cipher }
      writeKept(file, { ...kept, [keyOf(workspace)]: secrets })
    },
  }

  async function encrypted(value: string): Promise<string> {
    if (!(await isAvailable())) {
      throw unavailable('This computer has no keystore that keeps a secret safely.', 'Give it by the environment.')
    }
    return (await safeStorage.encryptStringAsync(value)).toString('base64')
  }
}

function keyOf(workspace: string): string {
  return createHash('sha256').update(workspace).digest('hex').slice(0, 16)
}

/** A file that is not there, or that something else spoiled, keeps nothing: the secrets are given again. */
function readKept(file: string): Kept {
  try {
    return Kept.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw unavailable(`The kept secrets cannot be read (${String(error)}).`, 'Check the rights of that file.', error)
  }
}

/** Written under another name first, so that a crash leaves the old ones. */
function writeKept(file: string, kept: Kept): void {
  const unfinished = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 })
    renameSync(unfinished, file)
  } catch (error) {
    throw unavailable(`The secret cannot be kept (${String(error)}).`, 'Check that the disk has space.', error)
  }
}

function unavailable(message: string, remedy: string, cause?: unknown): EngineFailure {
  return new EngineFailure(failure('secret_unavailable', message, { remedy }), { cause })
}
