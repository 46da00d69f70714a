import { createHash } from 'node:crypto'

/** The name under which an asset stands, changed by any change of its bytes: `site.1a2b3c4d5e.css`. */
export function named(name: string, bytes: Uint8Array, extension: string): string {
  return `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`
}
