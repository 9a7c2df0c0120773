/** The name of a file without its folders, for lists; details show the whole path. */
export function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path
}
