// The clearance of a draft or a proposal as its pages show it.

import type { Hash, ItemId } from '../../../record/index.ts'
import { answeringToday, findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import type { OrganisationRef } from '../../../dialogue/views/index.ts'
import { inZone, liveRound, neededOf } from '../../../node/clearance/index.ts'
import type { ClearanceSubject, GivenAnswer, Round } from '../../../node/clearance/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { AnswerView, ClearanceView, RoundView, StandingView } from '../../../web/workspace/drafting/clearance-models.ts'
import type { Option } from '../../../web/workspace/drafting/models.ts'
import { field } from '../fields.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { mayClear } from './awaited.ts'
import { nameOf } from './people.ts'

const DAYS_OF_SILENCE = 5

export interface ClearanceAbout {
  readonly id: string
  readonly hash: Hash
  readonly kind: ClearanceSubject['kind']
  readonly meeting: ItemId | null
  /** Why it cannot be asked for; null where it can. */
  readonly obstacle: string | null
  readonly returnTo: string
}

export function clearanceView(visit: Visit, about: ClearanceAbout): ClearanceView {
  const { running } = visit
  const { clearances } = running
  const file = clearances.find(about.id)
  const live = liveRound(file, about.hash)
  const current = live !== null && live.meeting === about.meeting ? live : null
  const roster = clearances.rosterFor(about.kind === 'draft' ? 'send' : 'sign', about.meeting)
  const ended = (file?.rounds ?? []).filter((round) => round !== current).toReversed()
  return {
    id: about.id, hash: about.hash, state: stateOf(running, about, current, ended[0] ?? null), meeting: about.meeting === null ? null : optionOf(running, about.meeting),
    roster: (roster?.organisations ?? []).map((item) => ({ item, organisation: organisationOf(running, item), isObligatory: roster?.obligatory.includes(item) ?? false })),
    needed: roster === null ? 0 : neededOf(roster), round: current === null ? null : roundView(visit, current), earlier: ended.map((round) => roundView(visit, round)),
    mayRequest: visit.may('draft') && roster !== null, obstacle: about.obstacle, values: typedRequest(visit), zones: ['UTC', ...Intl.supportedValuesOf('timeZone')], returnTo: about.returnTo,
  }
}

/** For a list: the state of a draft without reading it whole, by the round that counts. */
export function stateOf(running: RunningNode, { kind, meeting }: Pick<ClearanceAbout, 'kind' | 'meeting'>, current: Round | null, ended: Round | null): ClearanceView['state'] {
  if (running.clearances.rosterFor(kind === 'draft' ? 'send' : 'sign', meeting) === null) return 'not-required'
  if (current === null) return ended !== null && ended.ended?.why !== 'called-off' ? 'voided' : 'not-asked'
  const { outcome } = running.clearances.decide(current)
  return outcome
}

export function roundView(visit: Visit, round: Round): RoundView {
  const { running } = visit
  const decision = running.clearances.decide(round)
  const answer = (index: number | null): AnswerView | null => {
    const given = index === null ? undefined : round.answers[index]
    return given === undefined ? null : answerView(running, given)
  }
  return {
    hash: round.hash, requestedAt: round.requestedAt, requestedBy: nameOf(running, round.requestedBy), message: round.message,
    standings: decision.standings.map((one): StandingView => ({
      item: one.organisation, organisation: organisationOf(running, one.organisation), isObligatory: one.isObligatory, answering: answeringSince(running, one.organisation), state: one.state, answer: answer(one.answer),
      late: one.late.flatMap((index) => answer(index) ?? []), isMine: round.ended === null && mayClear(visit, one.organisation),
    })),
    needed: decision.needed, cleared: decision.cleared, silence: silenceView(round, decision), clearedAt: decision.clearedAt,
    minutes: decision.clearedAt === null ? null : minutesBetween(round.requestedAt, decision.clearedAt), answers: round.answers.map((given) => answerView(running, given)),
    ended: round.ended === null ? null : { ...round.ended, by: nameOf(running, round.ended.by) },
  }
}

function silenceView({ rule, zone }: Round, { isExpired, isSilenceBroken }: { readonly isExpired: boolean; readonly isSilenceBroken: boolean }): RoundView['silence'] {
  const { silenceUntil } = rule
  return silenceUntil === null ? null : { until: silenceUntil, local: inZone(silenceUntil, zone ?? 'UTC'), isOver: isExpired, isBroken: isSilenceBroken }
}

function answerView(running: RunningNode, { organisation, answer, at, by, text }: GivenAnswer): AnswerView {
  const person = running.people.find(by)
  return { organisation: organisationOf(running, organisation), answer, at, by: nameOf(running, by), isFromElsewhere: person !== null && person.organisation !== organisation, text }
}

/** Others than itself. */
function answeringSince(running: RunningNode, item: ItemId): readonly OrganisationRef[] {
  const now = answeringToday(running.node.rows, item, running.node.now().slice(0, 10)).filter((one) => one !== item)
  return organisationRefs(contextOf(running), now)
}

export function organisationOf(running: RunningNode, item: ItemId): OrganisationRef | null {
  return organisationRefs(contextOf(running), [item])[0] ?? null
}

export function optionOf(running: RunningNode, item: ItemId): Option {
  const { date } = (running.node.rows.find('item', item)?.versions.at(-1)?.content ?? {}) as { readonly date?: unknown }
  return { value: item, short: typeof date === 'string' ? date : null, name: findRef(running.node.rows, item)?.title ?? {} }
}

/** Meetings with a roster of their own, and the one that is chosen. */
export function rosterMeetings(running: RunningNode, chosen: ItemId | null): readonly Option[] {
  const own = Object.keys(running.clearances.rules.now.meetings)
  return [...new Set(chosen === null ? own : [...own, chosen])].map((item) => optionOf(running, item)).sort((a, b) => ((a.short ?? '') < (b.short ?? '') ? 1 : -1))
}

export function minutesBetween(from: string, to: string): number {
  return Math.floor(Temporal.Instant.from(to).since(Temporal.Instant.from(from)).total('minutes'))
}

/** What the request form holds: as typed where it came back; at first the zone that was used last. */
function typedRequest({ fields, running, match }: Visit): ClearanceView['values'] {
  if (match.route === 'request-clearance') return { message: field(fields, 'message'), silence: field(fields, 'silence') === 'yes', day: field(fields, 'day'), time: field(fields, 'time'), zone: field(fields, 'zone') }
  const day = Temporal.PlainDate.from(running.node.now().slice(0, 10)).add({ days: DAYS_OF_SILENCE }).toString()
  const rounds = running.clearances.list().flatMap((file) => file.rounds.filter((round) => round.zone !== null))
  const zone = rounds.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))[0]?.zone ?? 'UTC'
  return { message: '', silence: false, day, time: '17:00:00', zone }
}
