// TBX-Basic: a termbase on its way in or out, in two dialects. ISO 30042:2019 (`tbx`, style DCA) is what its authors
// now publish; ISO 30042:2008 (`martif`) is what OmegaT and the Translate Toolkit read. Both say the same, and both are
// read, with elements by their data category (DCA) or named by it (DCT).

import type { LanguageTag } from '../bilingual.ts'
import { Unreadable } from './problem.ts'
import { attributeOf, elementsBelow, elementsIn, findElement, textOf } from './xml-read.ts'
import type { XmlElement } from './xml-read.ts'
import { block, element, escapeText, XML_DECLARATION } from './xml-write.ts'

/** `forbidden`: deprecated or superseded. */
export type TermStatus = 'preferred' | 'admitted' | 'forbidden'

export interface ExchangedConcept {
  readonly id: string
  /** In the order of the file. */
  readonly terms: readonly { readonly language: LanguageTag; readonly term: string; readonly status: TermStatus }[]
  readonly notes: readonly { readonly language: LanguageTag | null; readonly text: string }[]
  readonly sources: readonly string[]
}

export interface ReadTermbase {
  readonly concepts: readonly ExchangedConcept[]
  /** Data categories that are not taken over, and how often each stood there: `partOfSpeech` → 12. */
  readonly leftOut: Readonly<Record<string, number>>
}

const STATUSES: Readonly<Record<TermStatus, string>> = { preferred: 'preferredTerm-admn-sts', admitted: 'admittedTerm-admn-sts', forbidden: 'deprecatedTerm-admn-sts' }
const READ: Readonly<Record<string, TermStatus>> = {
  'preferredTerm-admn-sts': 'preferred', 'admittedTerm-admn-sts': 'admitted', 'deprecatedTerm-admn-sts': 'forbidden', 'supersededTerm-admn-sts': 'forbidden',
  'standardizedTerm-admn-sts': 'preferred', 'legalTerm-admn-sts': 'admitted', 'regulatedTerm-admn-sts': 'admitted', 'preferred': 'preferred', 'admitted': 'admitted', 'deprecated': 'forbidden', 'forbidden': 'forbidden', 'obsolete': 'forbidden',
}

export type TbxEdition = '2019' | '2008'

