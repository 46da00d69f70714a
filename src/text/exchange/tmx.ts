// TMX 1.4b: a translation memory on its way in or out. The source language of ours is `*all*`: neither language is the
// one that the other was made from. Files of earlier versions, as older programs write them, are read too.

import { contentOf, unwritten } from './content.ts'
import type { Content, InlineCode, Piece } from './content.ts'
import { Unreadable } from './problem.ts'
import { attributeOf, elementsIn, findElement, textOf } from './xml-read.ts'
import type { XmlElement } from './xml-read.ts'
import { block, element, escapeText, XML_DECLARATION } from './xml-write.ts'

export interface MemoryEntry {
  /** `tuid`; null where it has none. */
  readonly id: string | null
  /** By language tag as written: `en`, `EN-US`. */
  readonly texts: Readonly<Record<string, Content>>
  /** `x-item` → `element/I.1`, in the order of the file. */
  readonly properties: readonly (readonly [type: string, value: string])[]
  readonly notes: readonly string[]
  /** `20211213T180000Z`; null where it is not known. */
  readonly created: string | null
}

export function writeTmx(entries: readonly MemoryEntry[], version: string): string {
  const header = element('header', {
    'creationtool': 'alternat', 'creationtoolversion': version, 'segtype': 'sentence', 'o-tmf': 'alternat', 'adminlang': 'en', 'srclang': '*all*', 'datatype': 'plaintext',
  }, null)
  return `${XML_DECLARATION}${block('tmx', { version: '1.4' }, [header, block('body', {}, entries.map(entryXml))])}\n`
}

function entryXml(entry: MemoryEntry): string {
  const numbers = numbersOf(entry)
  return block('tu', { tuid: entry.id, creationdate: entry.created }, [
    ...entry.notes.map((note) => element('note', {}, escapeText(note))),
    ...entry.properties.map(([type, value]) => element('prop', { type }, escapeText(value))),
    ...Object.entries(entry.texts).map(([language, content]) => block('tuv', { 'xml:lang': language }, [element('seg', {}, content.map((piece) => (typeof piece === 'string' ? escapeText(piece) : codeXml(piece, content, numbers))).join(''))])),
  ])
}

/** `i` and `x` are numbers, the same for the same code in every language. */
function numbersOf(entry: MemoryEntry): ReadonlyMap<string, number> {
  const ids = Object.values(entry.texts).flatMap((content) => content.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id])))
  const taken = new Set(ids.filter((id) => /^[1-9]\d{0,8}$/.test(id)).map(Number))
  const numbers = new Map([...taken].map((number) => [String(number), number]))
  for (const id of ids) {
    if (numbers.has(id)) continue
    let next = 1
    while (taken.has(next)) next += 1
    taken.add(next)
    numbers.set(id, next)
  }
  return numbers
}

function codeXml(code: InlineCode, content: Content, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(code.id) ?? 1
  const data = code.data === null ? null : escapeText(code.data)
  if (code.span === 'alone') return element('ph', { x: number, type: code.type }, data)
  const isPaired = content.some((piece) => typeof piece !== 'string' && piece.id === code.id && piece.span !== code.span && piece.span !== 'alone')
  if (!isPaired) return element('it', { pos: code.span === 'open' ? 'begin' : 'end', x: number, type: code.type }, data)
  return code.span === 'open' ? element('bpt', { i: number, type: code.type }, data) : element('ept', { i: number }, data)
}

/** Every entry, whole. Throws `Unreadable`. */
export function readTmx(root: XmlElement): readonly MemoryEntry[] {
  const body = findElement(root, 'body')
  if (body === null) throw new Unreadable('exchange-incomplete', root, 'body')
  return elementsIn(body, 'tu').map((unit) => {
    const texts: Record<string, Content> = {}
    for (const variant of elementsIn(unit, 'tuv')) {
      const language = variant.attributes.get('xml:lang') ?? attributeOf(variant, 'lang')
      const segment = findElement(variant, 'seg')
      if (segment === null) throw new Unreadable('exchange-incomplete', variant, 'seg')
      if (Object.hasOwn(texts, language)) throw new Unreadable('exchange-duplicate', variant, language)
      texts[language] = readSegment(segment)
    }
    if (Object.keys(texts).length === 0) throw new Unreadable('exchange-incomplete', unit, 'tuv')
    return {
      id: unit.attributes.get('tuid') ?? null, texts, created: unit.attributes.get('creationdate') ?? null,
      properties: elementsIn(unit, 'prop').map((one) => [attributeOf(one, 'type'), textOf(one)] as const), notes: elementsIn(unit, 'note').map(textOf),
    }
  })
}

function readSegment(segment: XmlElement): Content {
  let unnumbered = 0
  const pieces = (parent: XmlElement): readonly Piece[] => parent.children.flatMap((child): readonly Piece[] => {
    if (typeof child === 'string') return [child]
    const { attributes } = child
    const idOf = (name: string): string => attributes.get(name) ?? `u${(unnumbered += 1)}`
    const data = child.children.length === 0 ? null : textOf(child)
    const type = attributes.get('type') ?? null
    switch (child.name) {
      case 'bpt': return [{ id: attributeOf(child, 'i'), span: 'open', type, data }]
      case 'ept': return [{ id: attributeOf(child, 'i'), span: 'close', type, data }]
      case 'it': return [{ id: idOf('x'), span: attributeOf(child, 'pos') === 'end' ? 'close' : 'open', type, data }]
      case 'ph': case 'ut': return [{ id: idOf('x'), span: 'alone', type, data }]
      case 'hi': return pieces(child)
      default: throw new Unreadable('exchange-incomplete', child, child.name)
    }
  })
  return unwritten(contentOf(pieces(segment)))
}
