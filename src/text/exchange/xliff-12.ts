// XLIFF 1.2 (OASIS Standard, 1 February 2008), for programs that read nothing newer. One `trans-unit` a sentence, since
// few of them know `seg-source`; the sentences of one text stand in a `group` under its identifier.
//
// Programs of this age often drop what they do not know. A unit is therefore found by its `id` alone, and the hash
// beside it only says whether the source is still the same.

import { contentOf, unwritten } from './content.ts'
import type { Content, InlineCode, Piece } from './content.ts'
import { Unreadable } from './problem.ts'
import { REUSE_CLASSES } from './unit.ts'
import type { Match, Reuse, Segment, TranslationFile, TranslationState, TranslationUnit } from './unit.ts'
import { attributeOf, elementsBelow, elementsIn, findElement, textOf } from './xml-read.ts'
import type { XmlElement } from './xml-read.ts'
import { block, element, escapeText, XML_DECLARATION } from './xml-write.ts'

export const XLIFF_1 = 'urn:oasis:names:tc:xliff:document:1.2'
const HASH = 'x-source-hash'
/** Between the identifier of a text and that of one of its sentences. */
const MARK = '#'

/** How a state is written, and what each of the ten of XLIFF 1.2 is read as. */
const WRITTEN: Readonly<Record<TranslationState, string>> = { initial: 'needs-translation', translated: 'translated', reviewed: 'signed-off', final: 'final' }
const READ: Readonly<Record<string, TranslationState>> = {
  'new': 'initial', 'needs-translation': 'initial', 'needs-adaptation': 'initial', 'needs-l10n': 'initial', 'needs-review-translation': 'translated', 'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated', 'translated': 'translated', 'signed-off': 'reviewed', 'final': 'final',
}

/**
 * `fills`: an empty target repeats its source. OmegaT up to version 3 and programs like it show a translator what stands in
 * the target, and pass over what has none.
 */
export function writeXliff12(file: TranslationFile, fills = false): string {
  const counts = file.reuse === null ? [] : Object.entries(file.reuse).map(([name, words]) => element('count', { 'count-type': `x-${name}`, 'unit': 'word' }, String(words)))
  const header = counts.length === 0 ? [] : [block('header', {}, [block('count-group', { name: 'words' }, counts)])]
  const attributes = {
    'original': file.original, 'source-language': file.sourceLanguage, 'target-language': file.targetLanguage, 'datatype': 'plaintext', 'product-name': 'alternat', 'build-num': file.revision,
  }
  const body = block('body', {}, file.units.map((unit) => unitXml(fills ? filled(unit) : unit, file)))
  return `${XML_DECLARATION}${block('xliff', { xmlns: XLIFF_1, version: '1.2' }, [block('file', attributes, [...header, body])])}\n`
}

function filled(unit: TranslationUnit): TranslationUnit {
  return { ...unit, segments: unit.segments.map((segment) => (segment.target === null ? { ...segment, target: segment.source, state: 'initial' } : segment)) }
}

function unitXml(unit: TranslationUnit, languages: TranslationFile): string {
  const [only, ...others] = unit.segments
  if (only !== undefined && others.length === 0) return segmentXml(unit, only, unit.id, languages)
  return block('group', { id: unit.id, resname: unit.name }, unit.segments.map((segment) => segmentXml(unit, segment, `${unit.id}${MARK}${segment.id}`, languages)))
}

