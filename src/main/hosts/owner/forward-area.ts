import type { Engine } from '../../../contract/engine.ts'

/** How each method of an area is asked: `mutation` names who asks. */
export type AreaMethods<Area> = { readonly [Method in keyof Area]: 'query' | 'mutation' }

export interface AreaForwarding {
  /** Gives the owner's answer, its failures as they would be told here. */
  readonly ask: <Result>(asked: Promise<Result>) => Promise<Result>
  /** Whose doing it is. */
  readonly by: (named: string | undefined) => Promise<string>
}

/**
 * The methods of an area of the engine, done by the owner: each has a procedure of its own name that takes the method's one
 * input, with `actor` in it where it changes something.
 *
 * @param routes of the client, e.g. `api.floor`
 */
export function forwardArea<Area extends Partial<Engine>>(
  routes: object,
  methods: AreaMethods<Area>,
  { ask, by }: AreaForwarding,
): Area {
  const forwarded = Object.entries(methods).map(([name, kind]) => {
    const method = async (input?: { readonly actor?: string | undefined }) => {
      const procedure = Reflect.get(routes, name) as {
        readonly query: (input: unknown) => Promise<unknown>
        readonly mutate: (input: unknown) => Promise<unknown>
      }
      if (kind === 'query') return ask(procedure.query(input))
      return ask(procedure.mutate({ ...input, actor: await by(input?.actor) }))
    }
    return [name, method] as const
  })
  const area: unknown = Object.fromEntries(forwarded)
  return area as Area
}
