// What is said with every answer, and what with pages that other sites may show in a frame.

import { createHash } from 'node:crypto'
import { EMBED_STYLE } from '../publication/embed/frame-page.ts'

/** Said with every answer: no foreign script, style, frame or form target; no guessing of types. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** Of what other sites may show in a frame: nothing but its own one style, and links. */
export const FRAMED_HEADERS: Readonly<Record<string, string>> = {
  ...SECURITY_HEADERS,
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(EMBED_STYLE).digest('base64')}'; frame-ancestors *; base-uri 'none'; form-action 'none'`,
}
