// The structural artefacts of every flow: what there is, what refers to what, and each as SDMX-JSON 2.1 tells it.

import type { Frame } from '../../dialogue/views/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { Column } from '../../dialogue/data/columns.ts'
import { codelistName, keyOf, schemeName, structureName } from './flow.ts'
import type { Flow, FlowComponent } from './flow.ts'
import { agencyOf, conceptUrn, inLanguage, named, urnOf } from './names.ts'
import type { ArtefactName, ArtefactType } from './names.ts'

export interface Artefact {
  readonly name: ArtefactName
  readonly urn: string
  /** The URNs of what it refers to. */
  readonly refersTo: readonly string[]
  readonly title: Bilingual
  readonly description: Bilingual | null
  /** Without what identifies it. */
  readonly body: (language: LanguageTag) => object
  /** Of an item scheme, by the identifier of each item. */
  readonly items?: { readonly member: 'codes' | 'concepts' | 'agencies'; readonly list: readonly SchemeItem[] }
  /** What else is said of the data: whose it is, in which state, under which licence. */
  readonly notes: readonly { readonly type: string; readonly text: Bilingual }[]
  readonly stated: string
}

export interface SchemeItem {
  readonly id: string
  readonly title: Bilingual
  readonly description: Bilingual | null
}

export function artefactsOf(flow: Flow): readonly Artefact[] {
  const { content, made } = flow.vintage
  const coded = [...flow.dimensions, ...flow.attributes, ...flow.measures].filter(({ isCoded }) => isCoded)
  const lists = coded.map((component): Artefact => artefact(codelistName(flow, component), {
    title: component.title, description: component.definition, stated: made.at,
    items: { member: 'codes', list: component.codes.map(({ code, title }) => ({ id: code, title, description: null })) },
  }))
  const components = [...keyOf(flow), ...flow.measures, ...flow.attributes]
  const scheme = artefact(schemeName(flow), {
    title: content.title, description: null, stated: made.at,
    items: { member: 'concepts', list: [...components.map(({ id, title, definition }) => ({ id, title, description: definition })), ...flow.units.map(({ id }) => ({ id, title: UNIT_TITLE, description: null }))] },
  })
  const structure = artefact(structureName(flow), {
    title: content.title, description: content.method, stated: made.at, refersTo: [scheme, ...lists].map(({ urn }) => urn),
    body: () => ({ dataStructureComponents: componentsOf(flow) }),
  })
  const dataflow = artefact(flow.name, {
    title: content.title, description: content.definition, stated: made.at, refersTo: [structure.urn],
    body: () => ({ structure: structure.urn }), notes: notesOf(flow),
  })
  return [dataflow, structure, scheme, ...lists]
}

/** The parties, as the agencies that maintain what they state. */
export function agencySchemeOf(frame: Frame, stated: string): Artefact {
  const list = frame.parties.map(({ party, name }) => ({ id: agencyOf(party), title: name, description: null }))
  return artefact({ type: 'agencyscheme', agency: agencyOf(frame.self), id: 'AGENCIES', version: '1.0' }, { title: frame.name, description: null, stated, items: { member: 'agencies', list } })
}

const UNIT_TITLE: Bilingual = { en: 'Unit of measure', es: 'Unidad de medida' }

/** Whose data it is stands apart from where it was obtained and from who states it. */
export function notesOf({ vintage: { content, party, file } }: Flow): Artefact['notes'] {
  const alike = (text: string): Bilingual => ({ en: text, es: text })
  return [
    { type: 'ORIGINATOR', text: content.originator.name }, { type: 'LICENCE', text: content.licence.name },
    { type: 'VINTAGE', text: alike(content.vintage) }, { type: 'STATED_BY', text: alike(party) }, { type: 'SHA-256', text: alike(file) },
    { type: 'METHOD', text: content.method }, ...content.caveats.map((text) => ({ type: 'CAVEAT', text })),
  ]
}

export const DATA_TYPES: { readonly [T in Column['type']]: string } = {
  text: 'String', integer: 'Long', decimal: 'Double', day: 'GregorianDay', month: 'GregorianYearMonth', quarter: 'ReportingQuarter', year: 'GregorianYear',
}

