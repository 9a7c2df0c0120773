/** Where `index.html` takes the nonce of its answer; every host replaces it. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * The headers every answer of a host carries, whichever way the console is reached (design 7): nothing from elsewhere,
 * nothing inline without the nonce of this very answer, no frame, no form, no referrer.
 *
 * @param nonce Fresh random text for each answer, base64url.
 * @param connect Addresses the page may connect to besides its own origin, e.g. `ws://127.0.0.1:4711`.
 */
export function securityHeaders(nonce: string, connect: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce, connect),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  }
}

function contentSecurityPolicy(nonce: string, connect: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src ${["'self'", ...connect].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
