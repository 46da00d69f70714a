// Reads an alert in CAP 1.2 that somebody brings. Everything that is wrong is told at once, by its element; then nothing of it is taken.
// No document type is read, nothing is fetched, and shapes, resources and signatures are passed over.

import { elementsIn, findElement, readXml, textOf } from '../exchange/xml-read.ts'
import type { XmlElement } from '../exchange/xml-read.ts'
import { Unreadable } from '../exchange/problem.ts'
import { CAP_CATEGORIES, CAP_CERTAINTIES, CAP_MESSAGE_TYPES, CAP_NAMESPACE, CAP_SCOPES, CAP_SEVERITIES, CAP_STATUSES, CAP_URGENCIES, isCapName } from './cap.ts'
import type { CapInfo, CapMessage, CapReference } from './cap.ts'

export const CAP_CODES = [
  'cap-too-large', 'cap-dtd', 'cap-not-xml', 'cap-not-cap', 'cap-other-version', 'cap-missing', 'cap-value', 'cap-name', 'cap-instant', 'cap-reference', 'cap-restriction-missing', 'cap-addresses-missing',
  'cap-references-missing', 'cap-no-info', 'cap-language-twice',
] as const
export type CapCode = (typeof CAP_CODES)[number]

export interface CapIssue {
  readonly code: CapCode
  /** `alert`, `info 2 urgency`; the place in the file for what is no XML. */
  readonly path: string
}

/** Bytes of a message at most: CAP messages are some kilobytes; what is larger carries files. */
export const LARGEST_CAP = 512 * 1024
/** `2002-05-24T16:49:00-07:00`: the pattern of the schema. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/

export function parseCap(bytes: Uint8Array): { readonly message: CapMessage } | { readonly issues: readonly CapIssue[] } {
  if (bytes.length > LARGEST_CAP) return { issues: [{ code: 'cap-too-large', path: 'alert' }] }
  const root = rootOf(bytes)
  if ('code' in root) return { issues: [root] }
  if (root.name !== 'alert' || !root.uri.startsWith('urn:oasis:names:tc:emergency:cap:')) return { issues: [{ code: 'cap-not-cap', path: root.name }] }
  if (root.uri !== CAP_NAMESPACE) return { issues: [{ code: 'cap-other-version', path: root.uri.slice(root.uri.lastIndexOf(':') + 1) }] }
  const reading = new Reading()
  const message = readMessage(root, reading)
  return reading.issues.length === 0 ? { message } : { issues: reading.issues }
}

function rootOf(bytes: Uint8Array): XmlElement | CapIssue {
  // In whichever encoding: the letters of ASCII are found also with a null byte between them.
  if (/<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 8192)))) return { code: 'cap-dtd', path: 'alert' }
  try {
    return readXml(bytes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { code, line, column } = error.problem
    return { code: code === 'exchange-dtd' ? 'cap-dtd' : code === 'exchange-too-large' ? 'cap-too-large' : 'cap-not-xml', path: `${line}:${column}` }
  }
}

function readMessage(root: XmlElement, reading: Reading): CapMessage {
  const scope = reading.oneOf(root, 'scope', CAP_SCOPES, 'alert')
  const messageType = reading.oneOf(root, 'msgType', CAP_MESSAGE_TYPES, 'alert')
  const [restriction, addresses, references] = [textIn(root, 'restriction'), listIn(root, 'addresses'), reading.references(root)]
  if (scope === 'Restricted' && restriction === null) reading.add('cap-restriction-missing', 'alert restriction')
  if (scope === 'Private' && addresses.length === 0) reading.add('cap-addresses-missing', 'alert addresses')
  if ((messageType === 'Update' || messageType === 'Cancel') && references.length === 0) reading.add('cap-references-missing', 'alert references')
  const infos = elementsIn(root, 'info').map((info, place) => readInfo(info, `info ${place + 1}`, reading))
  if (infos.length === 0 && (messageType === 'Alert' || messageType === 'Update')) reading.add('cap-no-info', 'alert info')
  infos.forEach(({ language }, place) => { if (infos.findIndex((one) => one.language === language) !== place) reading.add('cap-language-twice', `info ${place + 1} language`) })
  return {
    identifier: reading.name(root, 'identifier'), sender: reading.name(root, 'sender'), sent: reading.instant(root, 'sent'), status: reading.oneOf(root, 'status', CAP_STATUSES, 'alert'), messageType, scope,
    restriction, addresses, codes: elementsIn(root, 'code').map((code) => textOf(code).trim()), note: textIn(root, 'note'), references, incidents: listIn(root, 'incidents'), infos,
  }
}

function readInfo(info: XmlElement, path: string, reading: Reading): CapInfo {
  const categories = elementsIn(info, 'category').map((category) => reading.valueOf(textOf(category).trim(), CAP_CATEGORIES, `${path} category`))
  if (categories.length === 0) reading.add('cap-missing', `${path} category`)
  return {
    // What names no language is in English of the United States (section 3.2.2).
    language: textIn(info, 'language') ?? 'en-US', categories, event: reading.required(info, 'event', path), urgency: reading.oneOf(info, 'urgency', CAP_URGENCIES, path), severity: reading.oneOf(info, 'severity', CAP_SEVERITIES, path),
    certainty: reading.oneOf(info, 'certainty', CAP_CERTAINTIES, path), expires: reading.optionalInstant(info, 'expires', path), senderName: textIn(info, 'senderName'), headline: textIn(info, 'headline'),
    description: textIn(info, 'description'), instruction: textIn(info, 'instruction'), areas: elementsIn(info, 'area').map((area, place) => reading.required(area, 'areaDesc', `${path} area ${place + 1}`)),
  }
}

/** Gathers what is wrong; what could not be read stands for something, and is never used. */
class Reading {
  readonly issues: CapIssue[] = []

