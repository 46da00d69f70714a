// The page of the search: what is asked, what was found, and the ways to fewer or more.

import { lastRefOf } from '../../../dialogue/views/index.ts'
import { FACETS } from '../../../node/finding/index.ts'
import type { Facet, FindRequest, FoundThings } from '../../../node/finding/index.ts'
import { holderOf } from '../../../node/drafts.ts'
import type { DraftSummary } from '../../../node/drafts.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { parseQuery } from '../../../text/search/index.ts'
import type { FacetView, FindPage } from '../../../web/workspace/finding/models.ts'
import { findPath, isAsked, isSifted, readQuery, toggled } from '../../../web/workspace/finding/query.ts'
import type { FindQuery } from '../../../web/workspace/finding/query.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { lineOf } from './lines.ts'
import { viewLines } from './saved-views.ts'

export const RESULTS_A_PAGE = 20
const MOST_VALUES = 40
const MOST_WORDS = 6

export async function showFind(visit: Visit, values: FindPage['values'] = { name: '' }, issues: FindPage['issues'] = [], asked: FindQuery | null = null): Promise<Outcome> {
  const { running, officer, match, url } = visit
  const isPlain = asked === null && !isAsked(readQuery(url.searchParams)) && !url.searchParams.has('order')
  const first = officer === null || !isPlain ? null : await running.savedViews.defaultOf(officer.id)
  if (first !== null) return { redirect: workspacePath('saved-view', match.language, first.id) }
  const query = asked ?? readQuery(url.searchParams)
  await running.search.readDrafts(running.drafts)
  const drafts = await running.drafts.summaries()
  const isQuestion = isAsked(query)
  const found = running.search.find(requestOf(visit, query, drafts, isQuestion ? RESULTS_A_PAGE : 0))
  const pages = Math.max(1, Math.ceil(found.total / RESULTS_A_PAGE))
  const page: FindPage = {
    ...(await frameFor(visit)), kind: 'find', query: { ...query, page: Math.min(query.page, pages) }, isAsked: isQuestion, total: isQuestion ? found.total : 0, pages, isWhole: found.isWhole,
    lines: isQuestion ? found.things.map((thing) => lineOf(visit, thing, query.typed, drafts)) : [], facets: facetsOf(visit, query, found),
    ...(isQuestion && found.total === 0 ? waysOn(visit, query, drafts) : { words: [], withoutSieve: null }), saved: await viewLines(visit), values, issues,
  }
  return { page, status: issues.length === 0 ? 200 : 422 }
}

function requestOf(visit: Visit, query: FindQuery, drafts: readonly DraftSummary[], limit: number): FindRequest {
  const { running, officer } = visit
  const held = new Set(drafts.filter((draft) => officer !== null && holderOf(draft) === officer.id).map(({ id }) => `draft ${id}`))
  const own = officer === null ? new Set<string>() : new Set(organisationsOf(visit, officer.id))
  const { typed, order, chosen, from, to } = query
  return {
    typed, order, chosen, from, to, limit, offset: (query.page - 1) * RESULTS_A_PAGE,
    accepts: query.isMine ? ({ organisations, item }, id) => held.has(id) || organisations.some((one) => own.has(one)) || (item !== null && running.people.responsibleFor(item)?.focalPoint === officer?.id) : null,
  }
}

/** The officer's own, those that it succeeded, and those for which a role was given. */
function organisationsOf({ running, officer }: Visit, person: string): readonly string[] {
  const own = running.people.find(person)?.organisation
  const scopes = (officer?.grants ?? []).flatMap(({ scope }) => (scope?.startsWith('organisation/') === true ? [scope] : []))
  const found = new Set([...(own === undefined ? [] : [own]), ...scopes])
  for (const one of found) {
    const succeeds = running.node.rows.find('item', one)?.versions.at(-1)?.content?.succeeds
    for (const before of Array.isArray(succeeds) ? succeeds : []) if (typeof before === 'string') found.add(before)
  }
  return [...found]
}

function facetsOf(visit: Visit, query: FindQuery, found: FoundThings): readonly FacetView[] {
  const { running, match, frame } = visit
  const charter = running.node.rows.find('item', `dialogue/${running.settings.dialogue}`)?.versions.at(-1)?.content
  const levels = new Map((Array.isArray(charter?.levels) ? charter.levels : []).map((level) => { const { level: id, one } = level as { level: string; one: Bilingual }; return [id, one] as const }))
  const nameOf = (facet: Facet, value: string): Bilingual | null => {
    if (facet === 'party') return frame.parties.find(({ party }) => party === value)?.name ?? {}
    if (facet === 'level') return levels.get(value) ?? {}
    return facet === 'organisation' || facet === 'body' ? (lastRefOf(running.node.rows, value)?.title ?? {}) : null
  }
  return FACETS.flatMap((facet): FacetView[] => {
    const chosen = query.chosen[facet] ?? []
    const counted = found.counts[facet].slice(0, MOST_VALUES)
    const missing = chosen.filter((value) => !counted.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))
    const values = [...counted, ...missing].map(({ value, count }) => ({ value, count, name: nameOf(facet, value), isChosen: chosen.includes(value), path: findPath(toggled(query, facet, value), match.language) }))
    return values.length === 0 ? [] : [{ facet, values: values.sort((a, b) => Number(b.isChosen) - Number(a.isChosen)) }]
  })
}

/** Where nothing was found: what each word finds alone, and all of them without the choices. */
function waysOn(visit: Visit, query: FindQuery, drafts: readonly DraftSummary[]): Pick<FindPage, 'words' | 'withoutSieve'> {
  const { running, match } = visit
  const bare = (typed: string): FindQuery => ({ typed, chosen: {}, from: null, to: null, isMine: false, order: query.order, page: 1 })
  const countOf = (asked: FindQuery) => running.search.find(requestOf(visit, asked, drafts, 0)).total
  const words = parseQuery(query.typed).words.slice(0, MOST_WORDS)
  const each = words.length < 2 ? [] : words.map((word) => ({ word, count: countOf(bare(word)), path: findPath(bare(word), match.language) }))
  const all = isSifted(query) && query.typed !== '' ? { count: countOf(bare(query.typed)), path: findPath(bare(query.typed), match.language) } : null
  return { words: each, withoutSieve: all === null || all.count === 0 ? null : all }
}
