// Which provision applied on a day, to a case, as the record stood at an instant. Two times are kept apart: `day`, on
// which the law applied, and `knownOn`, at which the record was read. A new act entered later, for later days, changes
// nothing that is asked of earlier ones; a correction does, and is seen by asking of both instants.

import type { ItemId, StatementId } from '../../record/index.ts'
import { findContent } from '../items/in-force.ts'
import type { Clock } from './clock.ts'
import type { RowReader } from '../rows.ts'
import { findEnder, lastDayOf, provisionContent } from '../statements/provision.ts'
import type { ProvisionContent } from '../statements/provision.ts'
import type { JudgedRule } from '../typed/condition.ts'
import type { FieldValues } from '../typed/field.ts'
import { judgeRules, verdictOf } from '../typed/judge.ts'
import { answeringToday } from '../views/succession.ts'
import { standingAbout } from './standing.ts'
import type { Standing } from './standing.ts'

/** A provision with its span as it follows from its own words and from those that ended it. */
export interface Provision extends Standing<ProvisionContent> {
  /** The last day on which it applies; null while nothing has ended it. Before `from` where it was ended before it ever applied. */
  readonly until: string | null
  /** The provision that ended it; null where its own words did, or nothing has. */
  readonly endedBy: string | null
}

const REASONS = ['never', 'not-yet', 'ended', 'other-cases', 'case-unknown'] as const
export type NotAppliedReason = (typeof REASONS)[number]

export interface JudgedProvision {
  readonly provision: Provision
  /** Its rules against the case, each with its verdict. */
  readonly judged: readonly JudgedRule[]
  /** Why it did not apply; null where it did. `never`: it was ended before it began; `case-unknown`: too little of the case is told. */
  readonly why: NotAppliedReason | null
}

/** `none`: no provision applies; `several`: more than one; `case-unknown`: one might, if more of the case were told. */
export type Undecided = 'none' | 'several' | 'case-unknown'

export interface CompetentBody {
  /** As the provision names it. */
  readonly named: ItemId
  /** Who answered for it on the day: itself, or its successors. None where the record names none. */
  readonly answering: readonly ItemId[]
}

export interface Applicable {
  readonly question: string
  readonly day: string
  readonly knownOn: string | null
  readonly applied: readonly JudgedProvision[]
  readonly others: readonly JudgedProvision[]
  /** The one that decides; null with the reason in `undecided`. */
  readonly deciding: Provision | null
  readonly undecided: Undecided | null
  /** What led to the deciding one: those that it ended, and those that they had ended, as far as they ever applied, the oldest first. */
  readonly chain: readonly Provision[]
  readonly body: CompetentBody | null
  readonly clock: Clock | null
  /** The statement of the deciding provision: what an answer that rests on it names. */
  readonly statement: StatementId | null
}

/** Null where the tool has no such question. `knownOn` is RFC 3339; null: as the record stands. */
export function applicable(rows: RowReader, rulesItem: ItemId, question: string, day: string, values: FieldValues, knownOn: string | null = null): Applicable | null {
  const provisions = provisionsOf(rows, rulesItem, question, knownOn)
  if (provisions === null) return null
  const judged = provisions.map((provision) => judgeProvision(provision, day, values))
  const applied = judged.filter(({ why }) => why === null)
  const mightApply = judged.some(({ why }) => why === 'case-unknown')
  const undecided = mightApply ? 'case-unknown' : applied.length === 0 ? 'none' : applied.length > 1 ? 'several' : null
  const deciding = undecided === null ? (applied[0]?.provision ?? null) : null
  const body = deciding?.content.body ?? null
  return {
    question, day, knownOn, applied, others: judged.filter(({ why }) => why !== null), deciding, undecided,
    chain: deciding === null ? [] : chainOf(deciding, provisions),
    body: body === null ? null : { named: body, answering: answeringToday(rows, body, day) },
    clock: deciding?.content.clock ?? null, statement: deciding?.statement ?? null,
  }
}

/** Every provision of a question that stood, with its span, by first day. Null where the tool has no such question. */
export function provisionsOf(rows: RowReader, rulesItem: ItemId, question: string, knownOn: string | null = null): readonly Provision[] | null {
  const settings = findContent(rows, 'instrument', rulesItem)?.settings
  const asked = settings?.instrument === 'rules' ? settings.questions.find((one) => one.question === question) : undefined
  if (asked === undefined) return null
  const standing = standingAbout(rows, rulesItem, 'provision', provisionContent, knownOn).filter(({ party, content }) => party === asked.party && content.question === question)
  // Of one name the last word stands.
  const named = [...new Map(standing.map((one) => [one.content.provision, one])).values()]
  const contents = named.map(({ content }) => content)
  return named.map((one) => ({ ...one, ...spanOf(one.content, contents) })).sort((a, b) => order(a.content.from, b.content.from) || order(a.content.provision, b.content.provision))
}

/** With the one that ended it, if its own words did not. */
function spanOf(content: ProvisionContent, all: readonly ProvisionContent[]): Pick<Provision, 'until' | 'endedBy'> {
  const until = lastDayOf(content, all)
  return { until, endedBy: until === content.until ? null : (findEnder(content, all)?.provision ?? null) }
}

function judgeProvision(provision: Provision, day: string, values: FieldValues): JudgedProvision {
  const judged = judgeRules(provision.content.rules, values)
  const verdict = verdictOf(judged)
  const why = inTime(provision, day) ?? (verdict === 'broken' ? 'other-cases' : verdict === 'unknown' ? 'case-unknown' : null)
  return { provision, judged, why }
}

function inTime({ content: { from }, until }: Provision, day: string): 'never' | 'not-yet' | 'ended' | null {
  if (until !== null && until < from) return 'never'
  return day < from ? 'not-yet' : until !== null && until < day ? 'ended' : null
}

function chainOf(last: Provision, all: readonly Provision[]): readonly Provision[] {
  const chain = new Set<Provision>()
  const walk = (one: Provision) => {
    if (chain.has(one)) return
    chain.add(one)
    for (const name of one.content.ends) for (const ended of all.filter(({ content }) => content.provision === name)) walk(ended)
  }
  walk(last)
  // What never applied led to nothing.
  return [...chain].filter(({ content, until }) => until === null || until >= content.from).sort((a, b) => order(a.content.from, b.content.from) || order(a.content.provision, b.content.provision))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
