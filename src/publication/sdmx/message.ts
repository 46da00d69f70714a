// What every SDMX message begins with. Nothing in it is of the moment of asking: the same question of the same
// record gives the same bytes.

import { sha256 } from '../../record/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import { agencyOf, named } from './names.ts'

export const STRUCTURE_SCHEMA = 'https://json.sdmx.org/2.1/sdmx-json-structure-schema.json'
export const DATA_SCHEMA = 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json'

export interface MessageFacts {
  readonly frame: Frame
  /** Where the site stands, without a slash at the end. */
  readonly origin: string
  readonly language: LanguageTag
  /** What was asked: path and query. */
  readonly asked: string
}

/** `prepared` is when the newest of what is told was stated. */
export function metaOf({ frame, origin, language, asked }: MessageFacts, schema: string, prepared: string) {
  const self = frame.parties.find(({ party }) => party === frame.self)
  return {
    schema, id: `M-${sha256(`${asked} ${prepared}`).slice(0, 24)}`, test: false, prepared, contentLanguages: frame.languages,
    sender: { id: agencyOf(frame.self), ...named(self?.name ?? { [language]: frame.self }, language) },
    links: [{ rel: 'self', href: `${origin}${asked.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, encodeURIComponent)}` }],
  }
}

/** `text` is in every interface language. */
export function errorMessage(facts: Pick<MessageFacts, 'origin' | 'language' | 'asked'> & { readonly sender: string; readonly prepared: string }, code: number, text: Bilingual) {
  return {
    meta: { schema: STRUCTURE_SCHEMA, id: `E-${code}`, test: false, prepared: facts.prepared, contentLanguages: Object.keys(text), sender: { id: agencyOf(facts.sender) } },
    errors: [{ code, titles: text, detail: text[facts.language] ?? '' , details: text }],
  }
}
