// The public site as an immutable tree of files that any static server can serve: every file under its address, a list that names
// each by its hash, and the hash of that list, which names the tree. The same tree has the same name, wherever it is made.

import { sha256 } from '../record/index.ts'
import type { Hash, PartyId } from '../record/index.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import type { Head } from './checkpoint.ts'
import { escapeXml } from './sitemap.ts'

/** One file of a tree. */
export interface TreeFile {
  /** Below the root of the tree, without a slash at its beginning: `en/plan/index.html`. */
  readonly file: string
  /** Of its bytes, SHA-256 in hexadecimal. */
  readonly hash: Hash
  readonly bytes: number
  /** The media type under which it must be served. */
  readonly type: string
}

export const TREE_FORMAT = 'alternat-tree-1'
/** What a tree says of itself: the pointer that readers and mirrors begin at. It is written last. */
export const TREE_FILE = 'tree.json'
/** Every other file of the tree, as `sha256sum --check` reads it. */
export const CHECKSUMS_FILE = 'checksums.txt'

export interface Tree {
  readonly format: typeof TREE_FORMAT
  /** SHA-256 of `checksums.txt`. */
  readonly tree: Hash
  readonly dialogue: string
  readonly party: PartyId
  /** Where it is to stand, without a slash at the end. */
  readonly origin: string
  /** The moment of the record that it shows (`checkpoint.ts`), and the heads of the chains then. */
  readonly checkpoint: string
  readonly heads: Readonly<Record<PartyId, Head>>
  /** The day on which it reckons how late things are: YYYY-MM-DD. */
  readonly day: string
  /** Of the program that rendered it: equal data and an equal program give equal pages. */
  readonly program: string
  readonly files: readonly TreeFile[]
}

/** By how its name ends; the longest ending counts. What a host of plain files must map. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.png': 'image/png', '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8', '.jsonld': 'application/ld+json; charset=utf-8', '.ttl': 'text/turtle; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.xml': 'application/xml; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.lp': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8', '.bib': 'application/x-bibtex; charset=utf-8', '.parquet': 'application/vnd.apache.parquet', '.ndjson': 'application/x-ndjson', '.akn.xml': 'application/akn+xml; charset=utf-8', '.tsr': 'application/timestamp-reply',
  '.atom': 'application/atom+xml; charset=utf-8', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.pdf': 'application/pdf', '.stratml.xml': 'application/xml; charset=utf-8',
}

/** What stands as a file with a name of its own; every other address below a language, its embeds too, is a page. */
const FILE = new RegExp(`(${Object.keys(MEDIA_TYPES).filter((ending) => ending !== '.html').map((ending) => ending.replaceAll('.', '\\.')).join('|')})$`)

/** The file that holds an address: `/en/plan` → `en/plan/index.html`, `/en/plan.json` → `en/plan.json`. */
export function fileOf(path: string): string {
  const bare = path.replace(/^\//, '')
  if (bare === '' || bare.endsWith('/')) return `${bare}index.html`
  return /^(embed\/)?(en|es)\//.test(bare) && !FILE.test(bare) ? `${bare}/index.html` : bare
}

/** As hosts know it, by the name alone; bytes without a name for the rest. */
export function typeByName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    const type = MEDIA_TYPES[name.slice(dot)]
    if (type !== undefined) return type
  }
  return 'application/octet-stream'
}

/** Lines of `sha256sum`, by file name: `<hash>  en/plan/index.html`. */
export function renderChecksums(files: readonly TreeFile[]): string {
  return inOrder(files).map(({ hash, file }) => `${hash}  ${file}\n`).join('')
}

export function treeOf(of: Omit<Tree, 'format' | 'tree' | 'files'>, files: readonly TreeFile[]): Tree {
  const ordered = inOrder(files)
  return { format: TREE_FORMAT, tree: sha256(renderChecksums(ordered)), ...of, files: ordered }
}

/** One file a line, so that two of them can be compared by eye. */
export function renderTree({ files, ...of }: Tree): string {
  const head = JSON.stringify(of, null, 1)
  return `${head.slice(0, -2)},\n "files": [\n${files.map((file) => `  ${JSON.stringify(file)}`).join(',\n')}\n ]\n}\n`
}

/** Null where the text is no tree of this format. Its files are not looked at. */
export function parseTree(text: string): Tree | null {
  try {
    const tree = JSON.parse(text) as Partial<Tree> | null
    const isTree = tree?.format === TREE_FORMAT && typeof tree.tree === 'string' && typeof tree.program === 'string' && typeof tree.checkpoint === 'string' && Array.isArray(tree.files) && tree.files.every(isFile)
    return isTree && sha256(renderChecksums(tree.files as readonly TreeFile[])) === tree.tree ? (tree as Tree) : null
  } catch {
    return null
  }
}

/** A name that leads out of the tree is none. */
function isFile(one: Partial<TreeFile> | null): boolean {
  return one !== null && typeof one.file === 'string' && !/(^|\/)\.{0,2}(\/|$)|\\|\0|\n/.test(one.file) && /^[0-9a-f]{64}$/.test(one.hash ?? '') && Number.isSafeInteger(one.bytes) && typeof one.type === 'string'
}

export interface TreeDifference {
  readonly changed: readonly TreeFile[]
  /** Names of files that are no longer there. */
  readonly removed: readonly string[]
}

/** What has to be brought to whoever holds `before`. */
export function differenceOf(before: readonly TreeFile[], now: readonly TreeFile[]): TreeDifference {
  const held = new Map(before.map(({ file, hash }) => [file, hash]))
  const here = new Set(now.map(({ file }) => file))
  return { changed: now.filter(({ file, hash }) => held.get(file) !== hash), removed: [...held.keys()].filter((file) => !here.has(file)).sort() }
}

function inOrder(files: readonly TreeFile[]): readonly TreeFile[] {
  return files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

/** The root of a published site: it has no server to choose a language, so it asks the reader. */
export function renderRoot(name: Readonly<Record<string, string>>): string {
  const links = LANGUAGES.map((language) => `<li><a href="${language}/" lang="${language}" hreflang="${language}">${escapeXml(name[language] ?? language)}</a></li>`)
  const title = escapeXml(LANGUAGES.map((language) => name[language] ?? '').join(' · '))
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>\n<body><main><h1>${title}</h1><ul>${links.join('')}</ul></main></body>\n</html>\n`
}
