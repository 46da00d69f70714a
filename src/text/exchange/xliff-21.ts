// XLIFF 2.1 (OASIS Standard, 13 February 2018), core with the modules Translation Candidates (matches) and Metadata.
// The source of a unit is cut into segments, what stands between them is ignorable: joined they are the text again.
// The schema alone takes most broken files, so what its prose demands is checked here on the way in.

import { CONTROL_TYPE, contentOf, unwritten } from './content.ts'
import type { Content, InlineCode, Piece } from './content.ts'
import { Unreadable } from './problem.ts'
import { REUSE_CLASSES, TRANSLATION_STATES } from './unit.ts'
import type { Match, Reuse, Segment, TranslationFile, TranslationState, TranslationUnit } from './unit.ts'
import { attributeOf, elementsBelow, elementsIn, findElement, textOf } from './xml-read.ts'
import type { XmlElement } from './xml-read.ts'
import { block, element, escapeText, XML_DECLARATION } from './xml-write.ts'

export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0'
const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0'
const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'
const CATEGORY = 'alternat'

export function writeXliff21(file: TranslationFile): string {
  const meta = [
    ...(file.revision === null ? [] : [metaGroup(CATEGORY, { revision: file.revision })]),
    ...(file.reuse === null ? [] : [metaGroup('words', { ...file.reuse })]),
  ]
  const root = { 'xmlns': XLIFF_2, 'xmlns:mtc': MATCHES, 'xmlns:mda': METADATA, 'version': '2.1', 'srcLang': file.sourceLanguage, 'trgLang': file.targetLanguage, 'xml:space': 'preserve' }
  const body = [...(meta.length === 0 ? [] : [block('mda:metadata', {}, meta)]), ...file.units.map(unitXml)]
  return `${XML_DECLARATION}${block('xliff', root, [block('file', { id: 'f1', original: file.original }, body)])}\n`
}

function unitXml(unit: TranslationUnit): string {
  const codes = new CodesOf(unit)
  const segments = unit.segments.flatMap((segment) => [
    block('segment', { id: segment.id, state: segment.state }, [
      element('source', {}, codes.xml(segment.source, segment.id)),
      ...(segment.target === null ? [] : [element('target', {}, codes.xml(segment.target, segment.id))]),
    ]),
    ...(segment.gap === '' ? [] : [block('ignorable', {}, [element('source', {}, escapeText(segment.gap)), ...(segment.target === null ? [] : [element('target', {}, escapeText(segment.gap))])])]),
  ])
  return block('unit', { id: unit.id, name: unit.name, canResegment: 'no', translate: unit.isTranslatable ? 'yes' : 'no' }, [
    ...(unit.matches.length === 0 ? [] : [block('mtc:matches', {}, unit.matches.map(matchXml))]),
    ...(unit.sourceHash === null ? [] : [block('mda:metadata', {}, [metaGroup(CATEGORY, { 'source-hash': unit.sourceHash })])]),
    ...(unit.notes.length === 0 ? [] : [block('notes', {}, unit.notes.map((note) => element('note', {}, escapeText(note))))]),
    ...codes.originalData(), ...segments,
  ])
}

/** `similarity` counts from 0 to 100, so that the same place is told by the kind of match: `icm`, in-context. */
function matchXml(match: Match, index: number): string {
  const codes = new CodesOf({ segments: [{ id: 'm', source: match.source, target: match.target }] })
  const quality = Math.min(match.quality, 100)
  const attributes = { id: `m${index + 1}`, ref: `#${match.segment}`, type: match.quality > 100 ? 'icm' : 'tm', similarity: quality, matchQuality: quality, origin: match.origin }
  return block('mtc:match', attributes, [...codes.originalData(), element('source', {}, codes.xml(match.source, 'm')), element('target', {}, codes.xml(match.target, 'm'))])
}

function metaGroup(category: string, values: Readonly<Record<string, string | number>>): string {
  return block('mda:metaGroup', { category }, Object.entries(values).map(([type, value]) => element('mda:meta', { type }, escapeText(String(value)))))
}

