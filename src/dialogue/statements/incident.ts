// Something that happens, a drill, or a mere trial of the contact points: opened by one side under a protocol of both.
// All that follows are steps in its thread. Update and cancel are messages of their own that refer to an earlier one.
// Nothing said in a room is edited: whoever erred says so in a later step.

import type { PartyId } from '../../record/index.ts'
import { contactWords, findProtocol } from '../incidents/contacts.ts'
import { heldModes } from '../incidents/modes.ts'
import { AFTER_CLOSE, findIncident, hasClosed, lastBy, stepsOf, stepsThat } from '../incidents/thread.ts'
import type { IncidentWord, StepWord } from '../incidents/thread.ts'
import type { Issue, IssueCode } from '../issues.ts'
import { findContent } from '../items/in-force.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { RowReader } from '../rows.ts'
import type { IncidentContent, IncidentStepContent, Step, StepOf } from './incident-content.ts'
import type { Said } from './said.ts'

export * from './incident-content.ts'

/** How far a clock may run ahead, in seconds. */
const CLOCKS_APART = 60
/** What a trial of the contact points is: who was called and who answered. */
const IN_A_PING = ['called', 'acknowledged', 'closed', 'note'] as const

export function incidentRules({ mode, categories }: IncidentContent, rows: RowReader, { about, replaces }: Said): readonly Issue[] {
  const protocol = findProtocol(rows, about)
  if (protocol === null) return [{ code: 'not-about-this', path: 'about' }]
  return [
    ...(replaces === null ? [] : [{ code: 'incident-stands', path: 'replaces' } as const]),
    ...(protocol.modes.some((one) => one.mode === mode) ? [] : [{ code: 'mode-unknown', path: 'content.mode' } as const]),
    ...categories.flatMap((category, place): Issue[] => (protocol.categories.some((one) => one.category === category) ? [] : [{ code: 'contact-category-unknown', path: `content.categories.${place}` }])),
  ]
}

interface Thread {
  readonly rows: RowReader
  readonly protocol: SettingsOf<'protocol'>
  readonly incident: IncidentWord
  readonly steps: readonly StepWord[]
  readonly self: PartyId
  readonly at: string
}

export function incidentStepRules({ thread, step, at }: IncidentStepContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const [incident, protocol] = [findIncident(rows, thread), findProtocol(rows, about)]
  if (protocol === null) return [{ code: 'not-about-this', path: 'about' }]
  if (incident === null || incident.protocol !== about) return [{ code: 'incident-unknown', path: 'content.thread' }]
  if (replaces !== null) return [{ code: 'incident-stands', path: 'replaces' }]
  const steps = stepsOf(rows, thread)
  if (hasClosed(steps, self) && !AFTER_CLOSE.some((did) => did === step.did)) return [{ code: 'room-closed', path: 'content.step' }]
  if (incident.content.nature === 'ping' && !IN_A_PING.some((did) => did === step.did)) return [{ code: 'only-a-ping', path: 'content.step' }]
  return stepIssues(step, { rows, protocol, incident, steps, self, at }).map(({ code, path }) => ({ code, path: path === '' ? 'content.step' : `content.step.${path}` }))
}

function stepIssues(step: Step, thread: Thread): readonly Issue[] {
  const { rows, protocol, steps, self } = thread
  switch (step.did) {
    case 'called': return contactIssues(step, thread, 'already-called')
    case 'acknowledged': return contactIssues(step, thread, 'already-acknowledged')
    case 'mode': return modeIssues(step, thread)
    case 'alert': return alertIssues(step, thread)
    case 'situation': return unless(protocol.sections.some(({ section }) => section === step.section), 'section-unknown', 'section')
    case 'asks': return step.by === null ? [] : unless(!isBefore(step.by, thread.at) || step.state !== 'open', 'due-too-early', 'by')
    case 'offers': return unless(step.ask === null || asksIn(steps).some(({ last }) => last.made.party === step.ask?.party && last.step.ask === step.ask.ask), 'ask-unknown', 'ask')
    case 'took-up': return takeUpIssues(step, thread)
    case 'action': return [...unless(findContent(rows, 'organisation', step.owner)?.party === self, 'organisation-not-own', 'owner'), ...(step.due === null || step.state !== 'open' ? [] : unless(!isBefore(step.due, thread.at), 'due-too-early', 'due'))]
    case 'lesson': return unless(step.became === null || rows.find('item', step.became)?.versions.at(-1)?.content != null, 'item-unknown', 'became')
    case 'closed': case 'note': return []
  }
}

