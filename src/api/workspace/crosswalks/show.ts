// The crosswalks of the dialogue, and one of them line by line: agreed, proposed by whom and awaiting whom, missing.

import type { AgreedLink, ProposedLink } from '../../../instruments/crosswalk/links.ts'
import { linksByCode } from '../../../instruments/crosswalk/coverage.ts'
import { otherSide, SIDES } from '../../../instruments/crosswalk/relation.ts'
import type { Side } from '../../../instruments/crosswalk/relation.ts'
import { plainLetters, rowsOf } from '../../../instruments/crosswalk/view.ts'
import type { CrosswalkPage, CrosswalksListPage, DeskRow, DeskShown } from '../../../web/workspace/crosswalks/models.ts'
import { DESK_SHOWN } from '../../../web/workspace/crosswalks/models.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { linksIn } from './drafting.ts'
import { coversOfCrosswalk, findCrosswalk, linksOf, proposalsIn } from './found.ts'
import type { FoundCrosswalk } from './found.ts'

const ROWS_ON_PAGE = 50

export async function showCrosswalks(visit: Visit): Promise<Outcome> {
  const items = visit.running.node.rows.find('kind', 'instrument') ?? []
  const crosswalks = items.flatMap((item) => findCrosswalk(visit, item) ?? []).map((found) => {
    const { agreed, proposed } = linksOf(visit, found)
    return {
      slug: found.head.slug, title: found.head.title, agreed: agreed.length, confirmed: agreed.filter(({ state }) => state === 'confirmed').length,
      outdated: agreed.filter(({ isOutdated }) => isOutdated.first || isOutdated.second).length, proposals: proposalsIn(proposed),
    }
  })
  const page: CrosswalksListPage = { ...(await frameFor(visit)), kind: 'crosswalks', crosswalks, mayDraft: visit.may('draft', []) }
  return { page }
}

export async function showCrosswalk(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  if (found === null) return null
  const { running, fields } = visit
  const { agreed, proposed } = linksOf(visit, found)
  const choice = { from: SIDES.find((one) => one === field(fields, 'from')) ?? 'first', shown: DESK_SHOWN.find((one) => one === field(fields, 'show')) ?? 'all', query: field(fields, 'q').slice(0, 100) }
  const all = found.lists.first.lines === null || found.lists.second.lines === null ? null : deskRows(found, agreed, proposed, choice.from).filter((row) => isAsked(row, choice.shown, choice.query))
  const pages = Math.max(1, Math.ceil((all?.length ?? 0) / ROWS_ON_PAGE))
  const at = /^\d{1,6}$/.test(field(fields, 'page')) ? Math.min(Math.max(1, Number(field(fields, 'page'))), pages) : 1
  const covers = coversOfCrosswalk(visit, found)
  const page: CrosswalkPage = {
    ...(await frameFor(visit)), kind: 'crosswalk', crosswalk: found.head, choice, rows: all?.slice((at - 1) * ROWS_ON_PAGE, at * ROWS_ON_PAGE) ?? null, found: all?.length ?? 0, page: at, pages,
    proposals: proposalsIn(proposed), unchecked: uncheckedBy(running.settings.party, agreed), drafts: await draftsOf(visit, found, agreed), mayDraft: visit.may('draft', covers), mayReview: visit.may('report', covers),
  }
  return { page }
}

function deskRows(found: FoundCrosswalk, agreed: readonly AgreedLink[], proposed: readonly ProposedLink[], side: Side): readonly DeskRow[] {
  const { lists } = found
  const codeOf = (link: ProposedLink) => link.content?.[side] ?? agreed.find(({ item }) => item === link.item)?.content[side] ?? null
  const byCode = Map.groupBy(proposed, codeOf)
  const known = linksByCode(side, agreed)
  const rows = rowsOf(lists, known, side).map(({ line, isHeld, covered, links }): DeskRow => ({ line, isHeld, covered, links, proposed: (byCode.get(line.code) ?? []).map((link) => ({ link, other: otherOf(found, link, agreed, side) })) }))
  const shown = new Set(rows.map(({ line }) => line.code))
  const headings = [...byCode.keys()].flatMap((code) => { const line = code === null || shown.has(code) ? undefined : lists[side].lines?.get(code); return line ?? [] })
  return [...rows, ...headings.map((line): DeskRow => ({ line, isHeld: true, covered: 'open', links: [], proposed: (byCode.get(line.code) ?? []).map((link) => ({ link, other: otherOf(found, link, agreed, side) })) }))]
}

function otherOf({ lists }: FoundCrosswalk, link: ProposedLink, agreed: readonly AgreedLink[], side: Side): DeskRow['proposed'][number]['other'] {
  const content = link.content ?? agreed.find(({ item }) => item === link.item)?.content
  const code = content?.[otherSide(side)] ?? null
  return code === null ? null : { code, title: lists[otherSide(side)].lines?.get(code)?.title ?? {} }
}

function isAsked({ line, covered, links, proposed }: DeskRow, shown: DeskShown, query: string): boolean {
  const said = [line, ...links.flatMap(({ other }) => (other === null ? [] : [{ code: other.code, title: other.line?.title ?? {} }])), ...proposed.flatMap(({ other }) => other ?? [])]
  if (query !== '' && !said.some(({ code, title }) => plainLetters([code, ...Object.values(title)].join(' ')).includes(plainLetters(query)))) return false
  switch (shown) {
    case 'all': return true
    case 'linked': return links.length > 0
    case 'gaps': return covered === 'open' || covered === 'not'
    case 'proposed': return proposed.length > 0
    case 'contested': return links.some(({ link }) => link.state !== 'confirmed')
    case 'outdated': return links.some(({ link: { isOutdated } }) => isOutdated.first || isOutdated.second)
  }
}

function uncheckedBy(self: string, agreed: readonly AgreedLink[]): CrosswalkPage['unchecked'] {
  const left = agreed.filter(({ unreviewed }) => unreviewed.includes(self))
  return [...Map.groupBy(left, ({ proposal }) => proposal)].map(([proposal, links]) => ({ proposal, links: links.length }))
}

async function draftsOf({ running }: Visit, { item }: FoundCrosswalk, agreed: readonly AgreedLink[]): Promise<CrosswalkPage['drafts']> {
  const items = new Set(agreed.map((link) => link.item))
  const named = (await running.drafts.summaries()).filter(({ bases }) => [...bases.keys()].some((one) => one.startsWith('crosswalk-entry/')))
  const held = await Promise.all(named.map(({ id }) => running.drafts.find(id)))
  return held.flatMap((draft) => (draft === null ? [] : [{ id: draft.id, links: linksIn(draft, items, item) }])).filter(({ links }) => links > 0)
}
