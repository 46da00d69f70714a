// The texts inside a content, wherever they stand: a member whose members are all language tags
// with a string each is one text in several languages.

import type { Json } from '../record/index.ts'
import type { Bilingual } from '../text/bilingual.ts'

export interface PlacedText {
  /** `title`, `target.unit`, `sources.0.note`. */
  readonly path: string
  readonly text: Bilingual
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export function textsIn(value: Json | undefined, path: string): readonly PlacedText[] {
  if (value === null || typeof value !== 'object' || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, joined(path, String(index))))
  const entries = Object.entries(value as { [key: string]: Json })
  // `wording` has language tags too, but says where each wording comes from; it is not a text.
  const isText = entries.length > 0 && !/(^|\.)wording$/.test(path) && entries.every(([key, one]) => typeof one === 'string' && LANGUAGE_TAG.test(key))
  if (isText) return [{ path, text: value as unknown as Bilingual }]
  return entries.flatMap(([key, one]) => textsIn(one, joined(path, key)))
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