interface Names { readonly root: string; readonly header: string; readonly entry: string; readonly language: string; readonly term: string }
const NAMES: Readonly<Record<TbxEdition, Names>> = {
  2019: { root: 'tbx', header: 'tbxHeader', entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
  2008: { root: 'martif', header: 'martifHeader', entry: 'termEntry', language: 'langSet', term: 'tig' },
}

/** `origin` says in words where the termbase comes from. */
export function writeTbx(concepts: readonly ExchangedConcept[], edition: TbxEdition, language: LanguageTag, origin: string): string {
  const names = NAMES[edition]
  const root = edition === '2019' ? { 'type': 'TBX-Basic', 'style': 'dca', 'xml:lang': language, 'xmlns': 'urn:iso:std:iso:30042:ed-2' } : { 'type': 'TBX-Basic', 'xml:lang': language }
  const encoding = edition === '2019' ? [] : [block('encodingDesc', {}, [element('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs')])]
  const header = block(names.header, {}, [block('fileDesc', {}, [block('sourceDesc', {}, [element('p', {}, escapeText(origin))])]), ...encoding])
  return `${XML_DECLARATION}${block(names.root, root, [header, block('text', {}, [block('body', {}, concepts.map((one) => conceptXml(one, names)))])])}\n`
}

function conceptXml(concept: ExchangedConcept, names: Names): string {
  const languages = [...new Set(concept.terms.map(({ language }) => language))]
  return block(names.entry, { id: idOf(concept.id) }, [
    ...concept.sources.map((source) => element('admin', { type: 'source' }, escapeText(source))),
    ...concept.notes.map(({ language, text }) => element('note', { 'xml:lang': language }, escapeText(text))),
    ...languages.map((language) => block(names.language, { 'xml:lang': language }, concept.terms.filter((one) => one.language === language).map(({ term, status }) => block(names.term, {}, [
      element('term', {}, escapeText(term)), element('termNote', { type: 'administrativeStatus' }, STATUSES[status]),
    ])))),
  ])
}

/** An identifier of XML begins with a letter and has few other characters; what it may not have is written as `_x002f_`. */
function idOf(id: string): string {
  const escaped = id.replace(/_x[0-9a-f]{4}_|[^\w.-]/g, (part) => [...part].map((one) => `_x${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`).join(''))
  return /^[A-Za-z_]/.test(escaped) ? escaped : `_x_${escaped}`
}

function unescapedId(id: string): string {
  return id.replace(/^_x_/, '').replace(/_x([0-9a-f]{4,6})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

/** Every concept that has a term. Throws `Unreadable`. */
export function readTbx(root: XmlElement): ReadTermbase {
  const names = root.name === 'tbx' ? NAMES[2019] : NAMES[2008]
  const body = elementsBelow(root, 'body')[0]
  if (body === undefined) throw new Unreadable('exchange-incomplete', root, 'body')
  const leftOut = new Map<string, number>()
  const seen = new Set<string>()
  const concepts = elementsIn(body, names.entry).map((entry, index) => {
    const concept = readConcept(entry, names, index, leftOut)
    if (seen.has(concept.id)) throw new Unreadable('exchange-duplicate', entry, concept.id)
    seen.add(concept.id)
    return concept
  })
  return { concepts, leftOut: Object.fromEntries([...leftOut].sort(([one], [other]) => (one < other ? -1 : 1))) }
}

function readConcept(entry: XmlElement, names: Names, index: number, leftOut: Map<string, number>): ExchangedConcept {
  const notes: { language: LanguageTag | null; text: string }[] = []
  const sources: string[] = []
  for (const child of detailsOf(entry)) {
    const category = categoryOf(child)
    if (category === 'note') notes.push({ language: child.attributes.get('xml:lang') ?? null, text: clean(textOf(child)) })
    else if (category === 'source') sources.push(clean(textOf(child)))
    else if (child.name !== names.language) count(leftOut, category)
  }
  const terms = elementsIn(entry, names.language).flatMap((language) => readLanguage(language, names, leftOut))
  if (terms.length === 0) throw new Unreadable('exchange-incomplete', entry, 'term')
  return { id: unescapedId(entry.attributes.get('id') ?? `c${index + 1}`), terms, notes, sources }
}

function readLanguage(section: XmlElement, names: Names, leftOut: Map<string, number>): ExchangedConcept['terms'] {
  const language = attributeOf(section, 'xml:lang')
  const holders = elementsIn(section).flatMap((child) => (child.name === names.term ? [child] : child.name === 'ntig' ? elementsIn(child, 'termGrp') : []))
  for (const child of detailsOf(section)) if (child.name !== names.term && child.name !== 'ntig') count(leftOut, categoryOf(child))
  const read = holders.map((holder) => {
    const term = findElement(holder, 'term')
    if (term === null || clean(textOf(term)) === '') throw new Unreadable('exchange-incomplete', holder, 'term')
    let status: TermStatus | null = null
    for (const detail of detailsOf(holder)) {
      if (detail === term) continue
      if (categoryOf(detail) === 'administrativeStatus') status = READ[clean(textOf(detail))] ?? status
      else count(leftOut, categoryOf(detail))
    }
    return { term: clean(textOf(term)), status }
  })
  // Where a file says nothing of their rank, the first term of a language is the one meant to be used.
  const hasPreferred = read.some(({ status }) => status === 'preferred')
  return read.map(({ term, status }, index) => ({ language, term, status: status ?? (index === 0 && !hasPreferred ? 'preferred' : 'admitted') }))
}

/** What stands at a level, out of its groups: `descripGrp` holds a `descrip` and what is said of it. */
function detailsOf(level: XmlElement): readonly XmlElement[] {
  return elementsIn(level).flatMap((child) => (/^(descrip|admin|termNote|transac)Grp$/.test(child.name) ? elementsIn(child) : [child]))
}

/** DCA names the category in `type`, DCT by the element. */
function categoryOf(detail: XmlElement): string {
  return /^(descrip|admin|termNote|xref|ref|transac|descripNote|adminNote|transacNote)$/.test(detail.name) ? (detail.attributes.get('type') ?? detail.name) : detail.name
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Files are indented; a term or a note is one line of text. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/[\t\n\r ]+/g, ' ').trim()
}
