// One thing that was found, as a line: what it is, where it stands, whose it is, and the words by which it was
// found, in the reader's language with any other beside it.

import { lastRefOf, refBy, scheduleBy } from '../../../dialogue/views/index.ts'
import type { FoundPassage } from '../../../dialogue/views/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import type { DraftSummary } from '../../../node/drafts.ts'
import type { FoundThing } from '../../../node/finding/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Bilingual, Language } from '../../../text/bilingual.ts'
import { excerptOfMarked, foldWord, markMatches, parseQuery } from '../../../text/search/index.ts'
import type { FindLine, MarkedText } from '../../../web/workspace/finding/models.ts'
import { biographyKey } from '../../../web/workspace/finding/routes.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { Visit } from '../visit.ts'

const MOST_LEVELS = 20
/** Of a proposal over a whole plan not every text is looked at. */
const MOST_LOOKED_AT = 300
/** Words of one stem share a beginning at least as long as this. */
const SHARED_BEGINNING = 3

export function lineOf(visit: Visit, { id, facts, passages }: FoundThing, typed: string, drafts: readonly DraftSummary[]): FindLine {
  const { running, match, frame } = visit
  const { rows } = running.node
  const { kind, status, item, parties, at, day, due, items } = facts
  const ref = item === null ? null : (lastRefOf(rows, item) ?? draftedRef(drafts, id, item))
  const best = bestPassage(passages, typed, match.language, ref?.title ?? null)
  return {
    kind, status, path: pathOf(visit, id, item), number: ref?.number ?? null, version: id.startsWith('version ') ? Number(id.split(' ')[2]) : null,
    title: ref === null ? [] : marked(ref.title, typed, match.language, false), above: item === null ? [] : aboveOf(rows, item),
    parties: parties.flatMap((party) => frame.parties.find((one) => one.party === party) ?? { party, name: {} }), at, day, due, moreItems: Math.max(0, items - 1),
    schedule: facts.hasSchedule && status === 'in-force' ? scheduleBy(due, facts.isDelivered, () => running.node.now().slice(0, 10)) : null,
    excerpt: best === null ? [] : marked(best.of ?? { [best.language]: best.text }, typed, match.language, true),
  }
}

/** The passage that holds most of the words; of equals the one in the reader's language, the heavier, the first. Null where none but the title does. */
function bestPassage(passages: readonly FoundPassage[], typed: string, language: Language, title: Bilingual | null): FoundPassage | null {
  const words = parseQuery(typed).words
  const beginnings = words.map((word) => foldWord(word).slice(0, SHARED_BEGINNING))
  const isTitle = ({ of }: FoundPassage) => of !== null && title !== null && Object.keys(of).every((tag) => of[tag] === title[tag])
  const candidates = passages.filter((passage) => passage.language !== '' && !isTitle(passage))
  if (words.length === 0) return candidates.find((one) => one.language === language) ?? candidates[0] ?? null
  const likely = candidates.length <= MOST_LOOKED_AT ? candidates : candidates.filter(({ text }) => { const folded = foldWord(text); return beginnings.some((beginning) => folded.includes(beginning)) }).slice(0, MOST_LOOKED_AT)
  let best: { readonly passage: FoundPassage; readonly held: number } | null = null
  for (const passage of likely) {
    const held = new Set(markMatches(passage.text, passage.language, typed).filter(({ isMatch }) => isMatch).map(({ text }) => foldWord(text))).size
    if (held > 0 && (best === null || held > best.held || (held === best.held && passage.language === language && best.passage.language !== language))) best = { passage, held }
  }
  return best?.passage ?? null
}

/** The text in the reader's language, and in every other in which it was found; in another language alone where there is no other. */
function marked(text: Bilingual, typed: string, language: Language, isExcerpt: boolean): readonly MarkedText[] {
  const all = Object.entries(text).map(([tag, words]): MarkedText & { readonly isFound: boolean } => {
    const pieces = markMatches(words, tag, typed)
    return { language: tag, pieces: isExcerpt ? excerptOfMarked(pieces) : pieces, isFound: pieces.some(({ isMatch }) => isMatch) }
  })
  const own = all.filter((one) => one.language === language)
  const others = all.filter((one) => one.language !== language)
  const shown = own.length === 0 ? others : [...own, ...(own.some(({ isFound }) => isFound) ? [] : others.filter(({ isFound }) => isFound))]
  return shown.map(({ language: tag, pieces }) => ({ language: tag, pieces }))
}

function pathOf({ match }: Visit, id: string, item: ItemId | null): string | null {
  const [kind, rest = ''] = id.split(' ')
  if (kind === 'proposal') return workspacePath('proposal', match.language, rest)
  if (kind === 'draft') return workspacePath('draft', match.language, rest)
  if (item === null) return null
  return workspacePath('biography', match.language, biographyKey(item)) + (kind === 'statement' ? `?act=${rest}#act-${rest}` : '')
}

function aboveOf(rows: RowReader, item: ItemId): FindLine['above'] {
  const above: FindLine['above'][number][] = []
  let here: ItemId | null = parentOf(rows, item)
  for (let level = 0; here !== null && level < MOST_LEVELS; level++) {
    const ref = lastRefOf(rows, here)
    if (ref === null || ref.kind !== 'element' || above.some((one) => one.item === ref.item)) break
    above.unshift(ref)
    here = parentOf(rows, here)
  }
  return above
}

function parentOf(rows: RowReader, item: ItemId): ItemId | null {
  const parent = rows.find('item', item)?.versions.findLast(({ content }) => content !== null)?.content?.parent
  return typeof parent === 'string' ? parent : null
}

/** An item that nobody but a draft names. */
function draftedRef(drafts: readonly DraftSummary[], id: string, item: ItemId): ReturnType<typeof lastRefOf> {
  const content = drafts.find((draft) => `draft ${draft.id}` === id)?.first.find((change) => change.item === item)?.content ?? null
  return content === null ? null : refBy(item, content)
}
