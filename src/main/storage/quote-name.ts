/** A name as an SQL identifier; plants may name columns as they like. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
