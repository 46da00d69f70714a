// The list of what is asked, as one officer sees it.

import type { ItemId } from '../../../record/index.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import type { AskedLine } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import { WHOSE } from '../../../web/workspace/reporting/models.ts'
import type { AskedPage, Stretch, Whose } from '../../../web/workspace/reporting/models.ts'
import { dueOf } from '../../../instruments/indicators/due.ts'
import { field } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const LINES_A_PAGE = 100

export async function showAsked(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const whose = whoseOf(visit, field(fields, 'whose'))
  const all = linesFor(visit, whose)
  const { stretch, shown } = stretchOf(all, field(fields, 'page'), LINES_A_PAGE)
  const page: AskedPage = {
    ...(await frameFor(visit)), kind: 'asked', whose, stretch, today: running.node.now().slice(0, 10), valuesDue: dueOf(contextOf(running), running.settings.party).length,
    numbers: { mine: linesFor(visit, 'mine').length, organisation: linesFor(visit, 'organisation').length, side: running.reporting.asked().length },
    lines: shown.map((line) => ({ ...line, focalPoint: focalPointOf(running, line.item), isBegun: running.reportDrafts.find(line.item) !== null, remindedAt: remindedAt(running, line) })),
  }
  return { page }
}

/** As asked for; otherwise what the officer answers for, or, where that is nothing, what the organisation does. */
export function whoseOf(visit: Visit, typed = ''): Whose {
  const asked = WHOSE.find((one) => one === typed)
  if (asked !== undefined) return asked
  const { focalPoint, deputy } = visit.running.people.itemsOf(visit.officer?.id ?? '')
  return focalPoint.length + deputy.length > 0 ? 'mine' : 'organisation'
}

export function linesFor(visit: Visit, whose: Whose): readonly AskedLine[] {
  const { running, officer } = visit
  const all = running.reporting.asked()
  if (whose === 'side' || officer === null) return all
  if (whose === 'mine') {
    const { focalPoint, deputy } = running.people.itemsOf(officer.id)
    const mine = new Set([...focalPoint, ...deputy])
    return all.filter(({ item }) => mine.has(item))
  }
  const answersFor = placesOf(visit)
  return all.filter(({ owners, body }) => owners.some(({ item }) => answersFor.has(item)) || (body !== null && answersFor.has(body)))
}

/** One stretch of a long list; a page that there is not is the nearest that there is. */
export function stretchOf<T>(all: readonly T[], typed: string, size: number): { readonly stretch: Stretch; readonly shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(pages, /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1)
  return { stretch: { page, pages }, shown: all.slice((page - 1) * size, page * size) }
}

export function focalPointOf(running: RunningNode, item: ItemId): Bilingual | null {
  const responsible = running.people.responsibleFor(item)
  return responsible === null ? null : (running.people.find(responsible.focalPoint)?.name ?? null)
}

/** The officer's organisation with all that it succeeds, and what else its roles were given for. */
function placesOf({ running, officer }: Visit): ReadonlySet<ItemId> {
  const organisation = running.people.find(officer?.id ?? '')?.organisation
  const places = new Set<ItemId>(officer?.grants.flatMap(({ scope }) => scope ?? []) ?? [])
  const waiting: ItemId[] = organisation === undefined ? [] : [organisation]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (places.has(next) && next !== organisation) continue
    places.add(next)
    waiting.push(...(findContent(running.node.rows, 'organisation', next)?.succeeds ?? []).filter((one) => !places.has(one)))
  }
  return places
}

function remindedAt(running: RunningNode, line: AskedLine): string | null {
  const times = line.asks.flatMap(({ round }) => (round === null ? [] : (running.rounds.of(round.round).find(({ missing }) => missing > 0)?.at ?? [])))
  return times.sort().at(-1) ?? null
}
