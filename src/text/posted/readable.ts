// The sentences of something that is posted somewhere: a page of the web, a Markdown or plain text, what was read
// out of a PDF. Nothing is run, fetched or expanded. What a page hides from its readers (scripts, styles, comments,
// `hidden`) is not read, and its blocks end sentences, since a heading has no full stop.

import type { LanguageTag } from '../bilingual.ts'

export type PostedForm = 'html' | 'markdown' | 'plain'

/** As much is read of one document, in characters. */
export const MOST_POSTED = 4_000_000

const UNREAD = /<(script|style|template|noscript|svg|head|iframe|object)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi
const BLOCK = /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^>]*>/gi
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwnj: '', zwj: '', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', hellip: '…', sect: '§', para: '¶', deg: '°', ordm: 'º', ordf: 'ª', middot: '·', bull: '•', euro: '€', copy: '©', reg: '®', trade: '™', iexcl: '¡', iquest: '¿',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', uuml: 'ü', ntilde: 'ñ', Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Uuml: 'Ü', Ntilde: 'Ñ', ccedil: 'ç', Ccedil: 'Ç', agrave: 'à', egrave: 'è', acirc: 'â', ecirc: 'ê', ocirc: 'ô', auml: 'ä', ouml: 'ö', szlig: 'ß',
}

/** `1.`, `(a)`, `iv)` or a bullet before a sentence, or in a cell of its own: printed by whoever prints. */
const ENUMERATOR = /^(?:\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]|[•·*§¶-])(?:\s+|$)/i

export interface PostedSentence {
  /** As it stands there. */
  readonly text: string
  /** As it is compared: `plainSentence`. */
  readonly plain: string
}

/** What the name or the media type of a document says that it is. */
export function formOf(mediaType: string, name: string): PostedForm {
  if (/html/i.test(mediaType) || /\.x?html?$/i.test(name)) return 'html'
  return /markdown/i.test(mediaType) || /\.(md|markdown)$/i.test(name) ? 'markdown' : 'plain'
}

/** The blocks of a document, each a line of text in one piece. */
export function blocksIn(document: string, form: PostedForm): readonly string[] {
  const bounded = document.slice(0, MOST_POSTED)
  const text = form === 'html' ? htmlText(bounded) : form === 'markdown' ? markdownText(bounded) : bounded
  const blocks = form === 'html' ? text.split('\n') : text.split(/\r?\n\s*\r?\n|\f/)
  return blocks.map((block) => block.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim()).filter((block) => block !== '')
}

export function sentencesIn(blocks: readonly string[], language: LanguageTag): readonly PostedSentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return blocks.flatMap((block) => Array.from(segmenter.segment(block.replace(ENUMERATOR, '')), ({ segment }) => segment.trim()))
    .map((text) => ({ text, plain: plainSentence(text) })).filter(({ plain }) => plain !== '')
}

/** Two sentences say the same if these are the same: quotation marks, dashes, spaces and a number before it are typesetting, letters and digits are not. */
export function plainSentence(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[“”„«»‟″]/g, '"').replace(/[‘’‚‛′`´]/g, '\'').replace(/[‐‑‒–—―−]/g, '-').replace(/\s+/g, ' ').trim()
    .replace(ENUMERATOR, '').trim()
}

function htmlText(html: string): string {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(UNREAD, ' ').replace(/<(\w+)\b[^>]*\shidden(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?(?=[\s>/])[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
  return decodeEntities(bare.replace(/\s+/g, ' ').replace(BLOCK, '\n').replace(/<[^>]*>/g, ''))
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

function markdownText(markdown: string): string {
  return decodeEntities(markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+/gm, '\n\n').replace(/^[ \t]*\d{1,3}[.)][ \t]+/gm, '\n\n').replace(/[ \t]#+$/gm, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, '$1').replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1'))
}
