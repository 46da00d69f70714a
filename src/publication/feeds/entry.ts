// Public news as entries of a feed in one language: titles that say what happened to what, the words themselves, and a link to
// the exact version or page.

import type { AtomCategory, AtomEntry, AtomLink, AtomPassage, AtomText } from '../../text/atom/feed.ts'
import { wordsIn } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { PartyId } from '../../record/index.ts'
import { textsIn } from '../../dialogue/texts.ts'
import type { CitedRef, Frame } from '../../dialogue/views/index.ts'
import { lastContent } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { datasetPath, itemPath, sectionPath, versionPath } from '../routes.ts'
import { uuidOf } from './identifiers.ts'
import type { AgreedChange, PublicNews } from './news.ts'

export interface EntrySources {
  readonly rows: RowReader
  readonly frame: Frame
  readonly language: Language
  readonly origin: string
}

/** Changes of one agreement that an entry lists; the rest is counted. */
const LISTED = 100
/** Characters of what was said that a title has at most. */
const TITLE_LENGTH = 100
/** The terms of categories are of this program. */
const SCHEME = 'urn:alternat:1:news'

export function entryOf(news: PublicNews, sources: EntrySources): AtomEntry {
  const { language, frame, origin } = sources
  const { formats } = MESSAGES[language]
  const page = pageOf(news, sources)
  const link: AtomLink = { rel: 'alternate', href: origin + page, type: 'text/html', language }
  return {
    id: uuidOf(`${news.name} ${language}`), title: titleOf(news, sources), published: news.published, updated: news.updated,
    authors: authorsOf(news.by, frame, sources), categories: categoriesOf(news, formats.feed.categories), links: [link], summary: null, content: passagesOf(news, sources),
  }
}

export function authorsOf(parties: readonly PartyId[], frame: Frame, { language, origin }: Pick<EntrySources, 'language' | 'origin'>): AtomEntry['authors'] {
  const named = frame.parties.filter(({ party }) => parties.includes(party))
  return (named.length === 0 ? frame.parties : named).map(({ name, party }) => ({ name: wordsIn(name, language)?.words ?? party, uri: origin + sectionPath('about', language) }))
}

const CATEGORIES = { agreed: 'agreed', said: 'reported', released: 'published', met: 'met' } as const

function categoriesOf(news: PublicNews, labels: Readonly<Record<'agreed' | 'reported' | 'published' | 'met', string>>): readonly AtomCategory[] {
  const term = CATEGORIES[news.is]
  return [{ term, scheme: SCHEME, label: labels[term] }]
}

function titleOf(news: PublicNews, sources: EntrySources): AtomText {
  const { language } = sources
  const { feed } = MESSAGES[language].formats
  switch (news.is) {
    case 'met': return headed(feed.met, nameOf(news.meeting, language))
    case 'released': return headed(news.text.standing === 'withdrawn' ? feed.withdrawn : news.text.standing === 'corrected' ? feed.corrected : feed.published, plain(news.text.title, language))
    case 'agreed': return agreedTitle(news, language)
    case 'said': {
      const head = news.content === null ? feed.takenBack : `${news.isCorrected ? `${feed.corrected} · ` : ''}${saidHead(news, language)}`
      return headed(`${head} · ${partyNames(news.by, sources)}`, subjectOf(news, language))
    }
  }
}

function agreedTitle({ changes, cover }: Extract<PublicNews, { is: 'agreed' }>, language: Language): AtomText {
  const { feed } = MESSAGES[language].formats
  const [first, second] = changes
  if (first === undefined) return { words: feed.agreed.begin, language }
  if (second !== undefined) {
    const name = cover === null ? nameOf(first.ref, language) : plain(cover, language)
    return headed(feed.agreed.change === feed.agreed[first.does] ? feed.agreed.change : feed.agreed.begin, { ...name, words: cover === null ? feed.together(name.words, changes.length - 1) : name.words })
  }
  const name = nameOf(first.ref, language)
  return headed(feed.agreed[first.does], first.does === 'change' ? { ...name, words: `${name.words} (${feed.version(first.version)})` } : name)
}

function saidHead({ type, content }: Extract<PublicNews, { is: 'said' }>, language: Language): string {
  const { formats: { feed: { said } }, labels } = MESSAGES[language]
  switch (type) {
    case 'advance': return content?.link === 'context' ? said.context : (said[content?.nature as 'done' | 'commitment' | 'statement'] ?? said.statement)
    case 'assessment': return said.assessment(labels.delivery[content?.delivery as keyof typeof labels.delivery] ?? '')
    case 'value': return said.value(String(content?.period ?? ''))
    case 'suspension': return content?.until === null ? said.suspension : said.resumed
    default: return said[type]
  }
}

