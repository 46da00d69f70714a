// The feeds of the public site: of the dialogue, of every pillar and initiative, of every body, in both languages.
// `/en/feed.atom`, `/es/plan/I.1/feed.atom`; what is older stands in archives that stay as they are while nothing older is learnt
// (RFC 5005 section 4): `/en/feed/1.atom` holds the oldest.

import type { ItemId } from '../../record/index.ts'
import { findRef, frameOf } from '../../dialogue/views/index.ts'
import type { Frame, ViewContext } from '../../dialogue/views/index.ts'
import { ATOM_LINK_TYPE, ATOM_TYPE, renderAtom } from '../../text/atom/feed.ts'
import type { AtomLink } from '../../text/atom/feed.ts'
import { LANGUAGES, wordsIn } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { itemPath, placeOf, sectionPath, kindUnder } from '../routes.ts'
import { feedPath } from './addresses.ts'
import { authorsOf, entryOf } from './entry.ts'
import { uuidOf } from './identifiers.ts'
import { publicNewsOf } from './news.ts'
import { hasScope } from './scope.ts'

/** Entries of an archive; the document that readers subscribe to has as many at least, where there are so many, and fewer than twice as many. */
export const ENTRIES_A_DOCUMENT = 50

export interface FeedContext {
  readonly context: ViewContext
  readonly origin: string
}

const FEED = /^(\/(?:en|es)(?:\/[^/]+\/[^/]+)?)\/feed(?:\/([1-9]\d{0,6}))?\.atom$/

/** The item and archive that a path names, whether or not they are there. */
function placeOfFeed(path: string, dialogue: string): { readonly item: ItemId; readonly language: Language; readonly archive: number | null } | null {
  const [, page, number] = FEED.exec(path) ?? []
  const place = page === undefined ? null : placeOf(/^\/..$/.test(page) ? `${page}/` : page)
  if (place === null) return null
  const archive = number === undefined ? null : Number(number)
  const [slug] = place.rest
  if (place.section === 'home') return { item: `dialogue/${dialogue}`, language: place.language, archive }
  const kind = place.section === 'plan' || place.section === 'bodies' ? kindUnder(place.section) : null
  return kind === null || slug === undefined ? null : { item: `${kind}/${slug}`, language: place.language, archive }
}

export function findFeed(path: string, sources: FeedContext): { readonly type: string; readonly text: string } | null {
  const { context } = sources
  const place = placeOfFeed(path, context.dialogue)
  if (place === null || path !== feedPath(place.item, place.language, place.archive) || !hasScope(context, place.item)) return null
  const frame = frameOf(context)
  const text = frame === null ? null : renderFeed(place.item, place.language, place.archive, frame, sources)
  return text === null ? null : { type: ATOM_TYPE, text }
}

/** Whether a path can be that of a feed, by its form alone. */
export function isFeedPath(path: string): boolean {
  return placeOfFeed(path, '') !== null
}

/** The feed of one item with its archives, in every language. */
export function feedPathsOf(context: ViewContext, item: ItemId): readonly string[] {
  const archives = countArchives(publicNewsOf(context, item).length)
  return LANGUAGES.flatMap((language) => [feedPath(item, language), ...Array.from({ length: archives }, (_, index) => feedPath(item, language, index + 1))])
}

function countArchives(entries: number): number {
  return Math.max(0, Math.floor(entries / ENTRIES_A_DOCUMENT) - 1)
}

function renderFeed(item: ItemId, language: Language, archive: number | null, frame: Frame, { context, origin }: FeedContext): string | null {
  const { feed: words } = MESSAGES[language].formats
  const news = publicNewsOf(context, item)
  const archives = countArchives(news.length)
  if (archive !== null && archive > archives) return null
  // The oldest stand at the end: an archive is counted from there, so that news moves none.
  const end = archive === null ? news.length - archives * ENTRIES_A_DOCUMENT : news.length - (archive - 1) * ENTRIES_A_DOCUMENT
  const shown = news.slice(archive === null ? 0 : end - ENTRIES_A_DOCUMENT, end)
  const name = wordsIn(findRef(context.rows, item)?.title ?? {}, language)?.words ?? ''
  const dialogue = wordsIn(frame.acronym, language)?.words ?? context.dialogue
  const isWhole = item === `dialogue/${context.dialogue}`
  const charter = context.rows.find('item', `dialogue/${context.dialogue}`)?.versions
  const link = (rel: AtomLink['rel'], path: string, type: string = ATOM_LINK_TYPE, of: Language = language): AtomLink => ({ rel, href: origin + path, type, language: of })
  return renderAtom({
    // Archives are documents of the same feed.
    id: uuidOf(`feed ${charter?.[0]?.version ?? ''} ${item} ${language}`), language,
    title: isWhole ? words.whole(dialogue) : words.title(name, dialogue), subtitle: words.subtitle,
    updated: shown[0]?.updated ?? charter?.at(-1)?.signed.map(({ at }) => at).sort().at(-1) ?? '1970-01-01T00:00:00Z',
    authors: authorsOf(frame.parties.map(({ party }) => party), frame, { language, origin }), icon: null, isArchive: archive !== null,
    links: [
      link('self', feedPath(item, language, archive)), link('alternate', isWhole ? sectionPath('home', language) : itemPath(item, language), 'text/html'),
      ...LANGUAGES.filter((one) => one !== language && archive === null).map((one) => link('alternate', feedPath(item, one), ATOM_LINK_TYPE, one)),
      ...(archive === null ? [] : [link('current', feedPath(item, language))]),
      ...(archive === null ? (archives > 0 ? [link('prev-archive', feedPath(item, language, archives))] : []) : archive > 1 ? [link('prev-archive', feedPath(item, language, archive - 1))] : []),
      ...(archive !== null && archive < archives ? [link('next-archive', feedPath(item, language, archive + 1))] : []),
    ],
    entries: shown.map((one) => entryOf(one, { rows: context.rows, frame, language, origin })),
  })
}

export { feedPath } from './addresses.ts'
