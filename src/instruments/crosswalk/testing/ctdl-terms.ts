// The terms of CTDL and CTDL-ASN that are used here: on which classes a property stands and what it holds, as Credential
// Engine publishes them (https://credreg.net/ctdl/terms, https://credreg.net/ctdlasn/terms). A checker for tests, of
// expanded JSON-LD: a term that is not in these lists is told.

export interface ExpandedNode {
  readonly '@id'?: string
  readonly '@type'?: readonly string[]
  readonly [property: string]: unknown
}

const ASN = 'https://purl.org/ctdlasn/terms/'
const CTDL = 'https://purl.org/ctdl/terms/'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'

type Kind = 'words' | 'text' | 'reference' | 'alignment-object'
interface Term {
  readonly on: readonly string[]
  readonly holds: Kind
}

const FRAMEWORK = `${ASN}CompetencyFramework`
const COMPETENCY = `${ASN}Competency`
const OBJECT = `${CTDL}CredentialAlignmentObject`

const TERMS: Readonly<Record<string, Term>> = {
  [`${ASN}name`]: { on: [FRAMEWORK], holds: 'words' },
  [`${ASN}description`]: { on: [FRAMEWORK], holds: 'words' },
  [`${ASN}source`]: { on: [FRAMEWORK, COMPETENCY], holds: 'reference' },
  [`${ASN}inLanguage`]: { on: [FRAMEWORK, COMPETENCY], holds: 'text' },
  [`${ASN}codedNotation`]: { on: [COMPETENCY], holds: 'text' },
  [`${ASN}competencyText`]: { on: [COMPETENCY], holds: 'words' },
  [`${ASN}comment`]: { on: [COMPETENCY], holds: 'words' },
  [`${ASN}isPartOf`]: { on: [COMPETENCY], holds: 'reference' },
  [`${ASN}isTopChildOf`]: { on: [COMPETENCY], holds: 'reference' },
  ...Object.fromEntries(['exact', 'broad', 'narrow', 'minor', 'major'].map((kind) => [`${ASN}${kind}Alignment`, { on: [COMPETENCY], holds: 'reference' as const }])),
  ...Object.fromEntries(['exact', 'broad', 'narrow', 'related'].map((kind) => [`${SKOS}${kind}Match`, { on: [COMPETENCY], holds: 'reference' as const }])),
  [`${CTDL}occupationType`]: { on: [COMPETENCY], holds: 'alignment-object' },
  [`${CTDL}targetNode`]: { on: [OBJECT], holds: 'reference' },
  [`${CTDL}targetNodeName`]: { on: [OBJECT], holds: 'words' },
  [`${CTDL}framework`]: { on: [OBJECT], holds: 'reference' },
  [`${CTDL}frameworkName`]: { on: [OBJECT], holds: 'words' },
  [`${CTDL}codedNotation`]: { on: [OBJECT], holds: 'text' },
}

/** What a record of the class has at the least (CTDL-ASN minimum data). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  [FRAMEWORK]: [`${ASN}name`, `${ASN}description`, `${ASN}inLanguage`],
  [COMPETENCY]: [`${ASN}competencyText`, `${ASN}isPartOf`],
  [OBJECT]: [`${CTDL}targetNodeName`],
}

/** One sentence a problem; none where all is well. */
export function ctdlProblems(graph: readonly ExpandedNode[]): readonly string[] {
  return graph.flatMap((node) => nodeProblems(node))
}

function nodeProblems(node: ExpandedNode): readonly string[] {
  const [type = ''] = node['@type'] ?? []
  if (REQUIRED[type] === undefined) return [`${node['@id'] ?? '?'} is of no class of CTDL: ${type}`]
  const missing = REQUIRED[type].filter((property) => node[property] === undefined).map((property) => `${node['@id'] ?? type} lacks ${property}`)
  const wrong = Object.entries(node).filter(([property]) => !property.startsWith('@')).flatMap(([property, values]) => {
    const term = TERMS[property]
    if (term === undefined) return [`${property} is no term`]
    if (!term.on.includes(type)) return [`${property} does not stand on ${type}`]
    return (values as readonly unknown[]).flatMap((value) => valueProblems(property, term.holds, value))
  })
  return [...missing, ...wrong]
}

function valueProblems(property: string, holds: Kind, value: unknown): readonly string[] {
  const told = value as { readonly '@id'?: unknown; readonly '@value'?: unknown; readonly '@language'?: unknown }
  switch (holds) {
    case 'reference': return typeof told['@id'] === 'string' && /^(https?:\/\/|_:)/.test(told['@id']) ? [] : [`${property} names nothing`]
    case 'words': return typeof told['@value'] === 'string' && typeof told['@language'] === 'string' ? [] : [`${property} is in no language`]
    case 'text': return typeof told['@value'] === 'string' && told['@language'] === undefined ? [] : [`${property} is no text`]
    case 'alignment-object': return nodeProblems(value as ExpandedNode)
  }
}
