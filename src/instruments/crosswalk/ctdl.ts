// A crosswalk of credentials in the words of Credential Engine: two competency frameworks of CTDL-ASN whose competencies
// are aligned (https://credreg.net/ctdlasn/terms), with the SKOS matches that those alignments equal, and the occupations
// that ask for them (ceterms:occupationType). Only confirmed links go out: whoever reads `ceasn:exactAlignment` reads that
// both governments say so. A competency bears the address that its author gives it; one without an address is a blank
// node of this document, since nobody here may name things in the name of others. Every context stands in the document:
// it is read without any network.

import type { HeldList } from '../../dialogue/items/instruments/crosswalk.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { Relation } from '../../dialogue/items/instruments/crosswalk.ts'
import type { AgreedLink } from './links.ts'
import type { ListLine, LoadedList, LoadedLists } from './lists.ts'
import { otherSide, readFrom, SIDES } from './relation.ts'
import type { Side } from './relation.ts'

type Settings = SettingsOf<'crosswalk'>
type Json = string | readonly Json[] | { readonly [key: string]: Json }

const languageMap = (id: string) => ({ '@id': id, '@container': '@language' })
const reference = (id: string) => ({ '@id': id, '@type': '@id' })

export const CTDL_CONTEXT = {
  ceasn: 'https://purl.org/ctdlasn/terms/',
  ceterms: 'https://purl.org/ctdl/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'ceasn:name': languageMap('ceasn:name'),
  'ceasn:description': languageMap('ceasn:description'),
  'ceasn:competencyText': languageMap('ceasn:competencyText'),
  'ceasn:comment': languageMap('ceasn:comment'),
  'ceterms:targetNodeName': languageMap('ceterms:targetNodeName'),
  'ceterms:frameworkName': languageMap('ceterms:frameworkName'),
  ...Object.fromEntries([
    'ceasn:source', 'ceasn:isPartOf', 'ceasn:isChildOf', 'ceasn:isTopChildOf', 'ceasn:exactAlignment', 'ceasn:broadAlignment', 'ceasn:narrowAlignment', 'ceasn:minorAlignment',
    'skos:exactMatch', 'skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch', 'ceterms:framework', 'ceterms:targetNode',
  ].map((id) => [id, reference(id)])),
} as const

/**
 * What a competency is to the one it is aligned with. `ceasn:broadAlignment`: the referenced competency covers all of this one and
 * more; `ceasn:narrowAlignment`: this one covers all of the referenced and more; `ceasn:minorAlignment`: they overlap. Nothing is said of `none`.
 */
const ALIGNMENTS: Readonly<Record<Relation, readonly string[]>> = {
  same: ['ceasn:exactAlignment', 'skos:exactMatch'],
  broader: ['ceasn:narrowAlignment', 'skos:narrowMatch'],
  narrower: ['ceasn:broadAlignment', 'skos:broadMatch'],
  overlaps: ['ceasn:minorAlignment', 'skos:relatedMatch'],
  none: [],
}

export function renderCtdl(slug: string, settings: Settings, lists: LoadedLists, links: readonly AgreedLink[]): string {
  const confirmed = links.filter(({ state, content }) => state === 'confirmed' && content.relation !== 'none')
  const graph = SIDES.flatMap((side) => [framework(slug, side, settings[side], lists[side]), ...competencies(slug, side, settings, lists, confirmed)])
  return `${JSON.stringify({ '@context': CTDL_CONTEXT, '@graph': graph }, null, 2)}\n`
}

function frameworkId(slug: string, side: Side): string {
  return `_:${asNode(`${slug}-${side}`)}`
}

function competencyId(slug: string, side: Side, { code, address }: ListLine): string {
  return address ?? `_:${asNode(`${slug}-${side}-${code}`)}`
}

/** The label of a blank node (RDF 1.1 N-Quads): letters, digits, and what else is replaced by its number. */
function asNode(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`)
}

function framework(slug: string, side: Side, { title, version, sources }: HeldList, { lines }: LoadedList): Json {
  const urls = sources.flatMap(({ url }) => url ?? [])
  return {
    '@id': frameworkId(slug, side), '@type': 'ceasn:CompetencyFramework', 'ceasn:name': title,
    'ceasn:description': Object.fromEntries(Object.entries(title).map(([language, words]) => [language, `${words} (${version})`])),
    'ceasn:inLanguage': languagesOf([...(lines?.values() ?? [])]), ...(urls.length === 0 ? {} : { 'ceasn:source': urls }),
  }
}

/** The competencies that a link or an occupation names; the headings above them are left out. */
function competencies(slug: string, side: Side, { uses, second }: Settings, lists: LoadedLists, links: readonly AgreedLink[]): readonly Json[] {
  const asked = side === 'second' ? new Set(uses.flatMap(({ asks }) => asks)) : new Set<string>()
  const linked = Map.groupBy(links, ({ content }) => content[side])
  return [...(lists[side].lines?.values() ?? [])].filter(({ code }) => linked.has(code) || asked.has(code)).map((line): Json => ({
    '@id': competencyId(slug, side, line), '@type': 'ceasn:Competency', 'ceasn:codedNotation': line.code, 'ceasn:competencyText': line.title,
    'ceasn:inLanguage': Object.keys(line.title), 'ceasn:isPartOf': frameworkId(slug, side), 'ceasn:isTopChildOf': frameworkId(slug, side),
    ...alignments(slug, side, lists, linked.get(line.code) ?? []),
    ...(side === 'second' ? occupations(uses.filter(({ asks }) => asks.includes(line.code)), second) : {}),
  }))
}

function alignments(slug: string, side: Side, lists: LoadedLists, links: readonly AgreedLink[]): { readonly [key: string]: Json } {
  const found = new Map<string, string[]>()
  for (const { content } of links) {
    const other = lists[otherSide(side)].lines?.get(content[otherSide(side)] ?? '')
    if (other === undefined) continue
    for (const property of ALIGNMENTS[readFrom(side, content.relation)]) found.set(property, [...(found.get(property) ?? []), competencyId(slug, otherSide(side), other)])
  }
  return Object.fromEntries(found)
}

/** `o-51-9141-00`, of which the source is a page of O*NET OnLine: the node that the occupation is. */
function occupations(uses: Settings['uses'], { sources }: HeldList): { readonly [key: string]: Json } {
  if (uses.length === 0) return {}
  const framework = sources.flatMap(({ url }) => url ?? [])[0]
  return {
    'ceterms:occupationType': uses.map(({ title, sources: own }): Json => {
      const node = own.flatMap(({ url }) => url ?? [])[0]
      return { '@type': 'ceterms:CredentialAlignmentObject', 'ceterms:targetNodeName': title, ...(node === undefined ? {} : { 'ceterms:targetNode': node }), ...(framework === undefined ? {} : { 'ceterms:framework': framework }) }
    }),
  }
}

function languagesOf(lines: readonly ListLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ title }) => Object.keys(title)))].sort()
}
