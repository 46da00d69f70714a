// What stays of earlier trees for a while. A page that somebody holds, from a moment before a publication or from another of several
// servers, names its style sheet, its scripts and its picture by their content; they must be there as long as such pages are.
//
// - What never changes under its name and holds no word of the record stays as it is: assets, and the tiles of a log, which are hashes.
// - A picture holds words, and what was taken from the record must not stay in it: under its earlier name stands the picture of today.
// - Everything else goes with the tree that had it.

import type { TreeFile } from './tree.ts'

export interface OutlivedFile extends TreeFile {
  /** The day of the first tree that has it no more: YYYY-MM-DD. */
  readonly since: string
}

const OUTLIVED_FORMAT = 'alternat-outlived-1'
/** Beside the tree, and no part of it: a tree made from nothing has the same name. */
export const OUTLIVED_FILE = 'outlived.json'
/** Caches and open windows hold a page for days, not for months. */
export const DAYS_OUTLIVED = 30
const DAY_IN_MILLISECONDS = 86_400_000
const NAMED_BY_CONTENT = /^(assets\/.+\.[0-9a-f]{8,}\.[a-z0-9]+|record\/[^/]+\/[^/]+\/tile\/.+)$/
const PICTURE = /^((?:en|es)(?:\/.+)?\/picture\/)[0-9a-f]{16}\.png$/

export interface OutlivedAsked {
  readonly before: readonly TreeFile[]
  /** What had outlived its tree before. */
  readonly earlier: readonly OutlivedFile[]
  readonly now: readonly TreeFile[]
  /** Of the tree of now. */
  readonly day: string
  readonly days: number
  /** Whether something that stays beside the tree names it, however old it is. */
  readonly isNamed: (file: string) => boolean
}

/** Bytes under this name are always the same, and hold no word of the record. */
export function isNamedByContent(file: string): boolean {
  return NAMED_BY_CONTENT.test(file)
}

/** In the order of their names. The hash of a picture is that of the one of today, whose bytes are to stand under its name. */
export function decideOutlived({ before, earlier, now, day, days, isNamed }: OutlivedAsked): readonly OutlivedFile[] {
  const here = new Set(now.map(({ file }) => file))
  const pictures = new Map(now.flatMap((one) => { const [, place] = PICTURE.exec(one.file) ?? []; return place === undefined ? [] : [[place, one]] }))
  const since = new Map([...before.map((one): OutlivedFile => ({ ...one, since: day })), ...earlier].map((one) => [one.file, one]))
  return [...since.values()].flatMap((one) => {
    if (here.has(one.file)) return []
    const [, place = ''] = PICTURE.exec(one.file) ?? []
    const picture = pictures.get(place)
    const isYoung = Date.parse(day) - Date.parse(one.since) < days * DAY_IN_MILLISECONDS
    if (isNamedByContent(one.file)) return isYoung || isNamed(one.file) ? [one] : []
    return picture !== undefined && isYoung ? [{ ...one, hash: picture.hash, bytes: picture.bytes }] : []
  }).sort((a, b) => (a.file < b.file ? -1 : 1))
}

export function renderOutlived(files: readonly OutlivedFile[]): string {
  return `{\n "format": "${OUTLIVED_FORMAT}",\n "files": [\n${files.map((file) => `  ${JSON.stringify(file)}`).join(',\n')}\n ]\n}\n`
}

/** Nothing where the text is no such list: then what outlived its tree is no longer known, and is left to whoever keeps the place. */
export function parseOutlived(text: string): readonly OutlivedFile[] {
  try {
    const { format, files } = JSON.parse(text) as { readonly format?: unknown; readonly files?: readonly Partial<OutlivedFile>[] }
    return format === OUTLIVED_FORMAT && Array.isArray(files) && files.every(isOutlived) ? (files as readonly OutlivedFile[]) : []
  } catch {
    return []
  }
}

/** A name that leads elsewhere is none. */
function isOutlived({ file = '', hash = '', bytes, type, since = '' }: Partial<OutlivedFile>): boolean {
  return (isNamedByContent(file) || PICTURE.test(file)) && !/(^|\/)\.{1,2}(\/|$)|\\|\0|\n/.test(file) && /^[0-9a-f]{64}$/.test(hash) && Number.isSafeInteger(bytes) && typeof type === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(since)
}
