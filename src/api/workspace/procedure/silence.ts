// A silence procedure on a proposal: what became of it, to the second, and each side's own steps.

import type { Json } from '../../../record/index.ts'
import type { ProposalRow } from '../../../dialogue/rows.ts'
import { instantOf, judgeMoment, judgeTakingBack, silencesOn } from '../../../dialogue/silence.ts'
import type { SilenceProcedure } from '../../../dialogue/silence.ts'
import type { SilenceContent, SilenceStep } from '../../../dialogue/statements/index.ts'
import { barredByClearance, isZone, parseSilenceEnd } from '../../../node/clearance/index.ts'
import type { Possibility } from '../../../web/workspace/models.ts'
import type { SilencePage, SilenceView } from '../../../web/workspace/procedure/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { certificateGate } from '../languages/certificates.ts'
import { problem } from '../problem-page.ts'
import { checkedSoFar, checkedWholly } from '../review/findings.ts'
import { mayOn } from '../review/possibilities.ts'
import type { Answered } from '../review/proposals.ts'
import { zonesFor } from '../review/zones.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { refIn } from './text.ts'

interface Back extends Answered {
  readonly sent: SilenceStep | null
}
const NOTHING: Back = { sent: null, refusal: null, issues: [] }

export async function showSilence(visit: Visit, { sent, refusal, issues }: Back = NOTHING): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  const [first] = row.changes
  const value = (name: string) => field(fields, name)
  const page: SilencePage = {
    ...(await frameFor(visit)), kind: 'silence', proposal: row.proposal, made: row.made, status: row.status, item: first === undefined ? null : refIn(running.node.rows, first.item), more: Math.max(0, row.changes.length - 1),
    silences: silencesOn(running.node.rows, row).map((one) => viewOf(visit, row, one)).reverse(), asking: possible(visit, { proposal: row.proposal, silence: 'asked', until: '9999-01-01T00:00:00+00:00[UTC]', text: null }),
    zones: zonesFor(running), may: { sign: mayOn(visit, 'sign', row, 'every'), answer: mayOn(visit, 'answer', row, 'some') }, findings: checkedSoFar(running, row, frame.languages).findings.length, now: running.node.now(),
    sent, values: { date: value('date'), time: value('time'), zone: value('zone'), text: bilingualField(fields, 'text', frame.languages), reason: bilingualField(fields, 'reason', frame.languages) }, issues, refusal,
  }
  return { page, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

export async function askSilence(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  const zone = field(fields, 'zone')
  const end = parseSilenceEnd(field(fields, 'date'), field(fields, 'time'), zone, running.node.now())
  if ('code' in end) return showSilence(visit, { sent: 'asked', refusal: null, issues: [{ field: end.code === 'zone-unknown' ? 'zone' : 'date', code: end.code }] })
  const until = Temporal.Instant.from(end.until).toZonedDateTimeISO(isZone(zone) ? zone : 'UTC').toString({ smallestUnit: 'second' })
  return say(visit, row, { proposal: row.proposal, silence: 'asked', until, text: optionalText(bilingualField(fields, 'text', frame.languages)) }, 'silence-asked')
}

/** Asks for all that a signature asks for, since the node signs by itself from here on. */
export async function acceptSilence(visit: Visit): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  const back = (code: string) => showSilence(visit, { sent: 'accepted', refusal: { code, facts: {} }, issues: [] })
  if ((await checkedWholly(running, row, frame.languages)).length > 0 && field(fields, 'confirmed') !== 'yes') return back('concordance-unconfirmed')
  const gate = certificateGate(running, row.proposal)
  return gate === null ? say(visit, row, { proposal: row.proposal, asking: field(fields, 'asking'), silence: 'accepted' }, 'silence-accepted') : back(gate.code)
}

export async function breakSilence(visit: Visit): Promise<Outcome | null> {
  const { fields, frame } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  return say(visit, row, { proposal: row.proposal, asking: field(fields, 'asking'), silence: 'broken', reason: bilingualField(fields, 'reason', frame.languages) }, 'silence-broken')
}

export async function interpretSilence(visit: Visit): Promise<Outcome | null> {
  const { fields, frame } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  // It may be attached after adoption, when no answer is possible any more: who may sign speaks for the side here.
  if (!visit.may('sign')) return problem(visit, 'not-permitted')
  return say(visit, row, { proposal: row.proposal, asking: field(fields, 'asking'), silence: 'interpreted', text: bilingualField(fields, 'text', frame.languages) }, 'silence-interpreted')
}

