/** The parts of a `/` list such as `50/100/130`, trimmed, empty parts and repetitions left out; nothing has no parts. */
export function splitList(list: string | null): readonly string[] {
  if (list === null) return []
  const parts = list.split('/').map(part => part.trim())
  return [...new Set(parts.filter(part => part !== ''))]
}