function segmentXml(unit: TranslationUnit, segment: Segment, id: string, { sourceLanguage, targetLanguage }: TranslationFile): string {
  const isDone = segment.state === 'reviewed' || segment.state === 'final'
  const attributes = { id, 'resname': unit.name, 'translate': unit.isTranslatable ? 'yes' : 'no', 'approved': isDone ? 'yes' : 'no', 'xml:space': 'preserve' }
  return block('trans-unit', attributes, [
    element('source', { 'xml:lang': sourceLanguage }, contentXml(segment.source)),
    ...(segment.target === null ? [] : [element('target', { 'xml:lang': targetLanguage, 'state': WRITTEN[segment.state] }, contentXml(segment.target))]),
    ...(unit.sourceHash === null ? [] : [block('context-group', { name: 'alternat', purpose: 'information' }, [element('context', { 'context-type': HASH }, escapeText(unit.sourceHash))])]),
    ...unit.notes.map((note) => element('note', {}, escapeText(note))),
    ...unit.matches.filter((match) => match.segment === segment.id).map((match) => block('alt-trans', { 'match-quality': `${match.quality}%`, 'origin': match.origin, 'xml:space': 'preserve' }, [
      element('source', { 'xml:lang': sourceLanguage }, contentXml(match.source)), element('target', { 'xml:lang': targetLanguage }, contentXml(match.target)),
    ])),
  ])
}

const NAMES: Readonly<Record<InlineCode['span'], string>> = { alone: 'x', open: 'bx', close: 'ex' }

function contentXml(content: Content): string {
  return content.map((piece) => (typeof piece === 'string' ? escapeText(piece) : codeXml(piece))).join('')
}

/** `ctype` of one's own begins with `x-`. */
function codeXml({ id, span, type, data }: InlineCode): string {
  const ctype = type === null ? null : /^(x-|bold$|italic$|underlined$|link$|image$|pb$|lb$)/.test(type) ? type : `x-${type}`
  return element(NAMES[span], span === 'alone' ? { id, ctype, 'equiv-text': data } : span === 'open' ? { id, rid: id, ctype, 'equiv-text': data } : { id, rid: id, 'equiv-text': data }, null)
}

/** One file of an XLIFF 1.2 (or 1.1, 1.0) document. Throws `Unreadable`. */
export function readXliff12(root: XmlElement): TranslationFile {
  const files = elementsIn(root, 'file')
  const [file] = files
  if (file === undefined || files.length > 1) throw new Unreadable('exchange-incomplete', files[1] ?? root, 'file')
  const build = file.attributes.get('build-num') ?? ''
  return {
    original: attributeOf(file, 'original'), revision: /^\d{1,15}$/.test(build) ? Number(build) : null, sourceLanguage: attributeOf(file, 'source-language'),
    targetLanguage: file.attributes.get('target-language') ?? null, units: gathered(elementsBelow(file, 'trans-unit')), reuse: reuseIn(findElement(file, 'header')),
  }
}

/** Sentences of one text become one unit again, in the order of the file. */
function gathered(elements: readonly XmlElement[]): readonly TranslationUnit[] {
  const units = new Map<string, TranslationUnit>()
  for (const one of elements) {
    if (one.attributes.get('restype') === 'x-gettext-domain-header') continue
    const [id = '', sentence] = splitId(referenceIn(one) ?? attributeOf(one, 'id'))
    const before = units.get(id)
    const segmentId = sentence ?? `s${(before?.segments.length ?? 0) + 1}`
    if (before !== undefined && (sentence === undefined || before.segments.some((segment) => segment.id === segmentId))) throw new Unreadable('exchange-duplicate', one, attributeOf(one, 'id'))
    const notes = elementsIn(one, 'note').map(textOf)
    units.set(id, {
      id, name: one.attributes.get('resname') ?? '', sourceHash: before?.sourceHash ?? hashIn(one), isTranslatable: (before?.isTranslatable ?? false) || one.attributes.get('translate') !== 'no',
      segments: [...(before?.segments ?? []), readSegment(one, segmentId)], notes: [...new Set([...(before?.notes ?? []), ...notes])], matches: [...(before?.matches ?? []), ...elementsIn(one, 'alt-trans').flatMap((match) => readMatch(match, segmentId))],
    })
  }
  return [...units.values()]
}

