// Queries for structures, as the SDMX REST API has them: of version 2 (`/structure/dataflow/USA/…`) and of version 1
// (`/dataflow/USA/…`). What can be asked and is not offered here is refused as such, never answered by halves.

import { ARTEFACT_TYPES } from './names.ts'
import type { ArtefactType } from './names.ts'
import { sdmxProblem } from './problem.ts'
import type { SdmxProblem } from './problem.ts'
import { LISTS, renderArtefact } from './structures.ts'
import type { Artefact, Detail } from './structures.ts'
import { metaOf, STRUCTURE_SCHEMA } from './message.ts'
import type { MessageFacts } from './message.ts'
import { isAnyVersion, matchesVersion } from './versions.ts'

const REFERENCES = ['none', 'parents', 'parentsandsiblings', 'ancestors', 'children', 'descendants', 'all'] as const
type References = (typeof REFERENCES)[number]
const DETAILS = ['full', 'allstubs', 'referencestubs', 'allcompletestubs', 'referencecompletestubs', 'referencepartial', 'raw'] as const
type DetailAsked = (typeof DETAILS)[number]

export interface StructureQuery {
  /** Null: of any type. */
  readonly type: ArtefactType | null
  readonly agencies: readonly string[] | null
  readonly ids: readonly string[] | null
  readonly versions: readonly string[]
  readonly items: readonly string[] | null
  readonly references: readonly (References | ArtefactType)[]
  readonly detail: DetailAsked
}

/** Types that SDMX knows and no record of ours has: asking for them finds nothing. */
const ABSENT = ['metadatastructure', 'categoryscheme', 'hierarchy', 'hierarchicalcodelist', 'hierarchyassociation', 'valuelist', 'dataproviderscheme', 'metadataproviderscheme', 'dataconsumerscheme', 'organisationunitscheme', 'organisationscheme', 'metadataflow', 'reportingtaxonomy', 'provisionagreement', 'metadataprovisionagreement', 'structureset', 'structuremap', 'representationmap', 'conceptschememap', 'categoryschememap', 'organisationschememap', 'reportingtaxonomymap', 'process', 'categorisation', 'contentconstraint', 'actualconstraint', 'allowedconstraint', 'attachmentconstraint', 'dataconstraint', 'metadataconstraint', 'transformationscheme', 'rulesetscheme', 'userdefinedoperatorscheme', 'customtypescheme', 'namepersonalisationscheme', 'namealiasscheme', 'vtlmappingscheme']

/** Whether a first segment under the root names a type of structure: version 1 of the API. */
export function isStructureType(segment: string): boolean {
  return (ARTEFACT_TYPES as readonly string[]).includes(segment) || ABSENT.includes(segment)
}

/** `segments` follow `structure/`, or begin with the type in version 1. */
export function parseStructureQuery(segments: readonly string[], parameters: URLSearchParams): StructureQuery | SdmxProblem {
  const [type = '*', agencies = '*', ids = '*', versions = '~', items = null, ...more] = segments
  if (more.length > 0) return sdmxProblem('path', segments.join('/'))
  if (type !== '*' && !isStructureType(type)) return sdmxProblem('path', type)
  const references = (parameters.get('references') ?? 'none').split(',')
  const known = references.every((one) => (REFERENCES as readonly string[]).includes(one) || isStructureType(one))
  if (!known) return sdmxProblem('parameter', `references=${references.join(',')}`)
  const detail = parameters.get('detail') ?? 'full'
  if (!(DETAILS as readonly string[]).includes(detail)) return sdmxProblem('parameter', `detail=${detail}`)
  const bad = versions.split(',').find((version) => !isAnyVersion(version))
  if (bad !== undefined) return sdmxProblem('version', bad)
  if (type !== '*' && ABSENT.includes(type)) return sdmxProblem('nothing', type)
  return { type: type === '*' ? null : (type as ArtefactType), agencies: listOf(agencies), ids: listOf(ids), versions: versions.split(','), items: items === null ? null : listOf(items), references: references as (References | ArtefactType)[], detail: detail as DetailAsked }
}

/** `*` and, in version 1, `all` or nothing mean every one. */
function listOf(segment: string): readonly string[] | null {
  return segment === '*' || segment === 'all' || segment === '' ? null : segment.split(/[,+]/)
}

/** A structure message, or that there is nothing of the kind. */
export function answerStructures(all: readonly Artefact[], query: StructureQuery, facts: MessageFacts): object | SdmxProblem {
  const matching = all.filter((one) => matches(one, query, all))
  if (matching.length === 0) return sdmxProblem('nothing', facts.asked)
  const found = matching.map(({ urn }) => urn)
  const referred = referencesOf(matching, all, query.references).filter(({ urn }) => !found.includes(urn))
  const detailOf = (isReferred: boolean): Detail => {
    const { detail } = query
    if (detail === 'allstubs' || (isReferred && detail === 'referencestubs')) return 'stub'
    return detail === 'allcompletestubs' || (isReferred && detail === 'referencecompletestubs') ? 'complete-stub' : 'full'
  }
  const rendered = [...matching.map((one) => ({ one, isReferred: false })), ...referred.map((one) => ({ one, isReferred: true }))]
    .map(({ one, isReferred }) => ({ list: LISTS[one.name.type], artefact: renderArtefact(one, detailOf(isReferred), facts.language, isReferred ? null : query.items) }))
  const lists = [...new Set(rendered.map(({ list }) => list))]
  const prepared = [...matching, ...referred].map(({ stated }) => stated).sort().at(-1) ?? ''
  return { meta: metaOf(facts, STRUCTURE_SCHEMA, prepared), data: Object.fromEntries(lists.map((list) => [list, rendered.filter((one) => one.list === list).map(({ artefact }) => artefact)])) }
}

function matches({ name, items }: Artefact, { type, agencies, ids, versions, items: asked }: StructureQuery, all: readonly Artefact[]): boolean {
  if (type !== null && name.type !== type) return false
  if (agencies !== null && !agencies.includes(name.agency)) return false
  if (ids !== null && !ids.includes(name.id)) return false
  const there = all.filter((one) => one.name.type === name.type && one.name.agency === name.agency && one.name.id === name.id).map((one) => one.name.version)
  if (!versions.some((version) => matchesVersion(name.version, version, there))) return false
  return asked === null || items?.list.some(({ id }) => asked.includes(id)) === true
}

function referencesOf(from: readonly Artefact[], all: readonly Artefact[], asked: StructureQuery['references']): readonly Artefact[] {
  const children = (ones: readonly Artefact[]) => all.filter(({ urn }) => ones.some(({ refersTo }) => refersTo.includes(urn)))
  const parents = (ones: readonly Artefact[]) => all.filter(({ refersTo }) => ones.some(({ urn }) => refersTo.includes(urn)))
  const further = (step: (ones: readonly Artefact[]) => readonly Artefact[]) => { const first = step(from); return [...first, ...step(first), ...step(step(first))] }
  const found = asked.flatMap((one): readonly Artefact[] => {
    switch (one) {
      case 'none': return []
      case 'children': return children(from)
      case 'descendants': return further(children)
      case 'parents': return parents(from)
      case 'ancestors': return further(parents)
      case 'parentsandsiblings': return [...parents(from), ...children(parents(from))]
      case 'all': return [...parents(from), ...children(parents(from)), ...further(children)]
      default: return [...further(children), ...further(parents)].filter(({ name }) => name.type === one)
    }
  })
  return [...new Set(found)]
}