function contactIssues({ did, contact }: StepOf<'called'> | StepOf<'acknowledged'>, { rows, incident, steps, self }: Thread, code: IssueCode): readonly Issue[] {
  if (contact.party !== self) return [{ code: 'contact-not-own', path: 'contact' }]
  const isKnown = contactWords(rows, incident.protocol).some(({ row, content }) => row.made.party === self && content.contact === contact.contact)
  if (!isKnown) return [{ code: 'contact-unknown', path: 'contact' }]
  return unless(!stepsThat(steps, did).some(({ made, step }) => made.party === self && step.contact.contact === contact.contact), code, 'contact')
}

function modeIssues({ mode }: StepOf<'mode'>, { protocol, incident, steps, self }: Thread): readonly Issue[] {
  if (!protocol.modes.some((one) => one.mode === mode)) return [{ code: 'mode-unknown', path: 'mode' }]
  return unless(heldModes(incident, steps).findLast(({ party }) => party === self)?.mode !== mode, 'mode-held', 'mode')
}

/** Only its author updates or cancels an alert, the last of its chain, and what is cancelled stays so. */
function alertIssues({ message, refers, until }: StepOf<'alert'>, { steps, self, at }: Thread): readonly Issue[] {
  const late = until === null || isBefore(at, until) ? [] : [{ code: 'until-too-early', path: 'until' } as const]
  if (message === 'alert') return [...(refers === null ? [] : [{ code: 'alert-refers', path: 'refers' } as const]), ...late]
  const alerts = stepsThat(steps, 'alert')
  const earlier = alerts.find(({ statement }) => statement === refers)
  if (earlier === undefined) return [{ code: 'alert-unknown', path: 'refers' }]
  if (earlier.made.party !== self) return [{ code: 'alert-not-own', path: 'refers' }]
  if (earlier.step.message === 'cancel') return [{ code: 'alert-cancelled', path: 'refers' }]
  return [...unless(!alerts.some(({ step, made }) => step.refers === refers && made.party === self), 'alert-superseded', 'refers'), ...late]
}

function takeUpIssues({ offer }: StepOf<'took-up'>, { steps, self }: Thread): readonly Issue[] {
  if (offer.party === self) return [{ code: 'offer-own', path: 'offer' }]
  const found = lastBy(stepsThat(steps, 'offers'), (step) => step.offer).find(({ last }) => last.made.party === offer.party && last.step.offer === offer.offer)
  return unless(found?.last.step.state === 'open', 'offer-unknown', 'offer')
}

function asksIn(steps: readonly StepWord[]) {
  return lastBy(stepsThat(steps, 'asks'), (step) => step.ask)
}

function unless(holds: boolean, code: IssueCode, path: string): readonly Issue[] {
  return holds ? [] : [{ code, path }]
}

function isBefore(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0
}

/** What happened is over: nobody signs an hour that has not come, beyond what clocks differ. */
export function incidentInFuture(content: IncidentContent | IncidentStepContent, now: string): Issue | null {
  const [path, at] = 'began' in content ? ['content.began', content.began] as const : ['content.at', content.at] as const
  const ahead = Temporal.Instant.from(at).since(Temporal.Instant.from(now)).total('seconds')
  return ahead > CLOCKS_APART ? { code: 'instant-in-future', path } : null
}
