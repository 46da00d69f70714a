// The words of a Word file as somebody sent it back: its paragraphs in the order in which they are read,
// tables row by row, without what tracked changes have taken out; then what stands outside the body, such as
// notes. Bounded: nothing in the file says how much of it is read. Layout, pictures and macros are not looked at.

import { Archive } from '../sheets/unzip.ts'
import { attribute, readXml } from '../sheets/xml-read.ts'

export type WordFileCode = 'document-unreadable' | 'document-too-large'

export interface ReadWord {
  /** Of the body, without those that are blank. */
  readonly paragraphs: readonly string[]
  /** Of headers, footnotes, endnotes and comments. */
  readonly elsewhere: readonly string[]
  /** Of footers, where a hash may stand. */
  readonly footers: readonly string[]
  /** Somebody has changed it with changes tracked that nobody has accepted or refused. */
  readonly hasTrackedChanges: boolean
}

const UNPACKED_BYTES = 64 * 1024 * 1024
const ELSEWHERE = ['header', 'footnotes', 'endnotes', 'comments']
/** What is in these is not in the text: taken out or moved away by tracked changes, drawn a second time for old programs, the code of a field. */
const UNREAD = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo'])

export function readDocx(bytes: Uint8Array): ReadWord | { readonly code: WordFileCode } {
  const archive = Archive.open(bytes, UNPACKED_BYTES)
  if ('code' in archive) return { code: 'document-unreadable' }
  const main = relationshipsOf(archive, '', '_rels/.rels').find(({ kind }) => kind === 'officeDocument')?.target ?? ''
  const body = readPart(archive, main)
  if (body === null || 'code' in body) return body ?? { code: 'document-unreadable' }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const found: { readonly kind: string; readonly part: ReadPart }[] = []
  for (const { kind, target } of relationshipsOf(archive, folder, `${folder}_rels/${main.slice(folder.length)}.rels`)) {
    if (kind !== 'footer' && !ELSEWHERE.includes(kind)) continue
    const part = readPart(archive, target)
    if (part !== null && 'code' in part) return part
    if (part !== null) found.push({ kind, part })
  }
  return {
    paragraphs: body.paragraphs, hasTrackedChanges: body.isTracked,
    elsewhere: found.filter(({ kind }) => kind !== 'footer').flatMap(({ part }) => part.paragraphs), footers: found.filter(({ kind }) => kind === 'footer').flatMap(({ part }) => part.paragraphs),
  }
}

interface ReadPart {
  readonly paragraphs: readonly string[]
  readonly isTracked: boolean
}

/** Null where there is no such part. */
function readPart(archive: Archive, name: string): ReadPart | { readonly code: WordFileCode } | null {
  if (!archive.has(name)) return null
  const bytes = archive.read(name)
  if ('code' in bytes) return { code: bytes.code === 'sheet-too-large' ? 'document-too-large' : 'document-unreadable' }
  const paragraphs: string[] = []
  /** Paragraphs that are open: one may stand in a text box inside another. */
  const open: string[] = []
  let [unread, inText, isTracked] = [0, false, false]
  const append = (text: string) => { if (unread === 0 && open.length > 0) open[open.length - 1] += text }
  const isRead = readXml(bytes, {
    open: (element) => {
      if (UNREAD.has(element)) unread += 1
      if (TRACKED.has(element)) isTracked = true
      if (element === 'p') open.push('')
      if (element === 't') inText = true
      if (element === 'tab') append('\t')
      if (element === 'br' || element === 'cr') append('\n')
      if (element === 'noBreakHyphen') append('\u2011')
    },
    text: (text) => { if (inText) append(text) },
    close: (element) => {
      if (UNREAD.has(element)) unread -= 1
      if (element === 't') inText = false
      if (element !== 'p') return
      const text = plainLine(open.pop() ?? '')
      if (text !== '') paragraphs.push(text)
    },
  })
  return isRead ? { paragraphs, isTracked } : { code: 'document-unreadable' }
}

/** What a part leads to, by kind, with the names of the parts; those that cannot be read lead to nothing. */
function relationshipsOf(archive: Archive, folder: string, name: string): readonly { readonly kind: string; readonly target: string }[] {
  const bytes = archive.has(name) ? archive.read(name) : null
  if (bytes === null || 'code' in bytes) return []
  const found: { kind: string; target: string }[] = []
  readXml(bytes, {
    open: (element, attributes) => {
      const target = attribute(attributes, 'Target') ?? ''
      if (element === 'Relationship') found.push({ kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '', target: target.startsWith('/') ? target.slice(1) : folder + target })
    },
  })
  return found
}

/** One space for any run of space within a line: programs turn tabs and spaces into one another. Lines stay lines. */
export function plainLine(text: string): string {
  return text.normalize('NFC').split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim()).join('\n').trim()
}
