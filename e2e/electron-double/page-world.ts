/** The body of a CommonJS module. */
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void

/**
 * Runs in the page before anything of its own: a preload with the two modules of Electron a sandboxed one has. What crosses the context bridge is
 * copied, functions are wrapped, as Electron does it; here both worlds share their globals.
 */
function pageWorld(preload: Preload): void {
  // A preload runs in the main frame only.
  if (window !== window.top) return
  type Listener = (event: { readonly ports: readonly MessagePort[] }, ...args: readonly unknown[]) => void
  type Main = (message: object) => Promise<unknown>
  // Looked up at each call: it may be put there after this ran.
  const main: Main = message => (Reflect.get(window, 'moldlineDoubleMain') as Main)(message)
  const listeners = new Map<string, Set<Listener>>()
  const ports = new Map<number, MessagePort>()
  /** Ports on their way from the preload to the page, and those that arrived, as the page has them. */
  const posted: number[] = []
  const arrived = new Map<number, MessagePort>()
  window.addEventListener('message', event => {
    for (const port of event.ports) arrived.set(posted.shift() ?? 0, port)
  })

  function strict<Part extends object>(name: string, part: Part): Part {
    return new Proxy(part, {
      get(target, key) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key) as unknown
        throw new Error(`the Electron double does not model ${name}.${key}`)
      },
    })
  }

  function receivedPort(number: number): MessagePort {
    const { port1, port2 } = new MessageChannel()
    ports.set(number, port1)
    posted.push(number)
    port1.onmessage = ({ data }) => void main({ kind: 'port-message', port: number, data: data as unknown })
    return port2
  }

  /** As the context bridge does: values are copied, functions become functions of the other world. */
  function across(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: readonly unknown[]) => across((value as (...given: unknown[]) => unknown)(...args.map(across)))
    }
    if (value instanceof Promise) return value.then(across)
    return structuredClone(value)
  }

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld(name: string, api: Readonly<Record<string, unknown>>) {
        const exposed = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, across(value)]))
        Object.defineProperty(window, name, { value: Object.freeze(exposed), enumerable: true })
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      send: (channel: string, ...args: unknown[]) => void main({ kind: 'send', channel, args }),
      invoke: (channel: string, ...args: unknown[]) => main({ kind: 'invoke', channel, args }),
      on(channel: string, listener: Listener) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      removeListener: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    }),
  })

  const deliver = {
    message(channel: string, args: readonly unknown[], numbers: readonly number[]) {
      const event = { ports: numbers.map(receivedPort) }
      for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
    },
    portMessage: (port: number, data: unknown) => ports.get(port)?.postMessage(data),
    portClosed(port: number) {
      ports.get(port)?.close()
      // An event of Electron's ports that Chromium's do not have.
      arrived.get(port)?.dispatchEvent(new Event('close'))
    },
  }
  Object.defineProperty(window, 'moldlineDoublePage', { value: deliver, enumerable: false })
  // No second window is ever made; what main thinks of it is checked there.
  window.open = url => {
    void main({ kind: 'opens', url: String(url) })
    return null
  }
  const wanted = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`a sandboxed preload cannot require ${name}`)
  }
  preload(wanted, { exports: {} }, {})
}

/**
 * The script for a page, with the built preload in it: the page's policy forbids to make code of text.
 *
 * @param preload text of the built preload
 */
export function pageScript(preload: string): string {
  return `(${pageWorld.toString()})(function (require, module, exports) {${preload}\n})`
}