  add(code: CapCode, path: string): void {
    this.issues.push({ code, path })
  }

  required(element: XmlElement, name: string, path: string): string {
    const text = textIn(element, name)
    if (text === null) this.add('cap-missing', `${path} ${name}`)
    return text ?? ''
  }

  name(root: XmlElement, name: string): string {
    const text = this.required(root, name, 'alert')
    if (text !== '' && (!isCapName(text) || text.length > 200)) this.add('cap-name', `alert ${name}`)
    return text
  }

  instant(element: XmlElement, name: string): string {
    const text = this.required(element, name, 'alert')
    if (text !== '' && !isInstant(text)) this.add('cap-instant', `alert ${name}`)
    return text
  }

  optionalInstant(element: XmlElement, name: string, path: string): string | null {
    const text = textIn(element, name)
    if (text !== null && !isInstant(text)) this.add('cap-instant', `${path} ${name}`)
    return text
  }

  oneOf<T extends string>(element: XmlElement, name: string, values: readonly [T, ...T[]], path: string): T {
    const text = this.required(element, name, path)
    return text === '' ? values[0] : this.valueOf(text, values, `${path} ${name}`)
  }

  valueOf<T extends string>(text: string, values: readonly [T, ...T[]], path: string): T {
    const found = values.find((value) => value === text)
    if (found === undefined) this.add('cap-value', path)
    return found ?? values[0]
  }

  references(root: XmlElement): readonly CapReference[] {
    const written = (textIn(root, 'references') ?? '').split(/\s+/).filter((one) => one !== '')
    return written.flatMap((one): CapReference[] => {
      const [sender, identifier, sent, more] = one.split(',')
      if (sender === undefined || sender === '' || identifier === undefined || identifier === '' || sent === undefined || !isInstant(sent) || more !== undefined) { this.add('cap-reference', 'alert references'); return [] }
      return [{ sender, identifier, sent }]
    })
  }
}

function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false
  try {
    Temporal.Instant.from(text.replace(/-00:00$/, 'Z'))
    return true
  } catch {
    return false
  }
}

function textIn(element: XmlElement, name: string): string | null {
  const found = findElement(element, name)
  const text = found === null ? '' : textOf(found).trim()
  return text === '' ? null : text
}

/** Words between spaces; what has spaces of its own stands in quotes. */
function listIn(element: XmlElement, name: string): readonly string[] {
  return [...(textIn(element, name) ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').filter((one) => one !== '')
}
