// The one way in: bytes that somebody sends become a file of a known format, whole, or the first problem with its place.

import { Unreadable, reading } from './problem.ts'
import type { Read } from './problem.ts'
import { readTbx } from './tbx.ts'
import type { ReadTermbase } from './tbx.ts'
import { readTmx } from './tmx.ts'
import type { MemoryEntry } from './tmx.ts'
import type { TranslationFile } from './unit.ts'
import { readXliff12 } from './xliff-12.ts'
import { readXliff21, XLIFF_2 } from './xliff-21.ts'
import { readXml } from './xml-read.ts'

export type ExchangeFile =
  | { readonly format: 'xliff-2.1' | 'xliff-1.2'; readonly file: TranslationFile }
  | { readonly format: 'tmx'; readonly entries: readonly MemoryEntry[] }
  | { readonly format: 'tbx'; readonly termbase: ReadTermbase }

/** What a file is, is read from its root element; its name and its claimed type do not matter. */
export function readExchange(bytes: Uint8Array): Read<ExchangeFile> {
  return reading(() => {
    const root = readXml(bytes)
    switch (root.name) {
      case 'xliff': {
        const isSecond = root.uri === XLIFF_2 || (root.attributes.get('version') ?? '').startsWith('2.')
        const file = isSecond ? readXliff21(root) : readXliff12(root)
        const ids = new Set<string>()
        for (const { id } of file.units) {
          if (ids.has(id)) throw new Unreadable('exchange-duplicate', root, id)
          ids.add(id)
        }
        return { format: isSecond ? 'xliff-2.1' : 'xliff-1.2', file }
      }
      case 'tmx': return { format: 'tmx', entries: readTmx(root) }
      case 'tbx': case 'martif': return { format: 'tbx', termbase: readTbx(root) }
      default: throw new Unreadable('exchange-format-unknown', root, root.name)
    }
  })
}
