// XML as the parts of a workbook are written in: elements told one by one, by their names without
// prefix, since programs differ in prefixes and two sets of namespaces (ECMA-376 parts 1 and 4) mean the same.
// Nothing outside the part is ever read: a document type is refused, and with it entities of one's own.

import { SaxesParser } from 'saxes'

export interface XmlListener {
  open?(name: string, attributes: { readonly [name: string]: string }): void
  text?(text: string): void
  close?(name: string): void
}

/** Bytes decoded at once. */
const PORTION = 256 * 1024

class NotWellFormed extends Error {}

/** False where the part is not well formed, or carries a document type; the listener may have heard of what came before. */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const fail = () => { throw new NotWellFormed() }
  parser.on('error', fail)
  parser.on('doctype', fail)
  parser.on('opentag', (tag) => listener.open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => listener.close?.(localName(tag.name)))
  if (listener.text !== undefined) {
    const told = listener.text.bind(listener)
    parser.on('text', told)
    parser.on('cdata', told)
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    for (let from = 0; from < bytes.length; from += PORTION) parser.write(decoder.decode(bytes.subarray(from, from + PORTION), { stream: true }))
    parser.write(decoder.decode())
    parser.close()
    return true
  } catch (error) {
    if (error instanceof NotWellFormed || error instanceof TypeError) return false
    throw error
  }
}

/** UTF-8, or UTF-16 by its mark (XML 1.0, section 4.3.3): the two that every XML processor reads. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute by its name without prefix. */
export function attribute(attributes: { readonly [name: string]: string }, name: string): string | null {
  const own = attributes[name]
  if (own !== undefined) return own
  const prefixed = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return prefixed === undefined ? null : (attributes[prefixed] ?? null)
}

/** xsd:boolean. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true'
}
