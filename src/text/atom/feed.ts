// A feed as Atom (RFC 4287), and one that is longer than a document as archived feeds (RFC 5005 section 4): the document
// that readers subscribe to holds the newest entries and points to an archive, which points to the one before. The same feed gives the
// same bytes. Text constructs are plain text or XHTML, never markup in a string, so that nothing people wrote is read as markup.

import { block, element, writableText, XML_DECLARATION } from '../exchange/xml-write.ts'

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'
export const ATOM_LINK_TYPE = 'application/atom+xml'
const NAMESPACE = 'http://www.w3.org/2005/Atom'
const HISTORY = 'http://purl.org/syndication/history/1.0'
const XHTML = 'http://www.w3.org/1999/xhtml'

export interface AtomText {
  readonly words: string
  /** Where it is not that of the feed. */
  readonly language: string
}

export interface AtomLink {
  readonly rel: 'alternate' | 'self' | 'related' | 'via' | 'enclosure' | 'current' | 'prev-archive' | 'next-archive'
  /** Absolute. */
  readonly href: string
  readonly type: string
  readonly language: string | null
  readonly title?: string
}

export interface AtomCategory {
  readonly term: string
  readonly scheme: string
  readonly label: string
}

export interface AtomPerson {
  readonly name: string
  /** Absolute. */
  readonly uri: string | null
}

/** A passage of an entry, or a list of what can be read on. */
export type AtomPassage = AtomText | { readonly list: readonly { readonly text: AtomText; readonly href: string | null }[] }

export interface AtomEntry {
  /** An IRI that is this entry's for ever. */
  readonly id: string
  readonly title: AtomText
  /** RFC 3339. */
  readonly published: string
  readonly updated: string
  readonly authors: readonly AtomPerson[]
  readonly categories: readonly AtomCategory[]
  readonly links: readonly AtomLink[]
  readonly summary: AtomText | null
  readonly content: readonly AtomPassage[]
}

export interface AtomFeed {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly subtitle: string
  readonly updated: string
  readonly authors: readonly AtomPerson[]
  readonly links: readonly AtomLink[]
  readonly icon: string | null
  /** An archive document, which readers fetch once and need not look at again. */
  readonly isArchive: boolean
  readonly entries: readonly AtomEntry[]
}

export function renderAtom(feed: AtomFeed): string {
  const { language, entries } = feed
  return `${XML_DECLARATION}${block('feed', { xmlns: NAMESPACE, ...(feed.isArchive ? { 'xmlns:fh': HISTORY } : {}), 'xml:lang': language }, [
    element('id', {}, writableText(feed.id)), plain('title', { words: feed.title, language }, language), plain('subtitle', { words: feed.subtitle, language }, language),
    element('updated', {}, feed.updated), ...feed.authors.map(person), ...feed.links.map(link), ...(feed.icon === null ? [] : [element('icon', {}, writableText(feed.icon))]),
    element('generator', {}, 'Alternat'), ...(feed.isArchive ? [element('fh:archive', {}, null)] : []),
    ...entries.map((one) => entry(one, language)),
  ])}\n`
}

function entry(one: AtomEntry, language: string): string {
  return block('entry', {}, [
    element('id', {}, writableText(one.id)), plain('title', one.title, language), element('published', {}, one.published), element('updated', {}, one.updated),
    ...one.authors.map(person), ...one.categories.map(({ term, scheme, label }) => element('category', { term, scheme, label }, null)), ...one.links.map(link),
    ...(one.summary === null ? [] : [plain('summary', one.summary, language)]),
    ...(one.content.length === 0 ? [] : [element('content', { type: 'xhtml' }, element('div', { xmlns: XHTML }, one.content.map((passage) => xhtml(passage, language)).join('')))]),
  ])
}

function plain(name: string, text: AtomText, language: string): string {
  return element(name, { type: 'text', 'xml:lang': text.language === language ? null : text.language }, writableText(text.words))
}

function person({ name, uri }: AtomPerson): string {
  return block('author', {}, [element('name', {}, writableText(name)), ...(uri === null ? [] : [element('uri', {}, writableText(uri))])])
}

function link({ rel, href, type, language, title }: AtomLink): string {
  return element('link', { rel, type, hreflang: language, href, title }, null)
}

function xhtml(passage: AtomPassage, language: string): string {
  if ('words' in passage) return passage.words.split('\n').filter((line) => line.trim() !== '').map((line) => element('p', languageOf(passage, language), writableText(line))).join('')
  return element('ul', {}, passage.list.map(({ text, href }) => element('li', languageOf(text, language), href === null ? writableText(text.words) : element('a', { href }, writableText(text.words)))).join(''))
}

function languageOf(text: AtomText, language: string): { readonly lang?: string; readonly 'xml:lang'?: string } {
  return text.language === language ? {} : { lang: text.language, 'xml:lang': text.language }
}
