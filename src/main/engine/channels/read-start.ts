/**
 * The beginning of an answer as text; what comes after it is not read and the connection is given up, so that no answer can fill the
 * memory.
 *
 * @param maxBytes how much is read, in bytes; a chunk may reach a little beyond it
 */
export async function readStart({ body }: Response, maxBytes: number): Promise<string> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
}