/** The codes of one unit: identifiers are of the unit, not of the segment, and what they stood for is kept once. */
class CodesOf {
  readonly #data: string[] = []

  constructor({ segments }: { readonly segments: readonly Pick<Segment, 'id' | 'source' | 'target'>[] }) {
    const codes = segments.flatMap(({ source, target }) => [...source, ...(target ?? [])]).filter((piece) => typeof piece !== 'string')
    this.#data = [...new Set(codes.flatMap((code) => (code.data === null || code.type === CONTROL_TYPE ? [] : [code.data])))]
  }

  originalData(): readonly string[] {
    return this.#data.length === 0 ? [] : [block('originalData', {}, this.#data.map((data, index) => element('data', { id: `d${index + 1}` }, escapeText(data))))]
  }

  xml(content: Content, segment: string): string {
    return content.map((piece) => (typeof piece === 'string' ? escapeText(piece) : this.#code(piece, content, segment))).join('')
  }

  #code(code: InlineCode, content: Content, segment: string): string {
    // `cp` is for what XML cannot hold; a carriage return it can.
    if (code.type === CONTROL_TYPE && code.data === '000d') return '&#13;'
    if (code.type === CONTROL_TYPE && code.data !== null) return element('cp', { hex: code.data.toUpperCase() }, null)
    const place = code.data === null ? -1 : this.#data.indexOf(code.data)
    const rest = { dataRef: place === -1 ? null : `d${place + 1}`, disp: code.type }
    const id = `${segment}-${nameToken(code.id)}`
    if (code.span === 'alone') return element('ph', { id, ...rest }, null)
    const hasOther = content.some((piece) => typeof piece !== 'string' && piece.id === code.id && piece.span === (code.span === 'open' ? 'close' : 'open'))
    if (code.span === 'open') return element('sc', { id, ...rest, isolated: hasOther ? null : 'yes' }, null)
    return element('ec', hasOther ? { startRef: id, ...rest } : { id, ...rest, isolated: 'yes' }, null)
  }
}

function nameToken(text: string): string {
  return text.replace(/[^\w.-]/g, '_')
}

/** One file of an XLIFF 2 document. Throws `Unreadable`. */
export function readXliff21(root: XmlElement): TranslationFile {
  const files = elementsIn(root, 'file')
  const [file] = files
  if (file === undefined || files.length > 1) throw new Unreadable('exchange-incomplete', files[1] ?? root, 'file')
  const words = metaOf(file, 'words')
  const revision = metaOf(file, CATEGORY).get('revision')
  const units = elementsBelow(file, 'unit').map(readUnit)
  return {
    original: file.attributes.get('original') ?? '', revision: revision !== undefined && /^\d{1,15}$/.test(revision) ? Number(revision) : null,
    sourceLanguage: attributeOf(root, 'srcLang'), targetLanguage: root.attributes.get('trgLang') ?? null, units,
    reuse: words.size === 0 ? null : Object.fromEntries(REUSE_CLASSES.map((one) => [one, Number(words.get(one) ?? 0)])) as unknown as Reuse,
  }
}

function readUnit(unit: XmlElement): TranslationUnit {
  const data = new Map(elementsIn(findElement(unit, 'originalData') ?? NOTHING, 'data').map((one) => [attributeOf(one, 'id'), textOf(one)]))
  const segments: Segment[] = []
  for (const part of elementsIn(unit)) {
    if (part.uri !== XLIFF_2) continue
    if (part.name === 'segment') segments.push(readSegment(part, data, segments.length))
    // Space between sentences belongs to the one before it.
    const last = segments.at(-1)
    if (part.name === 'ignorable' && last !== undefined) segments[segments.length - 1] = { ...last, gap: last.gap + textOf(demanded(part, 'source')) }
  }
  if (segments.length === 0) throw new Unreadable('exchange-incomplete', unit, 'segment')
  return {
    id: attributeOf(unit, 'id'), name: unit.attributes.get('name') ?? '', sourceHash: metaOf(unit, CATEGORY).get('source-hash') ?? null,
    isTranslatable: unit.attributes.get('translate') !== 'no', segments,
    notes: elementsIn(findElement(unit, 'notes') ?? NOTHING, 'note').map(textOf),
    matches: elementsIn(findElement(unit, 'matches') ?? NOTHING, 'match').map(readMatch),
  }
}

function readSegment(segment: XmlElement, data: ReadonlyMap<string, string>, before: number): Segment {
  const id = segment.attributes.get('id') ?? `s${before + 1}`
  const state = segment.attributes.get('state') ?? 'initial'
  if (!isState(state)) throw new Unreadable('exchange-incomplete', segment, `state ${state}`)
  const target = findElement(segment, 'target')
  return { id, source: readContent(demanded(segment, 'source'), data, id), target: target === null ? null : readContent(target, data, id), state, gap: '' }
}

function readMatch(match: XmlElement): Match {
  const data = new Map(elementsIn(findElement(match, 'originalData') ?? NOTHING, 'data').map((one) => [attributeOf(one, 'id'), textOf(one)]))
  const quality = Number(match.attributes.get('similarity') ?? match.attributes.get('matchQuality') ?? 0)
  return {
    segment: attributeOf(match, 'ref').replace(/^#/, ''), quality: match.attributes.get('type') === 'icm' && quality === 100 ? 101 : quality, origin: match.attributes.get('origin') ?? '',
    source: readContent(demanded(match, 'source'), data, 'm'), target: readContent(demanded(match, 'target'), data, 'm'),
  }
}

function readContent(holder: XmlElement, data: ReadonlyMap<string, string>, segment: string): Content {
  const idOf = (raw: string): string => (raw.startsWith(`${segment}-`) ? raw.slice(segment.length + 1) : raw)
  const pieces = (parent: XmlElement): readonly Piece[] => parent.children.flatMap((child): readonly Piece[] => {
    if (typeof child === 'string') return [child]
    const { attributes } = child
    const code = (id: string, span: InlineCode['span'], ref = attributes.get('dataRef')): InlineCode => ({ id: idOf(id), span, type: attributes.get('disp') ?? null, data: (ref === undefined ? undefined : data.get(ref)) ?? null })
    switch (child.name) {
      case 'cp': return [{ id: 'cp', span: 'alone', type: CONTROL_TYPE, data: attributeOf(child, 'hex').toLowerCase().padStart(4, '0') }]
      case 'ph': return [code(attributeOf(child, 'id'), 'alone')]
      case 'sc': return [code(attributeOf(child, 'id'), 'open')]
      case 'ec': return [code(attributes.get('startRef') ?? attributeOf(child, 'id'), 'close')]
      case 'pc': return [code(attributeOf(child, 'id'), 'open', attributes.get('dataRefStart')), ...pieces(child), code(attributeOf(child, 'id'), 'close', attributes.get('dataRefEnd'))]
      // Annotations say something about a text and are none of it.
      case 'mrk': return pieces(child)
      case 'sm': case 'em': return []
      default: throw new Unreadable('exchange-incomplete', child, child.name)
    }
  })
  return unwritten(contentOf(pieces(holder)))
}

function metaOf(holder: XmlElement, category: string): ReadonlyMap<string, string> {
  const groups = elementsIn(findElement(holder, 'metadata') ?? NOTHING, 'metaGroup').filter((group) => group.attributes.get('category') === category)
  return new Map(groups.flatMap((group) => elementsIn(group, 'meta').map((meta) => [attributeOf(meta, 'type'), textOf(meta)] as const)))
}

function demanded(parent: XmlElement, name: string): XmlElement {
  const found = findElement(parent, name)
  if (found === null) throw new Unreadable('exchange-incomplete', parent, name)
  return found
}

function isState(value: string): value is TranslationState {
  return (TRANSLATION_STATES as readonly string[]).includes(value)
}

const NOTHING: XmlElement = { name: '', uri: '', attributes: new Map(), children: [], line: 1, column: 1 }
