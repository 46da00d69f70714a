// What would follow from a provision, a calendar or a fact before it is signed: from which day answers change, and which.
// Reckoned by reading the record as it would stand with it; days before the first that changes stay as they are.

import { calendarsOf, findDayKind, provisionsOf } from '../../dialogue/clocks/index.ts'
import type { Provision } from '../../dialogue/clocks/index.ts'
import { findContent } from '../../dialogue/views/index.ts'
import type { RowPrefix, RowReader, Rows, StatementRow } from '../../dialogue/rows.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ItemId, Json, PartyId, StatementId } from '../../record/index.ts'
import { factsOf, statusesOn, turningDays } from '../board/derive.ts'
import type { StepState } from '../board/derive.ts'
import { statusSays } from '../board/sentences.ts'

/** A statement that is not said yet: null content takes back what it replaces. */
export interface Intended {
  readonly about: ItemId
  readonly type: 'provision' | 'calendar' | 'fact'
  readonly party: PartyId
  readonly content: { readonly [key: string]: Json } | null
  readonly replaces: StatementId | null
}

export interface SpanChange {
  readonly title: Bilingual
  /** Null where there was none, or would be none. */
  readonly before: { readonly from: string; readonly until: string | null } | null
  readonly after: { readonly from: string; readonly until: string | null } | null
}

export interface StepTurn {
  readonly title: Bilingual
  readonly day: string
  readonly before: StepState
  readonly after: StepState
  readonly says: Bilingual
}

export type Follows = { /** The first day of which an answer changes; null where none does. */ readonly firstDay: string | null } & (
  | { readonly of: 'provision'; readonly spans: readonly SpanChange[] }
  | { readonly of: 'calendar'; readonly closed: readonly string[]; readonly opened: readonly string[]; /** Days that were unknown before, and that would be. */ readonly newlyKnown: number; readonly forgotten: number }
  | { readonly of: 'fact'; readonly steps: readonly StepTurn[] }
)

const INTENDED = 'intended'

/** The record as it would stand. */
export function withStatement(rows: RowReader, { about, type, party, content, replaces }: Intended): RowReader {
  const row: StatementRow = { statement: INTENDED, made: { party, sequence: Number.MAX_SAFE_INTEGER, hash: INTENDED, at: '9999-12-31T00:00:00Z' }, audience: 'public', about, type, content, replaces, replacedBy: null }
  return {
    find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
      if (prefix === 'about' && rest === about) return [...(rows.find('about', about) ?? []), INTENDED] as unknown as Rows[P]
      if (prefix === 'statement' && rest === INTENDED) return row as unknown as Rows[P]
      const found = rows.find(prefix, rest)
      return prefix === 'statement' && rest === replaces && found !== undefined ? ({ ...found, replacedBy: INTENDED } as unknown as Rows[P]) : found
    },
  }
}

export function followsOf(rows: RowReader, intended: Intended): Follows {
  const then = withStatement(rows, intended)
  switch (intended.type) {
    case 'provision': return provisionFollows(rows, then, intended)
    case 'calendar': return calendarFollows(rows, then, intended)
    case 'fact': return factFollows(rows, then, intended)
  }
}

function provisionFollows(rows: RowReader, then: RowReader, { about, content, replaces }: Intended): Follows {
  const replaced = replaces === null ? null : (rows.find('statement', replaces)?.content ?? null)
  const question = String((content ?? replaced)?.question ?? '')
  const [before, after] = [rows, then].map((one) => provisionsOf(one, about, question) ?? [])
  if (before === undefined || after === undefined) return { of: 'provision', firstDay: null, spans: [] }
  const names = [...new Set([...before, ...after].map((one) => one.content.provision))]
  const spans = names.flatMap((name): readonly SpanChange[] => {
    const [was, is] = [before, after].map((all) => all.find((one) => one.content.provision === name))
    const title = (is ?? was)?.content.title ?? {}
    const change = { title, before: spanOf(was), after: spanOf(is) }
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
  const days = [...before, ...after].flatMap(({ content: { from }, until }) => [from, ...(until === null ? [] : [Temporal.PlainDate.from(until).add({ days: 1 }).toString()])])
  return { of: 'provision', spans, firstDay: [...new Set(days)].sort().find((day) => appliedOn(before, day) !== appliedOn(after, day)) ?? null }
}

function spanOf(provision: Provision | undefined): SpanChange['before'] {
  return provision === undefined ? null : { from: provision.content.from, until: provision.until }
}

/** What applies on a day to any case, as one text to compare: words, act, term and conditions; what it ends tells only when others end. */
function appliedOn(provisions: readonly Provision[], day: string): string {
  return provisions.filter(({ content, until }) => content.from <= day && (until === null || day <= until)).map(({ content }) => JSON.stringify({ ...content, ends: [], from: '', until: null })).sort().join()
}

function calendarFollows(rows: RowReader, then: RowReader, { about, content, replaces }: Intended): Follows {
  const replaced = replaces === null ? null : (rows.find('statement', replaces)?.content ?? null)
  const name = String((content ?? replaced)?.calendar ?? '')
  const [before, after] = [calendarsOf(rows, about), calendarsOf(then, about)].map((all) => all.filter(({ calendar }) => calendar === name))
  const spans = [...(before ?? []), ...(after ?? [])]
  const [first, last] = [spans.map(({ from }) => from).sort()[0], spans.map(({ until }) => until).sort().at(-1)]
  const [closed, opened] = [[] as string[], [] as string[]]
  let [newlyKnown, forgotten, firstDay] = [0, 0, null as string | null]
  if (first !== undefined && last !== undefined) {
    for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 })) {
      const text = day.toString()
      const [was, is] = [findDayKind(before ?? [], name, text), findDayKind(after ?? [], name, text)]
      const [wasWorking, isWorking] = [was === 'working', is === 'working']
      if ((was === null) === (is === null) && wasWorking === isWorking) continue
      firstDay ??= text
      if (was === null) newlyKnown += 1
      else if (is === null) forgotten += 1
      else (isWorking ? opened : closed).push(text)
    }
  }
  return { of: 'calendar', closed, opened, newlyKnown, forgotten, firstDay }
}

function factFollows(rows: RowReader, then: RowReader, { about }: Intended): Follows {
  const settings = findContent(rows, 'instrument', about)?.settings
  if (settings?.instrument !== 'board') return { of: 'fact', firstDay: null, steps: [] }
  const [before, after] = [factsOf(rows, about, settings), factsOf(then, about, settings)]
  const days = [...new Set([...turningDays(rows, settings, before), ...turningDays(rows, settings, after)])].sort()
  const told = new Set<string>()
  const steps = days.flatMap((day) => {
    const [was, is] = [statusesOn(rows, settings, before, day), statusesOn(rows, settings, after, day)]
    return is.flatMap((status, place): readonly StepTurn[] => {
      const earlier = was[place]
      if (earlier === undefined || earlier.state === status.state || told.has(status.step.path)) return []
      told.add(status.step.path)
      return [{ title: status.step.title, day, before: earlier.state, after: status.state, says: statusSays(rows, status, is) }]
    })
  })
  return { of: 'fact', steps, firstDay: steps[0]?.day ?? null }
}
