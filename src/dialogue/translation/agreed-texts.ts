// The memory of a dialogue: every text that all parties have signed in several languages. Nobody keeps it; it is the
// record, read as a translator needs it.

import type { ItemId } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import { splitSentences, writable } from '../../text/exchange/index.ts'
import type { MemoryEntry, Remembered } from '../../text/exchange/index.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { textsIn } from '../texts.ts'
import { placeKey } from './places.ts'
import type { TextPlace } from './places.ts'

export interface AgreedText extends TextPlace {
  readonly text: Bilingual
  /** The version that first said so. */
  readonly version: number
  /** RFC 3339, of the last signature under it. */
  readonly at: string
}

/** By item, the newest wording of each place first; a wording once for its place. */
export function agreedTexts(rows: RowReader): readonly AgreedText[] {
  const items = (Object.keys(ITEM_KINDS) as ItemKind[]).flatMap((kind) => rows.find('kind', kind) ?? [])
  return items.flatMap((item) => textsOfItem(rows, item))
}

function textsOfItem(rows: RowReader, item: ItemId): readonly AgreedText[] {
  const wordings = new Map<string, AgreedText>()
  for (const { number, content, signed } of rows.find('item', item)?.versions ?? []) {
    const at = signed.map((one) => one.at).sort().at(-1) ?? ''
    for (const { path, text } of textsIn(content ?? undefined, '')) {
      if (Object.keys(text).length < 2) continue
      const key = `${path} ${JSON.stringify(text)}`
      if (!wordings.has(key)) wordings.set(key, { item, path, text, version: number, at })
    }
  }
  return [...wordings.values()].reverse()
}

/** Texts, and their sentences where both languages have equally many, from one language into another. */
export function rememberedFrom(texts: readonly AgreedText[], source: LanguageTag, target: LanguageTag, originOf: (text: AgreedText) => string): readonly Remembered[] {
  return texts.flatMap((agreed): readonly Remembered[] => {
    const [from, to] = [agreed.text[source] ?? '', agreed.text[target] ?? '']
    if (from.trim() === '' || to.trim() === '') return []
    const [place, origin] = [placeKey(agreed), originOf(agreed)]
    const [ofSource, ofTarget] = [splitSentences(from, source), splitSentences(to, target)]
    const isAligned = ofSource.length > 1 && ofSource.length === ofTarget.length
    return [
      { source: from, target: to, place, origin },
      ...(isAligned ? ofSource.map(({ text }, index) => ({ source: text, target: ofTarget[index]?.text ?? '', place, origin })) : []),
    ]
  })
}

/** As TMX holds it: every language of a text, with the place and the version that agreed it. */
export function memoryEntries(texts: readonly AgreedText[]): readonly MemoryEntry[] {
  return texts.map((agreed) => ({
    id: `${placeKey(agreed)} v${agreed.version}`, texts: Object.fromEntries(Object.entries(agreed.text).map(([language, text]) => [language, writable(text)])),
    properties: [['x-place', placeKey(agreed)], ['x-version', String(agreed.version)]], notes: [], created: compactInstant(agreed.at),
  }))
}

/** `2021-12-13T18:00:00Z` → `20211213T180000Z`; null for what is no instant in UTC. */
function compactInstant(at: string): string | null {
  const compact = at.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '')
  return /^\d{8}T\d{6}Z$/.test(compact) ? compact : null
}
