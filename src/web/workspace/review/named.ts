// How the pages of this area name parties and languages in running words.

import type { Frame } from '../../../dialogue/views/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { formatInstant, formatInstantIn } from '../../../text/format.ts'
import { plain } from '../../reading.ts'
import type { ItemDiff } from '../models.ts'
import { namesOf } from '../parts/names.ts'

export function partyName(frame: Pick<Frame, 'parties'> | null, party: string, language: Language): string {
  return plain(frame?.parties.find((one) => one.party === party)?.name ?? {}, language) || party
}

/** `2026-12-05T17:00-06:00[America/Mexico_City]` as people of that place write it, and in UTC. A zone that this machine does not know is named as it is. */
export function zonedWords(by: string, language: Language): string {
  const [, moment = by, zone = 'UTC'] = /^(.*?)\[(.*)\]$/.exec(by) ?? []
  const instant = new Date(moment)
  const utc = formatInstant(instant.toISOString(), language)
  if (zone === 'UTC') return utc
  try {
    return `${formatInstantIn(instant.toISOString(), language, zone)} (${zone.replaceAll('_', ' ')}), ${utc}`
  } catch {
    return `${moment} (${zone}), ${utc}`
  }
}

/** The first items of a page by number or title, and how many the whole has beyond them. */
export function namedFirst(items: readonly ItemDiff[], all: number, language: Language): [names: readonly string[], more: number] {
  const [names] = namesOf(items, language)
  return [names, Math.max(0, all - names.length)]
}
