// XML as it arrives from a translator's program: bounded, without declarations of its own, every element with its
// place. No entity is known but the five of XML, nothing is fetched, and nothing grows beyond what was sent.

import { SaxesParser } from 'saxes'
import { Unreadable } from './problem.ts'
import type { Place } from './problem.ts'

export interface XmlElement extends Place {
  /** Without its prefix. */
  readonly name: string
  /** Namespace; empty where it has none. */
  readonly uri: string
  /** By local name; of a namespace of its own by `{uri}name`, but `xml:lang` and `xml:space` as they are written. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const MOST_BYTES = 32 * 1024 * 1024
const MOST_ELEMENTS = 1_000_000
const DEEPEST = 100
const XML_URI = 'http://www.w3.org/XML/1998/namespace'
const START: Place = { line: 1, column: 1 }

interface Growing extends XmlElement {
  readonly children: XmlNode[]
}

/** The root element. Throws `Unreadable`. */
export function readXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 })
  const open: Growing[] = []
  let root: Growing | null = null
  let elements = 0
  let start = START
  const append = (node: XmlNode): void => { open.at(-1)?.children.push(node) }
  parser.on('error', (error) => { throw new Unreadable('exchange-malformed', here(), reasonIn(error.message)) })
  parser.on('doctype', (doctype) => { if (doctype.includes('[')) throw new Unreadable('exchange-dtd', here()) })
  parser.on('opentagstart', () => { start = here() })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > MOST_ELEMENTS || open.length >= DEEPEST) throw new Unreadable('exchange-too-large', here(), tag.local)
    const attributes = new Map(Object.values(tag.attributes).map((one) => [nameOf(one.prefix, one.local, one.uri), one.value]))
    const element: Growing = { ...start, name: tag.local, uri: tag.uri, attributes, children: [] }
    append(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => { open.pop() })
  parser.on('text', append)
  parser.on('cdata', append)
  parser.write(text).close()
  if (root === null) throw new Unreadable('exchange-malformed', START)
  return root
}

/** The elements among the children, of one name if it is given. */
export function elementsIn(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))
}

export function findElement(element: XmlElement, name: string): XmlElement | null {
  return elementsIn(element, name)[0] ?? null
}

/** All elements of a name at any depth, in the order of the file. */
export function elementsBelow(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...elementsBelow(child, name)])
}

/** The text of an element and all in it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** An attribute that the format demands. Throws `Unreadable` where it is missing. */
export function attributeOf(element: XmlElement, name: string): string {
  const value = element.attributes.get(name)
  if (value === undefined) throw new Unreadable('exchange-incomplete', element, `${element.name} ${name}`)
  return value
}

/** By its mark, or else UTF-8. What a declaration says besides is refused: a text read in the wrong encoding is another text. */
function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new Unreadable('exchange-too-large', START)
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('exchange-encoding', START)
  }
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1]?.toLowerCase() ?? encoding
  if (!encoding.startsWith(declared) && declared !== 'us-ascii') throw new Unreadable('exchange-encoding', START, declared)
  return text
}

function nameOf(prefix: string, local: string, uri: string): string {
  if (uri === '') return local
  return uri === XML_URI ? `xml:${local}` : prefix === 'xmlns' || local === 'xmlns' ? `xmlns:${local}` : `{${uri}}${local}`
}

/** `3:14: undefined entity.` → `undefined entity.` */
function reasonIn(message: string): string {
  return message.replace(/^(?:[^:\s]*:)?\d+:\d+:\s*/, '')
}
