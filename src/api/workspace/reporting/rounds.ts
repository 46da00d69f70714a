// Reporting rounds of this side: opened, looked at, reminded of, closed.

import type { ItemId, Json } from '../../../record/index.ts'
import type { Issue } from '../../../dialogue/decide.ts'
import { findContent, findPlan, findRef, organisationRefs, sideTotals } from '../../../dialogue/views/index.ts'
import type { Round } from '../../../dialogue/views/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { RoundPage, RoundsPage, RoundValues } from '../../../web/workspace/reporting/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { focalPointOf } from './asked.ts'
import { NOTHING_WRONG, oneAtATime, say, sayOnce, statusOf } from './saying.ts'
import type { Answer } from './saying.ts'

const DEFAULT_REMINDERS = '14, 7, 1'
const WEEKS_TO_REPORT = 4
/** Of an organisation, on the board; the rest is counted. */
const ITEMS_NAMED = 50

export function showRounds(visit: Visit): Promise<Outcome> {
  return roundsPage(visit, blankRound(visit), NOTHING_WRONG)
}

export async function openRound(visit: Visit): Promise<Outcome> {
  const { running, match, fields, frame } = visit
  const values = typedRound(fields, frame.languages)
  const { content, issues } = roundContentOf(visit, values)
  if (issues.length > 0) return roundsPage(visit, values, { issues, refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), { name: 'state', about: null, type: 'round', content, replaces: null, audience: values.audience }))
  if (answer !== null) return roundsPage(visit, values, { ...answer, issues: answer.issues.map(roundIssue) })
  const opened = running.reporting.rounds().find(({ party, closed }) => party === running.settings.party && closed === null)
  return { redirect: opened === undefined ? workspacePath('rounds', match.language) : workspacePath('round', match.language, newest(running.reporting.rounds(), running.settings.party) ?? opened.round), flash: { code: 'round-opened', path: null } }
}

export function showRound(visit: Visit): Promise<Outcome | null> {
  return roundPage(visit, null)
}

export async function runRound(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const round = running.reporting.find(match.parameter)
  if (round === null || round.party !== running.settings.party) return null
  const back = workspacePath('round', match.language, round.round)
  if (field(fields, 'do') === 'remind') {
    const reminder = await running.rounds.remind(round, officer?.id ?? '')
    return reminder === null ? roundPage(visit, { code: 'reminded-already', facts: {} }) : { redirect: back, flash: { code: 'round-reminded', path: null } }
  }
  if (round.closed !== null) return { redirect: back }
  if (round.latest !== field(fields, 'latest')) return roundPage(visit, { code: 'statement-not-live', facts: {} })
  const content = { ...round.content, isClosed: true } as unknown as { readonly [key: string]: Json }
  const answer = await say(running, { name: 'state', about: null, type: 'round', content, replaces: round.latest, audience: round.audience })
  return answer === null ? { redirect: back, flash: { code: 'round-closed', path: null } } : roundPage(visit, answer.refusal ?? { code: answer.issues[0]?.code ?? 'invalid', facts: {} })
}

async function roundsPage(visit: Visit, values: RoundValues, answer: Answer): Promise<Outcome> {
  const { running } = visit
  const rounds = running.reporting.rounds().map((round) => {
    const own = running.reporting.board(round)?.sides.find(({ party }) => party === round.party)
    return { round, ...sideTotals(own) }
  })
  const form = visit.may('run-round') ? { values, once: crypto.randomUUID(), choices: scopeChoices(visit), zones: Intl.supportedValuesOf('timeZone') } : null
  const page: RoundsPage = { ...(await frameFor(visit)), kind: 'rounds', rounds, form, ...answer }
  return { page, status: statusOf(answer) }
}

async function roundPage(visit: Visit, refusal: RefusalView | null): Promise<Outcome | null> {
  const { running, match } = visit
  const round = running.reporting.find(match.parameter)
  const board = round === null ? null : running.reporting.board(round)
  if (round === null || board === null) return null
  const isOwn = round.party === running.settings.party
  const items = isOwn ? running.reporting.frozen(round) : []
  const focalPoints = Object.fromEntries(items.flatMap(({ item }): (readonly [string, Bilingual])[] => { const name = focalPointOf(running, item); return name === null ? [] : [[item, name]] }))
  const reminders = isOwn ? running.rounds.of(round.round).filter(({ missing }) => missing > 0).map(({ at, by, missing }) => ({ at, missing, by: by === null ? null : (running.people.find(by)?.name ?? {}) })) : []
  const page: RoundPage = { ...(await frameFor(visit)), kind: 'round', board, named: ITEMS_NAMED, focalPoints, reminders, isOwn, mayRun: visit.may('run-round'), scopeTitle: titleOfScope(visit, round), refusal }
  return { page, status: refusal === null ? 200 : 409 }
}

function titleOfScope({ running }: Visit, { content }: Round): Bilingual | null {
  return content.scope.kind === 'list' ? null : (findRef(running.node.rows, content.scope.item)?.title ?? {})
}

