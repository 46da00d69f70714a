// The text that an address names, as it stands now. Read often and changed seldom: the rolling text is
// kept until an act arrives.

import type { ItemId } from '../../../record/index.ts'
import { isItemId } from '../../../record/index.ts'
import { findCharter, rollingText } from '../../../dialogue/views/index.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import { textFor } from '../../../text/alternat.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { TextHead } from '../../../web/workspace/texts/models.ts'
import { seenOf } from '../review/events.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'

interface Kept {
  /** The heads of all chains: every change of a text is an act. */
  readonly heads: string
  readonly texts: Map<ItemId, RollingText | null>
}
const KEPT = new WeakMap<RunningNode, Kept>()

export function findRolling(running: RunningNode, text: ItemId, languages: readonly string[]): RollingText | null {
  const heads = seenOf(running)
  const known = KEPT.get(running)
  const kept = known?.heads === heads ? known : { heads, texts: new Map<ItemId, RollingText | null>() }
  if (kept !== known) KEPT.set(running, kept)
  const found = kept.texts.has(text) ? kept.texts.get(text) : rollingText(running.node.rows, text, languages)
  kept.texts.set(text, found ?? null)
  return found ?? null
}

/** The text of the address; null where there is none, not even a proposed one. */
export function rollingOf({ running, match, frame }: Visit): RollingText | null {
  const text = `text/${match.parameter}`
  return isItemId(text) ? findRolling(running, text, frame.languages) : null
}

/** In the words of this side's original: itself first. */
export function headOf({ running, match }: Visit, { text, content, version }: RollingText): TextHead {
  return { text, slug: match.parameter, title: textFor(content.title, content.names, running.settings.party), isInForce: version !== null }
}

export function readableFor({ running }: Visit, { content }: RollingText): (words: Bilingual) => Bilingual {
  return (words) => textFor(words, content.names, running.settings.party)
}

export function partiesOf({ running }: Visit): readonly string[] {
  return findCharter(contextOf(running))?.parties.map(({ party }) => party) ?? []
}

/** The class of instrument as the charter names it; by its slug where the charter names it no more. */
export function instrumentOf({ running }: Visit, instrument: string): { readonly name: Bilingual; readonly isBinding: boolean } {
  const found = findCharter(contextOf(running))?.instruments?.find((one) => one.instrument === instrument)
  return found === undefined ? { name: { en: instrument, es: instrument }, isBinding: false } : { name: found.name, isBinding: found.isBinding }
}

/** The reader's language first; one alone where the address asks for it. */
export function columnsIn({ fields, match, frame }: Visit): readonly string[] {
  const asked = fields.get('language')
  if (asked !== null && frame.languages.includes(asked)) return [asked]
  return [...frame.languages.filter((language) => language === match.language), ...frame.languages.filter((language) => language !== match.language)]
}