/** The Translate Toolkit's `po2xliff` counts its units anew, and keeps what they were called as a place in a file. */
function referenceIn(unit: XmlElement): string | null {
  const group = elementsIn(unit, 'context-group').find((one) => one.attributes.get('name') === 'po-reference')
  const part = (type: string) => elementsIn(group ?? unit, 'context').find((one) => one.attributes.get('context-type') === type)
  const [file, line] = [part('sourcefile'), part('linenumber')]
  return group === undefined || file === undefined || line === undefined ? null : `${textOf(file)}:${textOf(line)}`
}

function splitId(id: string): readonly [string, string?] {
  const [, text, sentence] = /^(.*)#(s\d+)$/s.exec(id) ?? []
  return text === undefined || sentence === undefined ? [id] : [text, sentence]
}

function readSegment(unit: XmlElement, id: string): Segment {
  const source = findElement(unit, 'source')
  if (source === null) throw new Unreadable('exchange-incomplete', unit, 'source')
  const target = findElement(unit, 'target')
  return { id, source: readContent(source), target: target === null ? null : readContent(target), state: stateOf(unit, source, target), gap: '' }
}

/**
 * A program that keeps no states leaves the one that was there, or none: what was typed where nothing was is translated.
 * A target that repeats its source under `needs-translation` is what such programs are given to type over.
 */
function stateOf(unit: XmlElement, source: XmlElement, target: XmlElement | null): TranslationState {
  const isTyped = target !== null && textOf(target) !== '' && textOf(target) !== textOf(source)
  const said = READ[target?.attributes.get('state') ?? '']
  const state = said === undefined ? (target === null || textOf(target) === '' ? 'initial' : 'translated') : said === 'initial' && isTyped ? 'translated' : said
  return unit.attributes.get('approved') === 'yes' && state === 'translated' ? 'reviewed' : state
}

function readMatch(match: XmlElement, segment: string): readonly Match[] {
  const [source, target] = [findElement(match, 'source'), findElement(match, 'target')]
  if (source === null || target === null) return []
  const quality = /^(\d{1,3}(?:\.\d+)?)%?$/.exec(match.attributes.get('match-quality') ?? '')?.[1]
  return [{ segment, quality: Number(quality ?? 0), origin: match.attributes.get('origin') ?? '', source: readContent(source), target: readContent(target) }]
}

/** What XLIFF 1.2 allows in a text, section 2.4; a `mrk` says something about it and is none of it. */
function readContent(holder: XmlElement): Content {
  const pieces = (parent: XmlElement): readonly Piece[] => parent.children.flatMap((child): readonly Piece[] => {
    if (typeof child === 'string') return [child]
    const { attributes } = child
    const code = (span: InlineCode['span'], data = attributes.get('equiv-text') ?? null): InlineCode => ({ id: attributes.get('rid') ?? attributeOf(child, 'id'), span, type: attributes.get('ctype') ?? null, data })
    switch (child.name) {
      case 'x': return [code('alone')]
      case 'ph': return [code('alone', textOf(child))]
      case 'bx': return [code('open')]
      case 'ex': return [code('close')]
      case 'bpt': return [code('open', textOf(child))]
      case 'ept': return [code('close', textOf(child))]
      case 'it': return [code(attributes.get('pos') === 'close' ? 'close' : 'open', textOf(child))]
      case 'g': return [code('open'), ...pieces(child), code('close')]
      case 'mrk': return pieces(child)
      default: throw new Unreadable('exchange-incomplete', child, child.name)
    }
  })
  return unwritten(contentOf(pieces(holder)))
}

function hashIn(unit: XmlElement): string | null {
  const context = elementsBelow(unit, 'context').find((one) => one.attributes.get('context-type') === HASH)
  return context === undefined ? null : textOf(context).trim()
}

function reuseIn(header: XmlElement | null): Reuse | null {
  const counts = header === null ? [] : elementsBelow(header, 'count')
  if (counts.length === 0) return null
  const words = new Map(counts.map((count) => [count.attributes.get('count-type'), Number(textOf(count))]))
  return Object.fromEntries(REUSE_CLASSES.map((name) => [name, words.get(`x-${name}`) ?? 0])) as unknown as Reuse
}

