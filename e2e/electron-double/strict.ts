/**
 * A part of Electron as far as it is modelled: whatever else is asked of it throws and says what it was, so that no test passes on
 * something that is not there.
 */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then') {
        const value: unknown = Reflect.get(target, key)
        // Bound, because private members know the object itself only.
        return typeof value === 'function' ? value.bind(target) : value
      }
      throw new Error(`the Electron double does not model ${name}.${key}`)
    },
    set(_, key) {
      throw new Error(`the Electron double does not model setting ${name}.${String(key)}`)
    },
  })
}

/** The same for a class: its static members, and those of each object it makes. */
export function strictClass<Made extends object, Given extends unknown[]>(
  name: string,
  made: new (...given: Given) => Made,
): new (...given: Given) => Made {
  return new Proxy(made, {
    construct: (target, given: Given) => strict(name, new target(...given)),
    get(target, key) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key) as unknown
      throw new Error(`the Electron double does not model ${name}.${key}`)
    },
  })
}

/** An event whose default can be prevented, as Electron's. */
export function preventable() {
  const event = { defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) }
  return event
}