/** Takes back what this side asked for or accepted, while it still runs. */
export async function callOffSilence(visit: Visit): Promise<Outcome | null> {
  const { running, fields } = visit
  const row = proposalOf(visit)
  if (row === null) return null
  if (!mayOn(visit, 'sign', row, 'every')) return problem(visit, 'not-permitted')
  const statement = running.node.rows.find('statement', field(fields, 'statement'))
  const isOwn = statement?.type === 'silence' && statement.made.party === running.settings.party && statement.content?.proposal === row.proposal
  if (!isOwn) return showSilence(visit, { ...NOTHING, refusal: { code: 'statement-not-live', facts: {} } })
  const said = await running.node.say({ name: 'state', about: null, type: 'silence', content: null, replaces: statement.statement, audience: 'parties' })
  if ('acts' in said) return done(visit, row, 'silence-called-off')
  return showSilence(visit, { ...NOTHING, refusal: { code: 'refused' in said ? said.refused : (said.issues[0]?.code ?? 'invalid'), facts: {} } })
}

async function say(visit: Visit, row: ProposalRow, content: SilenceContent, flash: 'silence-asked' | 'silence-accepted' | 'silence-broken' | 'silence-interpreted'): Promise<Outcome | null> {
  const said = await visit.running.node.say({ name: 'state', about: null, type: 'silence', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'parties' })
  if ('acts' in said) return done(visit, row, flash)
  const sent = content.silence
  if ('refused' in said) return showSilence(visit, { sent, refusal: { code: said.refused, facts: said.facts }, issues: [] })
  // Several procedures may stand on the page: a field goes by the one that it is in.
  const place = 'asking' in content ? `-${content.asking.slice(0, 8)}` : ''
  return showSilence(visit, { sent, refusal: null, issues: said.issues.map(({ code, path }) => ({ code, field: path.replace(/^content\./, '').replace(/^[a-z]+/, (name) => `${name}${place}`) })) })
}

function done({ match }: Visit, row: ProposalRow, code: 'silence-asked' | 'silence-accepted' | 'silence-broken' | 'silence-interpreted' | 'silence-called-off'): Outcome {
  return { redirect: workspacePath('silence', match.language, row.proposal), flash: { code, path: null } }
}

function viewOf(visit: Visit, row: ProposalRow, procedure: SilenceProcedure): SilenceView {
  const { running } = visit
  const { rows } = running.node
  const self = running.settings.party
  const text = Object.fromEntries(visit.frame.languages.map((language) => [language, 'x']))
  const own = procedure.sides.find(({ party }) => party === self)
  const isOver = running.node.now() > procedure.untilInstant
  const canTakeBack = !procedure.isCalledOff && row.status === 'open' && (own?.is === 'asks' || own?.is === 'accepted') && own.since !== null && own.since.made.party === self
  const missed = running.missedSilences.find(procedure.asking)
  const common = { proposal: row.proposal, asking: procedure.asking }
  return {
    ...procedure, isOver, accepting: possible(visit, { ...common, silence: 'accepted' }), breaking: possible(visit, { ...common, silence: 'broken', reason: text }), interpreting: possible(visit, { ...common, silence: 'interpreted', text }),
    takesBack: canTakeBack && own.since !== null && judgeTakingBack(rows, own.since.statement, running.node.now()) === null ? own.since.statement : null,
    missed: missed === null ? null : { code: missed.code, at: missed.at },
    signed: procedure.sides.flatMap(({ party, is, since }) => {
      const word = is !== 'passed' || since === null ? undefined : rows.find('statement', since.statement)?.content
      if (since === null || word === undefined || word === null) return []
      const seconds = Math.round((Date.parse(since.made.at) - Date.parse(instantOf(procedure.until))) / 1000)
      return [{ party, at: since.made.at, seconds, delay: typeof word.delay === 'string' ? word.delay : null }]
    }),
  }
}

function possible({ running }: Visit, content: SilenceContent): Possibility {
  const late = judgeMoment(running.node.rows, content, null, running.node.now())
  const decision = running.node.decide({ name: 'state', about: null, type: 'silence', content: content as unknown as { readonly [key: string]: Json }, replaces: null, audience: 'parties' })
  const barred = content.silence === 'accepted' ? barredByClearance(running.node, running.clearances, { name: 'sign', proposal: content.proposal }) : null
  const code = late ?? ('refused' in decision ? decision.refused : 'issues' in decision ? (decision.issues[0]?.code ?? 'invalid') : (barred?.refused ?? null))
  return code === null ? { isPossible: true } : { isPossible: false, code }
}

function proposalOf({ running, match }: Visit): ProposalRow | null {
  return running.node.rows.find('proposal', match.parameter) ?? null
}