/** What was said in a few words, where it is in words; else of what. The whole stands in the entry. */
function subjectOf(news: Extract<PublicNews, { is: 'said' }>, language: Language): AtomText {
  if (news.about === null) return datasetTitle(news, language)
  const said = news.type === 'advance' && news.content !== null ? plain((news.content.text ?? {}) as Bilingual, language) : null
  return said === null || said.words === '' ? nameOf(news.about, language) : { ...said, words: `${shortened(said.words)} (${news.about.number ?? plain(news.about.title, language).words})` }
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`
}

function datasetTitle({ content }: Extract<PublicNews, { is: 'said' }>, language: Language): AtomText {
  return plain((content?.title ?? {}) as Bilingual, language)
}

function passagesOf(news: PublicNews, { language, origin }: EntrySources): readonly AtomPassage[] {
  const { feed } = MESSAGES[language].formats
  switch (news.is) {
    case 'met': return [...passage(news.content.summary, language), ...(news.content.place === null ? [] : [{ words: feed.place(plain(news.content.place, language).words), language }]), { words: feed.on(formatDate(news.content.date, language)), language }]
    case 'released': return passage(news.text.name, language)
    case 'agreed': {
      const list = news.changes.slice(0, LISTED).map((change) => ({ text: changeText(change, language), href: origin + versionPath(change.ref.item, change.version, language) }))
      const rest = news.changes.length - list.length
      return [...passage(news.cover, language), { list: [...list, ...(rest > 0 ? [{ text: { words: feed.more(rest), language }, href: null }] : [])] }]
    }
    case 'said': return news.content === null ? [] : saidPassages(news.content, language)
  }
}

function changeText({ ref, version, does }: AgreedChange, language: Language): AtomText {
  const { feed } = MESSAGES[language].formats
  const name = nameOf(ref, language)
  return { ...name, words: `${feed.change[does]}: ${name.words}${does === 'change' ? ` (${feed.version(version)})` : ''}` }
}

/** Members that say themselves what they are to a reader; others, such as evidence, are read on the page. */
const WORDS = ['text', 'reason', 'cause', 'effect', 'definition', 'note'] as const

function saidPassages(content: NonNullable<Extract<PublicNews, { is: 'said' }>['content']>, language: Language): readonly AtomPassage[] {
  const { feed } = MESSAGES[language].formats
  const words = WORDS.flatMap((member) => textsIn(content[member], member)).filter(({ path }) => !path.includes('.')).flatMap(({ text }) => passage(text, language))
  const figure = content.figure as { readonly value: number; readonly unit: Bilingual } | null | undefined
  const { date, asOf, from, until } = content
  return [
    ...words,
    ...(figure == null ? [] : [{ words: `${formatNumber(figure.value, language)} ${plain(figure.unit, language).words}`, language }]),
    ...(typeof date === 'string' ? [{ words: feed.on(formatDate(date, language)), language }] : []),
    ...(typeof asOf === 'string' ? [{ words: feed.asOf(formatDate(asOf, language)), language }] : []),
    ...(typeof from === 'string' ? [{ words: feed.from(formatDate(from, language), typeof until === 'string' ? formatDate(until, language) : null), language }] : []),
    ...sourcesIn(content.sources),
  ]
}

function sourcesIn(sources: unknown): readonly AtomPassage[] {
  const urls = (Array.isArray(sources) ? sources : []).flatMap((one: { readonly url?: unknown }) => (typeof one.url === 'string' ? [one.url] : []))
  return urls.length === 0 ? [] : [{ list: urls.map((url) => ({ text: { words: url, language: '' }, href: url })) }]
}

/** Where the entry is read on: the exact version, or the page of what it is about. */
function pageOf(news: PublicNews, { rows, language }: EntrySources): string {
  switch (news.is) {
    case 'met': return itemPath(news.meeting.item, language)
    case 'released': return itemPath(news.text.release, language)
    case 'agreed': { const [first] = news.changes; return first === undefined ? sectionPath('record', language) : versionPath(first.ref.item, first.version, language) }
    case 'said': {
      const dataset = news.type === 'dataset' ? news.content?.dataset : null
      if (typeof dataset === 'string') return datasetPath({ party: news.by[0] ?? '', dataset }, language)
      if (news.about === null) return sectionPath(news.type === 'dataset' ? 'data' : 'home', language)
      const row = rows.find('item', news.about.item)
      // What has ended has no page any more, but every version has.
      return row !== undefined && lastContent(row) !== row.versions.at(-1)?.content ? versionPath(news.about.item, row.versions.length, language) : itemPath(news.about.item, language)
    }
  }
}

function partyNames(parties: readonly PartyId[], { frame, language }: EntrySources): string {
  return parties.map((party) => plain(frame.parties.find((one) => one.party === party)?.name ?? {}, language).words || party).join(', ')
}

function nameOf({ number, title }: CitedRef, language: Language): AtomText {
  const name = plain(title, language)
  return number === null ? name : { ...name, words: `${number} ${name.words}` }
}

function headed(head: string, { words, language }: AtomText): AtomText {
  return { words: words === '' ? head : `${head}: ${words}`, language }
}

function plain(text: Bilingual, language: Language): AtomText {
  return wordsIn(text, language) ?? { words: '', language }
}

function passage(text: Bilingual | null | undefined, language: Language): readonly AtomText[] {
  const found = text == null ? null : wordsIn(text, language)
  return found === null ? [] : [found]
}
