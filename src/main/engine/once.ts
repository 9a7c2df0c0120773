/** Doing it twice is doing it once: whoever comes later waits for the first. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
