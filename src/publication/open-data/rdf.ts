// Statements about things, written as JSON-LD and as Turtle: the same graph in both.

import type { Bilingual } from '../../text/bilingual.ts'

export interface RdfLiteral {
  readonly text: string
  readonly language?: string
  /** `xsd:date`. */
  readonly datatype?: string
}

export interface RdfNode {
  /** Absolute; a thing without a name of its own where it is missing. */
  readonly id?: string
  readonly type: string
  /** `dct:title` → what is said; said once of a thing that is named in several places. */
  readonly says?: { readonly [property: string]: readonly (RdfNode | RdfLiteral)[] }
}

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#', dcatap: 'http://data.europa.eu/r5r/', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#', spdx: 'http://spdx.org/rdf/terms#', vcard: 'http://www.w3.org/2006/vcard/ns#', xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A text in every language that it has. */
export function literals(text: Bilingual): readonly RdfLiteral[] {
  return Object.keys(text).sort().map((language) => ({ text: text[language] ?? '', language }))
}

export function renderJsonLd(node: RdfNode): string {
  return `${JSON.stringify({ '@context': PREFIXES, ...jsonOf(node) }, null, 1)}\n`
}

function jsonOf({ id, type, says = {} }: RdfNode): object {
  return { ...(id === undefined ? {} : { '@id': id }), '@type': type, ...Object.fromEntries(Object.entries(says).filter(([, values]) => values.length > 0).map(([property, values]) => [property, values.map(valueOf)])) }
}

function valueOf(value: RdfNode | RdfLiteral): object {
  if ('type' in value) return jsonOf(value)
  return { '@value': value.text, ...(value.language === undefined ? {} : { '@language': value.language }), ...(value.datatype === undefined ? {} : { '@type': value.datatype }) }
}

export function renderTurtle(node: RdfNode): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
  const blocks: string[] = []
  write(node, blocks, { last: 0 })
  return `${[...prefixes, '', ...blocks].join('\n')}\n`
}

/** Writes what is said of a node, those that it names first met first; answers what it is called. */
function write({ id, type, says = {} }: RdfNode, blocks: string[], unnamed: { last: number }): string {
  const name = id === undefined ? `_:b${(unnamed.last += 1)}` : `<${escapedAddress(id)}>`
  const at = blocks.push('') - 1
  const lines = Object.entries(says).filter(([, values]) => values.length > 0).map(([property, values]) => `${property} ${values.map((value) => ('type' in value ? write(value, blocks, unnamed) : literalOf(value))).join(', ')}`)
  blocks[at] = `${name} ${[`a ${type}`, ...lines].join(' ;\n  ')} .`
  return name
}

function literalOf({ text, language, datatype }: RdfLiteral): string {
  const quoted = `"${text.replace(/[\\"\n\r\t]/g, (one) => ({ '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[one] ?? one)}"`
  return language !== undefined ? `${quoted}@${language}` : datatype !== undefined ? `${quoted}^^${datatype}` : quoted
}

/** What may not stand in an address there (Turtle, production IRIREF). */
function escapedAddress(address: string): string {
  return address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)
}
