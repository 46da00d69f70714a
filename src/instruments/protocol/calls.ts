// Who was called, who answered and how soon: the clock of each contact point in a room. Who has to be called next is
// reckoned here too, from the record alone, so that a node that starts again goes on where it stopped.

import type { PartyId, StatementId } from '../../record/index.ts'
import { contactKey, findProtocol, liveContacts, standsOn } from '../../dialogue/incidents/contacts.ts'
import type { ContactWord } from '../../dialogue/incidents/contacts.ts'
import { heldModes, modeAt } from '../../dialogue/incidents/modes.ts'
import type { HeldMode, Mode } from '../../dialogue/incidents/modes.ts'
import { hasClosed, stepsThat } from '../../dialogue/incidents/thread.ts'
import type { IncidentWord, StepWord } from '../../dialogue/incidents/thread.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { CallDelay, CallWay } from '../../dialogue/statements/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { contactsAt, isOnDuty } from './directory.ts'
import { isLater, minutesBetween, plusMinutes } from './minutes.ts'

export interface CallLine {
  readonly party: PartyId
  readonly contact: string
  /** The office as it was said last; null where that is erased. */
  readonly office: Bilingual | null
  readonly category: string | null
  /** Null while it has not been called. */
  readonly called: { readonly at: string; readonly saidAt: string; readonly way: CallWay; readonly isDeputy: boolean; readonly delay: CallDelay | null; readonly statement: StatementId } | null
  readonly acknowledged: { readonly at: string; readonly saidAt: string; readonly statement: StatementId } | null
  /** From the call to the answer; null without both, and where it answered before it was called. */
  readonly minutes: number | null
  /** From the opening to the call, and to the answer. */
  readonly calledAfter: number | null
  readonly answeredAfter: number | null
  /** By when an answer was promised in the mode of that moment; null while it has not been called. */
  readonly answerBy: string | null
  readonly state: 'not-called' | 'waiting' | 'late' | 'answered' | 'answered-late'
}

/** A line for every contact point that was or is to be called, those of one side together. `now` decides what is late. */
export function callLines(rows: RowReader, incident: IncidentWord, steps: readonly StepWord[], modes: readonly Mode[], now: string): readonly CallLine[] {
  const held = heldModes(incident, steps)
  const expected = firstCalled(incident, contactsAt(rows, incident.protocol, incident.made.at)).map(({ row, content }) => ({ party: row.made.party, contact: content.contact }))
  const reached = [...stepsThat(steps, 'called'), ...stepsThat(steps, 'acknowledged')].map(({ step }) => step.contact)
  const offices = new Map(liveContacts(rows, incident.protocol).map((word) => [contactKey(word.row.made.party, word.content.contact), word.content]))
  const all = new Map([...expected, ...reached].map((one) => [contactKey(one.party, one.contact), one]))
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, { party, contact }]) => {
    const found = offices.get(key)
    return { party, contact, office: found?.office ?? null, category: found?.category ?? null, ...clockOf(incident, steps, modes, held, { party, contact }, now) }
  })
}

function clockOf({ made }: IncidentWord, steps: readonly StepWord[], modes: readonly Mode[], held: readonly HeldMode[], ref: { readonly party: PartyId; readonly contact: string }, now: string): Omit<CallLine, 'party' | 'contact' | 'office' | 'category'> {
  const isOf = (contact: { readonly party: PartyId; readonly contact: string }) => contact.party === ref.party && contact.contact === ref.contact
  const call = firstSaid(stepsThat(steps, 'called').filter(({ step }) => isOf(step.contact)))
  const answer = firstSaid(stepsThat(steps, 'acknowledged').filter(({ step }) => isOf(step.contact)))
  const within = call === null ? null : (modeAt(modes, held, call.at)?.answerWithinMinutes ?? null)
  const answerBy = call === null || within === null ? null : plusMinutes(call.at, within)
  const minutes = call === null || answer === null || isLater(call.at, answer.at) ? null : minutesBetween(call.at, answer.at)
  const isLate = answerBy !== null && isLater(answer?.at ?? now, answerBy)
  return {
    called: call === null ? null : { at: call.at, saidAt: call.made.at, way: call.step.way, isDeputy: call.step.isDeputy, delay: call.step.delay, statement: call.statement },
    acknowledged: answer === null ? null : { at: answer.at, saidAt: answer.made.at, statement: answer.statement },
    minutes, answerBy, calledAfter: call === null ? null : minutesBetween(made.at, call.at), answeredAfter: answer === null ? null : minutesBetween(made.at, answer.at),
    state: answer !== null ? (isLate ? 'answered-late' : 'answered') : call === null ? 'not-called' : isLate ? 'late' : 'waiting',
  }
}

/** A side says each of these once; were there two, the first counts. */
function firstSaid<S extends StepWord>(words: readonly S[]): S | null {
  return words.toSorted((a, b) => a.made.sequence - b.made.sequence)[0] ?? null
}

