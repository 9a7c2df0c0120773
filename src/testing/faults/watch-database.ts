import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { databaseError } from './fault-error.ts'
import type { Injector } from './injector.ts'

type Method = (this: unknown, ...args: unknown[]) => unknown

interface DatabaseIntent {
  readonly path: string
  readonly operation: string
  readonly sql: string
}

/** Puts the injector around everything of better-sqlite3 that writes, in this thread. */
export function watchDatabase(injector: Injector): void {
  const { prototype } = Database
  const sample = new Database(':memory:')
  const statements = Object.getPrototypeOf(sample.prepare('select 1')) as Database.Statement
  sample.close()
  for (const method of ['run', 'get', 'all', 'iterate'] as const) {
    around(statements, method, statement => {
      const operation = operationOf(statement)
      return operation === null ? null : { path: statement.database.name, operation, sql: statement.source }
    })
  }
  around(prototype, 'exec', (db, sql) => ({ path: db.name, operation: operationOfText(sql), sql }))
  around(prototype, 'close', db =>
    db.readonly || !db.open ? null : { path: db.name, operation: 'checkpoint', sql: '' },
  )
  around(prototype, 'backup', (_db, path) => ({ path, operation: 'backup', sql: '' }))
  // A pragma is prepared below the wrapped methods.
  around(prototype, 'pragma', (db, text) =>
    /=|checkpoint|vacuum|optimize/i.test(text) && !db.readonly
      ? { path: db.name, operation: 'pragma', sql: `pragma ${text}` }
      : null,
  )

  function around<Self extends object>(
    target: Self,
    name: string,
    intentOf: (self: Self, first: string) => DatabaseIntent | null,
  ): void {
    const original = (target as Record<string, Method>)[name] as Method
    const wrapped = function wrapped(this: Self, ...args: unknown[]): unknown {
      const intent = intentOf(this, args[0] as string)
      const write = intent && injector.before({ ...intent, path: resolve(intent.path) })
      if (!write) return original.apply(this, args)
      try {
        if (write.fault !== null) throw databaseError(write.fault)
        const result = original.apply(this, args)
        return result instanceof Promise ? result.finally(() => write.after()) : result
      } finally {
        if (name !== 'backup') write.after()
      }
    }
    Object.defineProperty(target, name, { value: wrapped, writable: true, configurable: true })
  }
}

function operationOf({ source, readonly, database }: Database.Statement): string | null {
  if (database.readonly || database.memory) return null
  const word = transactionWord(source)
  if (word !== null) return word
  if (/^\s*pragma/i.test(source)) return null
  return readonly ? null : 'statement'
}

function operationOfText(sql: string): string {
  return transactionWord(sql) ?? 'exec'
}

function transactionWord(sql: string): string | null {
  const [, word = ''] = /^\s*(begin|commit|end|rollback|savepoint|release)\b/i.exec(sql) ?? []
  switch (word.toLowerCase()) {
    case 'begin':
    case 'savepoint':
      return 'begin'
    case 'commit':
    case 'end':
      return 'commit'
    // A savepoint given up or kept writes nothing that a failure could stop.
    case 'release':
    case 'rollback':
      return 'rollback'
    default:
      return null
  }
}