function componentsOf(flow: Flow) {
  const scheme = schemeName(flow)
  const identity = ({ id }: { readonly id: string }) => ({ id, conceptIdentity: conceptUrn(scheme, id) })
  const represented = (component: FlowComponent) => ({ localRepresentation: component.isCoded ? { enumeration: urnOf(codelistName(flow, component)) } : { format: { dataType: DATA_TYPES[component.type] } } })
  const attributes = [
    ...flow.units.map(({ id, measure }) => ({ ...identity({ id }), usage: 'optional', attributeRelationship: { dataflow: {} }, measureRelationship: [measure], localRepresentation: { format: { dataType: 'String', isMultiLingual: true } } })),
    ...flow.attributes.map((component) => ({ ...identity(component), usage: 'optional', attributeRelationship: { observation: {} }, ...represented(component) })),
  ]
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      ...(flow.dimensions.length === 0 ? {} : { dimensions: flow.dimensions.map((component, position) => ({ ...identity(component), position, ...represented(component) })) }),
      ...(flow.time === null ? {} : { timeDimension: { ...identity(flow.time), localRepresentation: { format: { dataType: DATA_TYPES[flow.time.type] === 'String' ? 'ObservationalTimePeriod' : DATA_TYPES[flow.time.type] } } } }),
    },
    ...(flow.measures.length === 0 ? {} : { measureList: { id: 'MeasureDescriptor', measures: flow.measures.map((component) => ({ ...identity(component), usage: 'optional', ...represented(component) })) } }),
    ...(attributes.length === 0 ? {} : { attributeList: { id: 'AttributeDescriptor', attributes } }),
  }
}

type Told = Pick<Artefact, 'title' | 'description' | 'stated'> & Partial<Pick<Artefact, 'refersTo' | 'body' | 'items' | 'notes'>>
function artefact(name: ArtefactName, { refersTo = [], body = () => ({}), notes = [], ...told }: Told): Artefact {
  return { name, urn: urnOf(name), refersTo, body, notes, ...told }
}

/** `full`, or only what it is called. */
export type Detail = 'full' | 'stub' | 'complete-stub'

export function renderArtefact(artefact: Artefact, detail: Detail, language: LanguageTag, only: readonly string[] | null) {
  const { name, urn, title, description, notes } = artefact
  const head = { id: name.id, agencyID: name.agency, version: name.version, isExternalReference: false, ...named(title, language) }
  const links = { links: [{ rel: 'self', urn }] }
  if (detail === 'stub') return { ...head, ...links }
  const told = {
    ...head, ...(description === null ? {} : { descriptions: description }), ...links,
    ...(notes.length === 0 ? {} : { annotations: notes.map(({ type, text }) => ({ type, text: inLanguage(text, language), texts: text })) }),
  }
  return detail === 'complete-stub' ? told : { ...told, ...artefact.body(language), ...renderItems(artefact, language, only) }
}

function renderItems({ items, name, urn }: Artefact, language: LanguageTag, only: readonly string[] | null) {
  if (items === undefined) return {}
  const list = only === null ? items.list : items.list.filter(({ id }) => only.includes(id))
  const itemUrn = (id: string) => `${urn.replace('Codelist=', 'Code=').replace('ConceptScheme=', 'Concept=').replace('AgencyScheme=', 'Agency=')}.${id}`
  return {
    ...(name.type === 'agencyscheme' && only === null ? {} : { isPartial: only !== null }),
    ...(list.length === 0 ? {} : { [items.member]: list.map(({ id, title, description }) => ({ id, ...named(title, language), ...(description === null ? {} : { descriptions: description }), links: [{ rel: 'self', urn: itemUrn(id) }] })) }),
  }
}

/** In which list of a structure message each type stands. */
export const LISTS: { readonly [T in ArtefactType]: string } = { dataflow: 'dataflows', datastructure: 'dataStructures', codelist: 'codelists', conceptscheme: 'conceptSchemes', agencyscheme: 'agencySchemes' }