function scopeChoices(visit: Visit): NonNullable<RoundsPage['form']>['choices'] {
  const { running } = visit
  const { rows } = running.node
  const context = contextOf(running)
  const plan = findPlan(context)
  const titled = (items: readonly ItemId[]) => items.flatMap((item) => { const ref = findRef(rows, item); return ref === null ? [] : [{ item, title: ref.title, acronym: null }] })
  const own = organisationRefs(context, rows.find('kind', 'organisation') ?? []).filter(({ party }) => party === running.settings.party)
  return [
    { kind: 'plan', items: titled(plan === null ? [] : [plan]) }, { kind: 'body', items: titled(rows.find('kind', 'body') ?? []) },
    { kind: 'organisation', items: own.map(({ item, title, acronym }) => ({ item, title, acronym })) },
  ]
}

function blankRound(visit: Visit): RoundValues {
  const { running, frame } = visit
  const today = Temporal.PlainDate.from(running.node.now().slice(0, 10))
  // The clock that the last round was set by; nobody's in particular before there was one.
  const last = running.reporting.rounds().find(({ party }) => party === running.settings.party)?.content.due
  const zone = last === undefined ? 'UTC' : Temporal.ZonedDateTime.from(last).timeZoneId
  return {
    title: Object.fromEntries(frame.languages.map((language) => [language, ''])), asOf: today.toString(), opens: today.toString(), dueDay: today.add({ weeks: WEEKS_TO_REPORT }).toString(), dueTime: '18:00', zone,
    scope: findPlan(contextOf(running)) ?? '', items: '', reminders: DEFAULT_REMINDERS, audience: 'parties',
  }
}

function typedRound(fields: URLSearchParams, languages: readonly string[]): RoundValues {
  return {
    title: bilingualField(fields, 'title', languages), asOf: field(fields, 'asOf'), opens: field(fields, 'opens'), dueDay: field(fields, 'due.day'), dueTime: field(fields, 'due.time'), zone: field(fields, 'due.zone'),
    scope: field(fields, 'scope'), items: field(fields, 'items'), reminders: field(fields, 'reminders'), audience: field(fields, 'audience') === 'public' ? 'public' : 'parties',
  }
}

function roundContentOf(visit: Visit, values: RoundValues): { readonly content: { readonly [key: string]: Json }; readonly issues: readonly FieldIssue[] } {
  const due = zonedTime(values)
  const days = values.reminders.split(/[\s,;]+/).filter((one) => one !== '')
  const { scope, unknown } = scopeOf(visit, values)
  const issues = [
    ...(due === null ? [{ field: 'due.zone', code: 'not-a-time' }] : []), ...(days.every((one) => /^[-−]?\d{1,2}$/.test(one)) ? [] : [{ field: 'reminders', code: 'not-a-number' }]),
    ...(unknown ? [{ field: 'items', code: 'item-unknown' }] : []),
  ]
  const content = { title: values.title, asOf: values.asOf, opens: values.opens, due: due ?? '', scope, reminders: days.map((one) => Number(one.replace('−', '-'))), isClosed: false }
  return { content: content as unknown as { readonly [key: string]: Json }, issues }
}

/** The hour on that wall as the record writes it; of an hour that a change of clocks brings twice, the first. */
function zonedTime({ dueDay, dueTime, zone }: RoundValues): string | null {
  try {
    return Temporal.PlainDate.from(dueDay).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(dueTime) }).toString({ smallestUnit: 'second' })
  } catch {
    return null
  }
}

function scopeOf(visit: Visit, { scope, items }: RoundValues): { readonly scope: Json; readonly unknown: boolean } {
  if (scope !== 'list') return { scope: { kind: scope.slice(0, scope.indexOf('/')), item: scope }, unknown: false }
  const { rows } = visit.running.node
  const byNumber = new Map((rows.find('kind', 'element') ?? []).map((item) => [findContent(rows, 'element', item)?.number ?? '', item]))
  const found = items.split(/[\s,;]+/).filter((one) => one !== '').map((number) => byNumber.get(number))
  const known = [...new Set(found.filter((item) => item !== undefined))]
  return { scope: { kind: 'list', items: known }, unknown: known.length === 0 || found.includes(undefined) }
}

/** The round that this side opened last, by its place in the chain. */
function newest(rounds: readonly Round[], party: string): string | null {
  return rounds.filter((round) => round.party === party).toSorted((a, b) => b.opened.sequence - a.opened.sequence)[0]?.round ?? null
}

/** `scope.items.0` → `items`; `due` → `due.day`. */
function roundIssue({ field, code }: FieldIssue): FieldIssue {
  return { code: code as Issue['code'], field: field.replace(/^scope\.items.*/, 'items').replace(/^scope.*/, 'scope').replace(/^due$/, 'due.day').replace(/^reminders.*/, 'reminders') }
}
