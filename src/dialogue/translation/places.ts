// Where a text stands: in which item, under which member of its content. The place names a text for ever, whatever it
// says, so that a translation is never matched by likeness.

import { isItemId, sha256 } from '../../record/index.ts'
import type { Hash, ItemChange, ItemId, Json } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { RowReader } from '../rows.ts'
import { textsIn } from '../texts.ts'

/** The cover note of a proposal belongs to no item: null. */
export interface TextPlace {
  readonly item: ItemId | null
  /** `title`, `sources.0.note`; `cover` for the cover note. */
  readonly path: string
}

/** A text of a draft or a proposal, with what stands in force at its place. */
export interface PlacedDraft extends TextPlace {
  readonly text: Bilingual
  /** Null where nothing was agreed at this place. */
  readonly before: Bilingual | null
}

/** `element/I.1.a title`, `cover`: for people, and as a key. */
export function placeKey({ item, path }: TextPlace): string {
  return item === null ? path : `${item} ${path}`
}

/** `element:I.1.a:title`: the same as a name token of XML. */
export function unitIdOf({ item, path }: TextPlace): string {
  return item === null ? path : `${item.replace('/', ':')}:${path}`
}

/** The place that a unit names; null where it names none. */
export function placeOfUnit(id: string): TextPlace | null {
  if (id === 'cover') return { item: null, path: 'cover' }
  const [, kind = '', slug = '', path = ''] = /^([^:]+):([^:]+):([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)$/.exec(id) ?? []
  const item = `${kind}/${slug}`
  return isItemId(item) ? { item, path } : null
}

export function placeOfKey(key: string): TextPlace | null {
  if (key === 'cover') return { item: null, path: 'cover' }
  const [item = '', path, ...more] = key.split(' ')
  return path === undefined || more.length > 0 || !isItemId(item) ? null : { item, path }
}

/** Every text that the changes and the cover bring, agreed before or not, in their order. */
export function draftTexts(rows: RowReader, changes: readonly ItemChange[], cover: Bilingual | null): readonly PlacedDraft[] {
  const inItems = changes.flatMap(({ item, base, content }): readonly PlacedDraft[] => {
    const agreed = new Map(textsIn(baseContent(rows, item, base), '').map(({ path, text }) => [path, text]))
    return textsIn(content ?? undefined, '').map(({ path, text }) => ({ item, path, text, before: agreed.get(path) ?? null }))
  })
  return [...inItems, ...(cover === null ? [] : [{ item: null, path: 'cover', text: cover, before: null }])]
}

/** Whether any language of it says something else than what is in force there. */
export function isChanged({ text, before }: Pick<PlacedDraft, 'text' | 'before'>): boolean {
  const languages = new Set([...Object.keys(text), ...Object.keys(before ?? {})])
  return [...languages].some((language) => (text[language] ?? '') !== (before?.[language] ?? ''))
}

/** The changes and the cover with one text in one language put in its place; what has no such place stays as it was. */
export function withText<C extends ItemChange>(changes: readonly C[], cover: Bilingual | null, place: TextPlace, language: string, text: string): { readonly changes: readonly C[]; readonly cover: Bilingual | null } {
  if (place.item === null) return { changes, cover: cover === null ? null : { ...cover, [language]: text } }
  return { cover, changes: changes.map((change) => (change.item === place.item && change.content !== null ? { ...change, content: put(change.content, place.path.split('.'), language, text) as C['content'] } : change)) }
}

function put(value: Json, path: readonly string[], language: string, text: string): Json {
  const [name, ...rest] = path
  if (value === null || typeof value !== 'object') return value
  if (name === undefined) return { ...(value as { [key: string]: Json }), [language]: text }
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === name ? put(one, rest, language, text) : one))
  const members = value as { [key: string]: Json }
  const held = members[name]
  return held === undefined ? value : { ...members, [name]: put(held, rest, language, text) }
}

/** What a translation was made from: the hash of its source, as characters. */
export function textHash(text: string): Hash {
  return sha256(text)
}

function baseContent(rows: RowReader, item: ItemId, base: string | null): Json | undefined {
  return rows.find('item', item)?.versions.find(({ version }) => version === base)?.content ?? undefined
}