/** Those that are called at the opening. A deputy of one of them waits for its turn; a ping tries each for itself. */
function firstCalled({ content: { nature, categories } }: IncidentWord, contacts: readonly ContactWord[]): readonly ContactWord[] {
  const meant = contacts.filter(({ content }) => categories.length === 0 || categories.includes(content.category))
  if (nature === 'ping') return meant
  const deputies = new Set(meant.flatMap(({ row, content }) => content.deputies.map((deputy) => contactKey(row.made.party, deputy))))
  return meant.filter(({ row, content }) => !deputies.has(contactKey(row.made.party, content.contact)))
}

export interface DueCall {
  readonly contact: ContactWord
  readonly isDeputy: boolean
  /** Since when it is due, RFC 3339. */
  readonly dueAt: string
}

export interface CallPlan {
  /** To be called now, those first that are due longest. */
  readonly due: readonly DueCall[]
  /** When to look again, if nothing happens before; null for never. */
  readonly next: string | null
  /** Contact points that did not answer and for whom nobody is left to be called. */
  readonly unanswered: readonly ContactWord[]
}

/** A call that a node has tried and not said yet: its keys are locked, or no way led there. */
export interface ReachedCall {
  readonly at: string
  readonly isReached: boolean
}

/**
 * Whom a side has to call. `tried` are the calls that its node knows of beyond the record, by contact point. A point that is not on
 * duty is called all the same, and its deputy in the same moment; so is the deputy of one to which no way led.
 */
export function callPlan(rows: RowReader, incident: IncidentWord, steps: readonly StepWord[], self: PartyId, now: string, tried: ReadonlyMap<string, ReachedCall> = new Map()): CallPlan {
  const modes = findProtocol(rows, incident.protocol)?.modes ?? []
  const mode = modeAt(modes, heldModes(incident, steps))
  if (mode === null || hasClosed(steps, self)) return { due: [], next: null, unanswered: [] }
  const isPing = incident.content.nature === 'ping'
  // Who was named after a ping is tried by the next one; into a room that is open they are called.
  const then = isPing ? new Set(contactsAt(rows, incident.protocol, incident.made.at).map(({ content, row }) => contactKey(row.made.party, content.contact))) : null
  const own = liveContacts(rows, incident.protocol).filter(({ row, content }) => row.made.party === self && standsOn(content, now.slice(0, 10)) && (then === null || then.has(contactKey(self, content.contact))))
  const calls = new Map<string, ReachedCall>([...tried, ...stepsThat(steps, 'called').filter(({ made }) => made.party === self).map(({ step, at }) => [step.contact.contact, { at, isReached: true }] as const)])
  const answered = new Set(stepsThat(steps, 'acknowledged').filter(({ made }) => made.party === self).map(({ step }) => step.contact.contact))
  const plans = firstCalled(incident, own).map((first) => planFor(first, { own, calls, answered, mode, opened: incident.made.at, now, isPing }))
  const due = new Map(plans.flatMap((plan) => plan.due).toSorted((a, b) => Number(isLater(a.dueAt, b.dueAt)) - Number(isLater(b.dueAt, a.dueAt)) || (a.contact.content.contact < b.contact.content.contact ? -1 : 1)).map((call) => [call.contact.content.contact, call]))
  const next = plans.flatMap((plan) => plan.next ?? []).reduce<string | null>((first, at) => (first === null || isLater(first, at) ? at : first), null)
  return { due: [...due.values()], next, unanswered: plans.flatMap(({ unanswered }) => unanswered) }
}

interface Calling {
  readonly own: readonly ContactWord[]
  readonly calls: ReadonlyMap<string, ReachedCall>
  readonly answered: ReadonlySet<string>
  readonly mode: Mode
  readonly opened: string
  readonly now: string
  readonly isPing: boolean
}

/** One contact point with those who answer in its place, in their order: each is called when the one before has had its time. */
function planFor(first: ContactWord, calling: Calling): CallPlan {
  const { calls, answered, mode, opened, now, isPing } = calling
  const chain = isPing ? [first] : chainOf(first, calling.own)
  if (chain.some(({ content }) => answered.has(content.contact))) return { due: [], next: null, unanswered: [] }
  let turn = opened
  for (const [place, contact] of chain.entries()) {
    const called = calls.get(contact.content.contact)
    if (called === undefined) {
      if (isLater(turn, now)) return { due: [], next: turn, unanswered: [] }
      return { due: [{ contact, isDeputy: place > 0, dueAt: turn }], next: null, unanswered: [] }
    }
    const mayAnswer = isPing || (called.isReached && isOnDuty(contact.content, called.at))
    turn = plusMinutes(called.at, mayAnswer ? mode.deputiesAfterMinutes : 0)
  }
  return isLater(turn, now) ? { due: [], next: turn, unanswered: [] } : { due: [], next: null, unanswered: [first] }
}

/** The point, its deputies, then theirs; each once. */
function chainOf(first: ContactWord, own: readonly ContactWord[]): readonly ContactWord[] {
  const chain: ContactWord[] = [first]
  for (let place = 0; place < chain.length; place++) {
    const deputies = chain[place]?.content.deputies ?? []
    for (const deputy of deputies) {
      const found = own.find(({ content }) => content.contact === deputy)
      if (found !== undefined && !chain.includes(found)) chain.push(found)
    }
  }
  return chain
}
