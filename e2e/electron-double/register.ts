import { registerHooks } from 'node:module'
import { Socket } from 'node:net'

// Loaded before the built main: `electron` is the double, everything else is what is shipped.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})

// Main has no business on the network: whoever tries is seen by name.
Socket.prototype.connect = (...given: readonly unknown[]): never => {
  throw new Error(`main wanted to connect to ${JSON.stringify(given[0])}`)
}
