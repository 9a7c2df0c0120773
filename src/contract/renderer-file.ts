/** What the built window consists of, by file extension. Anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
}

export interface RendererFile {
  /** Path below the built renderer, with `/`. */
  readonly path: string
  readonly contentType: string
}

/**
 * The file of the built window that a URL's path names, or null. Only plain names get through: a segment never begins
 * with a dot and holds no backslash, colon, percent or control character, so no spelling of `..` leaves the folder.
 *
 * @example rendererFile('/') // index.html
 */
export function rendererFile(pathname: string): RendererFile | null {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1)
  const extension = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?<extension>[a-z\d]+)$/.exec(path)?.groups?.['extension'] ?? ''
  const contentType = Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : undefined
  return contentType && pathname.startsWith('/') ? { path, contentType } : null
}
