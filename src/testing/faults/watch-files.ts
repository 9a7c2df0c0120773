import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileError, type AnsweredFault } from './fault-error.ts'
import type { Injector } from './injector.ts'

type Method = (this: unknown, ...args: unknown[]) => unknown
type Methods = Record<string, Method>

/** Functions that change something at the path in their first argument; a rename counts where it goes. */
const BY_PATH = ['writeFile', 'appendFile', 'rm', 'unlink', 'rmdir', 'mkdir', 'mkdtemp', 'chmod', 'truncate', 'utimes']
const TO_PATH = ['rename', 'copyFile', 'cp', 'link', 'symlink']
const BY_DESCRIPTOR = ['write', 'writev', 'fsync', 'fdatasync', 'ftruncate', 'fchmod']
const BY_HANDLE = ['write', 'writev', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate', 'chmod']

/** Puts the injector around everything of `node:fs` and `node:fs/promises` that writes, in this thread. */
export async function watchFiles(injector: Injector): Promise<void> {
  const paths = new Map<number, string>()
  const sync = fs as unknown as Methods
  const promises = fs.promises as unknown as Methods
  const handles = await fileHandlePrototype()

  for (const name of BY_PATH) wrapAll(name, ([path]) => pathOf(path))
  for (const name of TO_PATH) wrapAll(name, ([, path]) => pathOf(path))
  for (const name of BY_DESCRIPTOR) {
    wrap(sync, `${name}Sync`, name, ([descriptor]) => paths.get(descriptor as number) ?? null)
    wrap(sync, name, name, ([descriptor]) => paths.get(descriptor as number) ?? null)
  }
  for (const name of BY_HANDLE)
    wrap(handles, name, name, (_args, self) => paths.get((self as fs.promises.FileHandle).fd) ?? null)
  watchOpening()
  watchReading()
  syncBuiltinESMExports()

  function wrapAll(name: string, where: (args: readonly unknown[]) => string | null): void {
    wrap(sync, `${name}Sync`, name, where)
    wrap(sync, name, name, where)
    wrap(promises, name, name, where)
  }

  function wrap(
    target: Methods,
    name: string,
    operation: string,
    where: (args: readonly unknown[], self: unknown) => string | null,
  ): void {
    const original = target[name]
    if (original === undefined) return
    target[name] = function wrapped(...args) {
      const path = where(args, this)
      const write = path === null ? null : injector.before({ path, operation })
      if (path === null || !write) return original.apply(this, args)
      if (write.fault === null)
        return followed(
          () => original.apply(this, args),
          args,
          () => write.after(),
        )
      return refused(write.fault, { operation, path, original, self: this, args, target })
    }
  }

  function watchOpening(): void {
    const open = (target: Methods, name: string, remember: (descriptor: number, path: string) => void): void => {
      const original = target[name] as Method
      target[name] = function wrapped(...args) {
        const path = pathOf(args[0])
        if (path === null) return original.apply(this, args)
        const write = isForWriting(args[1]) ? injector.before({ path, operation: 'open' }) : null
        const fault = isForWriting(args[1]) ? (write?.fault ?? null) : injector.beforeReading(path)
        if (fault !== null) return answer(fileError(fault, 'open', path), args, target)
        const opened = (descriptor: number): void => remember(descriptor, path)
        return followed(
          () => original.apply(this, args),
          args,
          result => {
            whenOpened(result, opened)
            write?.after()
          },
        )
      }
    }
    const remember = (descriptor: number, path: string): void => void paths.set(descriptor, path)
    open(sync, 'openSync', remember)
    open(sync, 'open', remember)
    open(promises, 'open', remember)
  }

  function watchReading(): void {
    for (const [target, name] of [
      [sync, 'readFileSync'],
      [promises, 'readFile'],
    ] as const) {
      const original = target[name] as Method
      target[name] = function wrapped(...args) {
        const path = pathOf(args[0])
        const fault = path === null ? null : injector.beforeReading(path)
        if (path === null || fault === null) return original.apply(this, args)
        return answer(fileError(fault, 'open', path), args, target)
      }
    }
  }

  /** Half of what should be written is, before the disk is full; nothing of anything else. */
  function refused(
    fault: AnsweredFault,
    call: {
      readonly operation: string
      readonly path: string
      readonly original: Method
      readonly self: unknown
      readonly args: readonly unknown[]
      readonly target: Methods
    },
  ): unknown {
    const { operation, path, original, self, args, target } = call
    const error = fileError(fault, operation, path)
    if (fault !== 'short-write' || !['write', 'writeFile', 'appendFile'].includes(operation)) {
      return answer(error, args, target)
    }
    const position =
      operation === 'write' || operation === 'appendFile' || operation === 'writeFile'
        ? target === handles
          ? 0
          : 1
        : 0
    const half = args.with(position, firstHalf(args[position]))
    if (operation === 'write') return original.apply(self, half)
    const written = original.apply(self, half)
    if (written instanceof Promise) return written.then(() => Promise.reject(error))
    return answer(error, args, target)
  }

  function answer(error: Error, args: readonly unknown[], target: Methods): unknown {
    const callback = args.at(-1)
    if (target === promises || target === handles) return Promise.reject(error)
    if (typeof callback !== 'function') throw error
    process.nextTick(callback, error)
    return undefined
  }
}

/** Tells when a call is done and with what, whether it answers at once, by a promise or through its callback. */
function followed(call: () => unknown, args: unknown[], done: (result?: unknown) => void): unknown {
  const callback = args.at(-1)
  if (typeof callback === 'function') {
    args[args.length - 1] = (...answers: unknown[]): unknown => {
      done(answers[1])
      return (callback as Method)(...answers)
    }
    return call()
  }
  let result: unknown
  try {
    result = call()
  } catch (error) {
    done()
    throw error
  }
  if (result instanceof Promise) return settled(result, done)
  done(result)
  return result
}

async function settled(promise: Promise<unknown>, done: (result?: unknown) => void): Promise<unknown> {
  let result: unknown
  try {
    result = await promise
    return result
  } finally {
    done(result)
  }
}

/** A descriptor, or the handle that has it; nothing when it could not be opened. */
function whenOpened(result: unknown, hear: (descriptor: number) => void): void {
  if (typeof result === 'number') hear(result)
  else if (typeof result === 'object' && result !== null && 'fd' in result) hear(result.fd as number)
}

function pathOf(value: unknown): string | null {
  if (typeof value === 'string') return resolve(value)
  if (value instanceof URL) return fileURLToPath(value)
  return Buffer.isBuffer(value) ? resolve(value.toString()) : null
}

function isForWriting(flags: unknown): boolean {
  const { O_WRONLY, O_RDWR } = fs.constants
  if (typeof flags === 'number') return (flags & (O_WRONLY | O_RDWR)) !== 0
  return typeof flags === 'string' && /[aw+]/.test(flags)
}

function firstHalf(content: unknown): unknown {
  if (typeof content === 'string') return content.slice(0, Math.floor(content.length / 2))
  return content instanceof Uint8Array ? content.subarray(0, Math.floor(content.length / 2)) : content
}

async function fileHandlePrototype(): Promise<Methods> {
  const handle = await fs.promises.open(import.meta.filename, 'r')
  await handle.close()
  return Object.getPrototypeOf(handle) as Methods
}
