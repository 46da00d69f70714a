// What every catalogue says of the datasets, whatever its format: one entry a dataset, in its vintage in force. Whoever
// made the data stands apart from who states it here and from where the file was obtained.

import type { Frame } from '../../dialogue/views/index.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { currentVintages, numberedVintages } from '../../instruments/datasets/vintages.ts'
import type { NumberedVintage } from '../../instruments/datasets/vintages.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { datasetPath } from '../routes.ts'
import { findSpan } from '../sdmx/period.ts'
import { flowOf } from '../sdmx/flow.ts'
import type { Flow } from '../sdmx/flow.ts'

/** What the operator says of the catalogue; see the settings of a node. */
export interface OpenDataSettings {
  /** Whom readers write to about data. */
  readonly contact: { readonly name: Bilingual; readonly email: string } | null
  /** Of a federal agency of the United States: `015:11`, and of its programs; empty elsewhere. */
  readonly bureauCodes: readonly string[]
  readonly programCodes: readonly string[]
  /** Of the organisation that reports the plan to IATI; null where none does. */
  readonly iatiOrganisation: string | null
}

export interface CatalogueEntry {
  readonly vintage: NumberedVintage
  readonly flow: Flow
  /** An address for ever, the same in every catalogue and language. */
  readonly identifier: string
  readonly statedBy: Bilingual
  readonly page: (language: Language) => string
  /** First and last day, YYYY-MM-DD. */
  readonly covers: { readonly first: string; readonly last: string } | null
}

export interface Catalogue {
  readonly frame: Frame
  readonly origin: string
  readonly contact: { readonly name: Bilingual; readonly email: string }
  readonly settings: OpenDataSettings
  readonly entries: readonly CatalogueEntry[]
  /** When the newest vintage was stated; null where there is none. */
  readonly modified: string | null
}

export const NO_OPEN_DATA_SETTINGS: OpenDataSettings = { contact: null, bureauCodes: [], programCodes: [], iatiOrganisation: null }

export function catalogueOf(context: ViewContext, origin: string, settings: OpenDataSettings = NO_OPEN_DATA_SETTINGS): Catalogue | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const named = new Map(currentVintages(context.rows).map(({ party, content }) => [`${party}/${content.dataset}`, { party, dataset: content.dataset }]))
  const entries = [...named.values()].flatMap((ref) => numberedVintages(context.rows, ref).slice(0, 1)).map((vintage) => entryOf(vintage, frame, origin))
  const self = frame.parties.find(({ party }) => party === frame.self)
  return {
    frame, origin, settings, entries, modified: entries.map(({ vintage }) => vintage.made.at).sort().at(-1) ?? null,
    contact: settings.contact ?? { name: self?.name ?? { en: frame.self }, email: usualAddress(origin) },
  }
}

function entryOf(vintage: NumberedVintage, frame: Frame, origin: string): CatalogueEntry {
  const { party, content } = vintage
  const ref = { party, dataset: content.dataset }
  const [from, to] = [content.covers === null ? null : findSpan(content.covers.from), content.covers === null ? null : findSpan(content.covers.to)]
  return {
    vintage, flow: flowOf(vintage), identifier: `${origin}${datasetPath(ref, 'en')}`,
    statedBy: frame.parties.find((one) => one.party === party)?.name ?? { en: party },
    page: (language) => `${origin}${datasetPath(ref, language)}`,
    covers: from === null || to === null ? null : { first: from.first, last: to.last },
  }
}

/** RFC 2142 section 5: whoever runs a service on the web is reached there, where nobody says otherwise. */
function usualAddress(origin: string): string {
  const host = /^https?:\/\/(\[[^\]]*\]|[^/:]+)/.exec(origin)?.[1] ?? ''
  return `webmaster@${/^[\w-]+(\.[\w-]+)+$/.test(host) ? host : '127.0.0.1'}`
}
