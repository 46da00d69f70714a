// The forms of a room, each read as the step that it says. Names of fields begin with the name of their form.

import { isItemId } from '../../../record/index.ts'
import { CERTAINTIES, SEVERITIES, URGENCIES } from '../../../dialogue/statements/incident-content.ts'
import type { Step, StepOf } from '../../../dialogue/statements/index.ts'
import type { Room } from '../../../instruments/protocol/room.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import type { Visit } from '../visit.ts'
import { hourFrom } from './hours.ts'

/** Null where the form is none of a room, or names what the room has not. */
export function stepFrom(visit: Visit, room: Room, form: string): Step | null {
  const { running, fields, frame } = visit
  const self = running.settings.party
  const text = (name: string) => bilingualField(fields, `${form}.${name}`, frame.languages)
  const hour = (name: string) => hourFrom(field(fields, `${form}.${name}`), running.settings.zone)
  const contact = { party: self, contact: field(fields, 'contact') }
  if (form.startsWith('situation-')) return { did: 'situation', section: form.slice('situation-'.length), says: text('says') }
  if (form === 'alert' || form.startsWith('alert-')) return alertFrom(visit, form)
  switch (form) {
    case 'acknowledge': return { did: 'acknowledged', contact }
    case 'called': return { did: 'called', contact, way: 'telephone', isDeputy: false, delay: null }
    case 'mode': return { did: 'mode', mode: field(fields, 'mode.mode'), reason: text('reason') }
    case 'ask': return { did: 'asks', ask: nextName('ask', own(room.board.asks, self).length), what: text('what'), by: hour('by'), state: 'open' }
    case 'offer': return { did: 'offers', offer: nextName('offer', own(offersIn(room), self).length), ask: askFrom(field(fields, 'offer.ask')), what: text('what'), state: 'open' }
    case 'action': return { did: 'action', action: nextName('action', own(room.actions, self).length), what: text('what'), owner: field(fields, 'action.owner'), due: hour('due'), state: 'open' }
    case 'lesson': return { did: 'lesson', lesson: nextName('lesson', own(room.lessons, self).length), what: text('what'), became: null }
    case 'note': return { did: 'note', says: text('says'), reference: optional(field(fields, 'note.reference')) }
    case 'close': return { did: 'closed', outcome: text('outcome'), on: running.node.now().slice(0, 10) }
    default: return changeFrom(visit, room, form)
  }
}

/** What takes the place of an earlier word of this side. */
function changeFrom({ running, fields, frame }: Visit, room: Room, form: string): Step | null {
  const self = running.settings.party
  switch (form) {
    case 'ask-state': {
      const ask = own(room.board.asks, self).find((one) => one.ask === field(fields, 'ask'))
      const state = (['met', 'dropped'] as const).find((one) => one === field(fields, 'state'))
      return ask === undefined || state === undefined ? null : { did: 'asks', ask: ask.ask, what: ask.what, by: ask.by, state }
    }
    case 'offer-state': {
      const offer = own(offersIn(room), self).find((one) => one.offer === field(fields, 'offer'))
      return offer === undefined ? null : { did: 'offers', offer: offer.offer, ask: askOf(room, offer.offer, self), what: offer.what, state: 'dropped' }
    }
    case 'take-up': return { did: 'took-up', offer: { party: field(fields, 'party'), offer: field(fields, 'offer') }, what: Object.fromEntries(frame.languages.map((tag) => [tag, TAKES_UP[tag] ?? TAKES_UP.en])) }
    case 'action-state': {
      const action = own(room.actions, self).find((one) => one.action === field(fields, 'action'))
      const state = (['done', 'dropped'] as const).find((one) => one === field(fields, 'state'))
      return action === undefined || state === undefined ? null : { did: 'action', action: action.action, what: action.what, owner: action.owner, due: action.due, state }
    }
    case 'lesson-became': {
      const [lesson, became] = [own(room.lessons, self).find((one) => one.lesson === field(fields, 'lesson')), field(fields, 'became')]
      return lesson === undefined || !isItemId(became) ? null : { did: 'lesson', lesson: lesson.lesson, what: lesson.what, became }
    }
    default: return null
  }
}

function alertFrom({ running, fields, frame }: Visit, form: string): StepOf<'alert'> {
  const refers = form === 'alert' ? null : form.slice('alert-'.length)
  const message = refers === null ? 'alert' : field(fields, `${form}.cancel`) === 'yes' ? 'cancel' : 'update'
  const one = <T extends string>(name: string, values: readonly T[], otherwise: T) => values.find((value) => value === field(fields, `${form}.${name}`)) ?? otherwise
  const text = (name: string) => bilingualField(fields, `${form}.${name}`, frame.languages)
  return {
    did: 'alert', message, refers, headline: text('headline'), says: text('says'), urgency: one('urgency', URGENCIES, 'unknown'), severity: one('severity', SEVERITIES, 'unknown'),
    certainty: one('certainty', CERTAINTIES, 'unknown'), area: optionalText(text('area')), until: hourFrom(field(fields, `${form}.until`), running.settings.zone), outside: null,
  }
}

const TAKES_UP: Readonly<Record<string, string>> & { readonly en: string } = { en: MESSAGES.en.workspace.incidents.room.takesUp, es: MESSAGES.es.workspace.incidents.room.takesUp }

function own<T extends { readonly party: string }>(lines: readonly T[], self: string): readonly T[] {
  return lines.filter(({ party }) => party === self)
}

function offersIn({ board }: Room) {
  return [...board.asks.flatMap(({ offers }) => offers), ...board.others]
}

function askOf({ board }: Room, offer: string, self: string): StepOf<'offers'>['ask'] {
  const ask = board.asks.find(({ offers }) => offers.some((one) => one.party === self && one.offer === offer))
  return ask === undefined ? null : { party: ask.party, ask: ask.ask }
}

function askFrom(typed: string): StepOf<'offers'>['ask'] {
  const slash = typed.indexOf('/')
  return slash === -1 ? null : { party: typed.slice(0, slash), ask: typed.slice(slash + 1) }
}

/** `ask-3`: each side numbers its own. */
function nextName(what: string, count: number): string {
  return `${what}-${count + 1}`
}
