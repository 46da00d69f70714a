// What things are called in SDMX. Datasets and columns have names in small letters here and capitals there, so that
// neither needs a table of the other.

import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'

/** `USA`; an agency's name begins with a letter. */
export function agencyOf(party: string): string {
  return /^[A-Za-z]/.test(party) ? party : `P-${party}`
}

/** `border-crossings` → `BORDER_CROSSINGS`; `port_code` → `PORT_CODE`. No two names meet: one has no underscore, the other no hyphen. */
export function sdmxName(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}

/** The third vintage of a dataset is 3.0.0: another one may have other columns and other values. */
export function versionOf(number: number): string {
  return `${number}.0.0`
}

const CLASSES = {
  dataflow: 'datastructure.Dataflow', datastructure: 'datastructure.DataStructure', codelist: 'codelist.Codelist',
  conceptscheme: 'conceptscheme.ConceptScheme', agencyscheme: 'base.AgencyScheme',
} as const
export type ArtefactType = keyof typeof CLASSES
export const ARTEFACT_TYPES = Object.keys(CLASSES) as readonly ArtefactType[]

export interface ArtefactName {
  readonly type: ArtefactType
  readonly agency: string
  readonly id: string
  readonly version: string
}

export function urnOf({ type, agency, id, version }: ArtefactName): string {
  return `urn:sdmx:org.sdmx.infomodel.${CLASSES[type]}=${agency}:${id}(${version})`
}

export function conceptUrn(scheme: ArtefactName, concept: string): string {
  return `${urnOf(scheme).replace('ConceptScheme=', 'Concept=')}.${concept}`
}

/** What may be the identifier of a code. */
export function isCodeName(text: string): boolean {
  return /^[A-Za-z0-9_@$-]+$/.test(text)
}

/** A text as SDMX has it: in the language that the reader prefers, and in all that there are. */
export function named(text: Bilingual, language: LanguageTag): { readonly name: string; readonly names: Bilingual } {
  return { name: inLanguage(text, language), names: text }
}

/** The text in the language, or in the first that has it: a name must not be missing. */
export function inLanguage(text: Bilingual, language: LanguageTag): string {
  return text[language] ?? text[Object.keys(text).sort()[0] ?? ''] ?? ''
}
