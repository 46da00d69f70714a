// What a side and its people set for themselves: who answers for contact points, whose clearance is asked, what a person is told of;
// and the notes that it keeps on members of its items.

import { z } from 'zod'
import { findContent } from '../../../dialogue/views/index.ts'
import { lastRefOf } from '../../../dialogue/views/side-deeds.ts'
import { CLEARED_DEEDS } from '../../../node/clearance/index.ts'
import type { Roster, Rules } from '../../../node/clearance/index.ts'
import { LONGEST_NOTE } from '../../../node/drafting/index.ts'
import type { RedNote } from '../../../node/drafting/index.ts'
import { isZone, PACES, TOPICS } from '../../../node/notices/index.ts'
import type { Subscription } from '../../../node/notices/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { findQuorumProblem, organisationsOf } from '../../workspace/drafting/rules.ts'
import { ownContacts } from '../../workspace/handling/home.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { instant, itemId, itemKind, slugPart, texts } from '../schemas.ts'

const who = z.string().max(40)
const contact = z.strictObject({ contact: z.string(), office: texts, revision: z.number().int(), /** People of this side. */ holders: z.array(who) }).meta({ id: 'ContactPoint' })
const CONTACT = { contact: { schema: z.string().min(1).max(200), about: words('The contact point, as its statement names it.', 'El punto de contacto, como lo nombra su declaración.') } }

const listContacts = endpoint({
  id: 'listContacts', method: 'GET', path: '/contacts', scope: 'manage-people', noted: 'look', answer: { list: contact },
  summary: words('Contact points of this side and who answers for them', 'Puntos de contacto de este lado y quién responde por ellos'),
  handle: ({ running, limit, after }) => pageOf(ownContacts({ running }), (one) => one.contact, { after, limit }, (one) => contactOf(running, one)),
})

const getContact = endpoint({
  id: 'getContact', method: 'GET', path: '/contacts/{contact}', scope: 'manage-people', parts: CONTACT, answer: { schema: contact },
  summary: words('One contact point', 'Un punto de contacto'),
  handle: ({ running, path }) => toldContact(running, path.contact),
})

const setHolders = endpoint({
  id: 'setContactHolders', method: 'PUT', path: '/contacts/{contact}/holders', scope: 'manage-people', parts: CONTACT, answer: { schema: contact }, isConditional: true, refuses: ['person-unknown', 'content-unfit'],
  body: { schema: z.strictObject({ holders: z.array(who).max(50) }) },
  summary: words('Name who answers for a contact point', 'Designar a quien responde por un punto de contacto'),
  handle: async ({ running, caller, path, body: { holders }, held }) => {
    const known = toldContact(running, path.contact)
    if (known === null) return null
    if (!isHeld(held, known.tag)) return { refused: 'precondition-failed' }
    const active = new Set(running.people.active().map(({ id }) => id))
    const issues = holders.flatMap((id, index) => (active.has(id) ? [] : [{ path: `holders.${index}`, code: 'person-unknown' }]))
    if (issues.length > 0) return { issues }
    const set = await running.handling.holders.set(path.contact, holders, caller.person?.id ?? '', known.value.revision)
    return set === null ? { refused: 'precondition-failed' } : toldContact(running, path.contact)
  },
})

const roster = z.strictObject({ organisations: z.array(itemId).max(100), /** Those among them without whom nothing is cleared. */ obligatory: z.array(itemId).max(100), /** How many must clear. */ quorum: z.union([z.literal('all'), z.number().int().min(1).max(100)]) }).meta({ id: 'Roster' })
const rulesContent = z.strictObject({ /** `send`: own drafts; `sign`: what another side proposes. */ clearanceFor: z.array(z.enum(CLEARED_DEEDS)).max(2), roster, /** By meeting: instead of the usual roster. */ meetings: z.record(z.string().max(200), roster) })
const rules = rulesContent.extend({ revision: z.number().int(), setAt: instant.nullable(), setBy: z.string().nullable() }).meta({ id: 'ClearanceRules' })

const getRules = endpoint({
  id: 'getClearanceRules', method: 'GET', path: '/clearances/rules', scope: 'set-clearance', answer: { schema: rules },
  summary: words('Whose clearance this side asks', 'A quién pide este lado su visto bueno'),
  handle: ({ running }) => toldRules(running.clearances.rules.now),
})

const setRules = endpoint({
  id: 'setClearanceRules', method: 'PUT', path: '/clearances/rules', scope: 'set-clearance', body: { schema: rulesContent }, answer: { schema: rules }, isConditional: true,
  summary: words('Set whose clearance is asked', 'Fijar a quién se pide el visto bueno'),
  handle: async ({ running, caller, body, held }) => {
    const { rules: kept } = running.clearances
    if (!isHeld(held, tagOf(kept.now))) return { refused: 'precondition-failed' }
    const own = new Set(organisationsOf(running).map(({ item }) => item))
    const issues = [
      ...rosterIssues(body.roster, 'roster', own),
      ...Object.entries(body.meetings).flatMap(([meeting, one]) => [...(findContent(running.node.rows, 'meeting', meeting) === null ? [{ path: `meetings.${meeting}`, code: 'item-unknown' }] : []), ...rosterIssues(one, `meetings.${meeting}`, own)]),
    ]
    if (issues.length > 0) return { issues }
    const set = await kept.set({ ...body, clearanceFor: CLEARED_DEEDS.filter((deed) => body.clearanceFor.includes(deed)) }, caller.person?.id ?? '', running.node.now(), kept.now.revision)
    return set === null ? { refused: 'precondition-failed' } : toldRules(set)
  },
})

const choice = z.strictObject({ isShown: z.boolean(), mail: z.enum(PACES) })
const wishes = z.strictObject({
  choices: z.strictObject(Object.fromEntries(TOPICS.map((topic) => [topic, choice])) as Record<(typeof TOPICS)[number], typeof choice>),
  zone: z.string().max(60), /** Of that clock, from which the daily mail goes out. */ hour: z.number().int().min(0).max(23),
})
const subscription = wishes.extend({ revision: z.number().int(), follows: z.array(itemId) }).meta({ id: 'Subscription' })
const FOLLOWED = { kind: { schema: itemKind, about: words('The kind of the item.', 'La clase del elemento.') }, name: { schema: slugPart, about: words('Its name.', 'Su nombre.') } }

const getSubscription = endpoint({
  id: 'getSubscription', method: 'GET', path: '/notices/subscription', scope: 'look', answer: { schema: subscription },
  summary: words('What the owner of the token wants to be told of', 'De qué quiere recibir avisos el titular de la ficha'),
  handle: ({ running, caller }) => toldSubscription(running.notices.subscriptions.of(caller.person?.id ?? '')),
})

const setSubscription = endpoint({
  id: 'setSubscription', method: 'PUT', path: '/notices/subscription', scope: 'look', body: { schema: wishes }, answer: { schema: subscription }, isConditional: true,
  summary: words('Say what to be told of, on the page and by mail', 'Decir de qué recibir avisos, en la página y por correo'),
  handle: async ({ running, caller, body, held }) => {
    const { subscriptions } = running.notices
    const before = subscriptions.of(caller.person?.id ?? '')
    if (!isHeld(held, tagOf(before))) return { refused: 'precondition-failed' }
    if (!isZone(body.zone)) return { issues: [{ path: 'zone', code: 'zone-unknown' }] }
    const kept = await subscriptions.put(before.person, { ...body, follows: before.follows }, before.revision)
    return kept === null ? { refused: 'precondition-failed' } : toldSubscription(kept)
  },
})

const follow = endpoint({
  id: 'followItem', method: 'PUT', path: '/notices/subscription/follows/{kind}/{name}', scope: 'look', parts: FOLLOWED, answer: { schema: subscription },
  summary: words('Follow an item with all that hangs under it, or a body with all that it looks after', 'Seguir un elemento con lo que depende de él, o un órgano con lo que tiene a su cargo'),
  handle: async ({ running, caller, path: { kind, name } }) => {
    if (lastRefOf(running.node.rows, `${kind}/${name}`) === null) return null
    await running.notices.subscriptions.follow(caller.person?.id ?? '', `${kind}/${name}`, true)
    return toldSubscription(running.notices.subscriptions.of(caller.person?.id ?? ''))
  },
})

const unfollow = endpoint({
  id: 'unfollowItem', method: 'DELETE', path: '/notices/subscription/follows/{kind}/{name}', scope: 'look', parts: FOLLOWED, answer: 'nothing',
  summary: words('Follow it no more', 'Dejar de seguirlo'),
  handle: async ({ running, caller, path: { kind, name } }) => {
    const { subscriptions } = running.notices
    if (!subscriptions.of(caller.person?.id ?? '').follows.includes(`${kind}/${name}`)) return null
    await subscriptions.follow(caller.person?.id ?? '', `${kind}/${name}`, false)
    return { value: null }
  },
})

const redNote = z.strictObject({ id: z.string(), revision: z.number().int(), item: itemId, /** The member that it is about; empty for the item as a whole. */ field: z.string(), text: z.string(), by: z.string(), at: instant, resolved: z.strictObject({ by: z.string(), at: instant }).nullable() }).meta({ id: 'RedNote' })
const RED_NOTE = { note: { schema: z.uuid(), about: words('The note.', 'La nota.') } }

const listRedNotes = endpoint({
  id: 'listRedNotes', method: 'GET', path: '/drafts/notes', scope: 'look', answer: { list: redNote },
  summary: words('Red notes of this side on an item, the oldest first', 'Notas rojas de este lado sobre un elemento, la más antigua primero'),
  query: { item: { schema: itemId, about: words('The item.', 'El elemento.') } },
  handle: async ({ running, query: { item }, limit, after }) => pageOf(await running.notes.on(item), ({ at, id }) => `${at} ${id}`, { after, limit }, redNoteOf),
})

const addRedNote = endpoint({
  id: 'addRedNote', method: 'POST', path: '/drafts/notes', scope: 'comment', answer: { schema: redNote }, status: 201, refuses: ['item-unknown'],
  body: { schema: z.strictObject({ item: itemId, field: z.string().max(100).optional(), text: z.string().trim().min(1).max(LONGEST_NOTE) }) },
  summary: words('Write a red note: on an item’s member, for this side alone', 'Escribir una nota roja: sobre una parte de un elemento, solo para este lado'),
  description: words('The item may also be one that only a draft has.', 'El elemento puede ser también uno que solo figure en un borrador.'),
  handle: async ({ running, caller, body: { item, field = '', text }, once }) => {
    const isDrafted = async () => (await running.drafts.summaries()).some(({ bases }) => bases.has(item))
    if (running.node.rows.find('item', item) === undefined && !(await isDrafted())) return { refused: 'item-unknown' }
    return toldNote(await running.notes.find(await running.notes.add({ item, field, text, by: caller.person?.id ?? '', at: running.node.now() }, once ?? '')))
  },
})

const turnRedNote = endpoint({
  id: 'changeRedNote', method: 'PATCH', path: '/drafts/notes/{note}', scope: 'comment', parts: RED_NOTE, body: { schema: z.strictObject({ isResolved: z.boolean() }) }, answer: { schema: redNote }, isConditional: true,
  summary: words('Settle a red note, or open it again', 'Dar por atendida una nota roja o reabrirla'),
  handle: async ({ running, caller, path, body, held }) => {
    const found = await running.notes.find(path.note)
    if (found === null) return null
    if (!isHeld(held, tagOf(found))) return { refused: 'precondition-failed' }
    if ((found.resolved !== null) !== body.isResolved) await running.notes.turn(found.id, caller.person?.id ?? '', running.node.now())
    return toldNote(await running.notes.find(found.id))
  },
})

export const SETTINGS: readonly Endpoint[] = [listContacts, getContact, setHolders, getRules, setRules, getSubscription, setSubscription, follow, unfollow, listRedNotes, addRedNote, turnRedNote]

function tagOf({ revision }: { readonly revision: number }): string {
  return `r${revision}`
}

function contactOf(running: RunningNode, { contact: name, office }: ReturnType<typeof ownContacts>[number]): z.input<typeof contact> {
  const { revision, people } = running.handling.holders.of(name)
  return { contact: name, office, revision, holders: [...people] }
}

function toldContact(running: RunningNode, name: string) {
  const found = ownContacts({ running }).find((one) => one.contact === name)
  const value = found === undefined ? null : contactOf(running, found)
  return value === null ? null : { value, tag: tagOf(value) }
}

function rosterIssues(one: Roster, path: string, own: ReadonlySet<string>): readonly { readonly path: string; readonly code: string }[] {
  const quorum = findQuorumProblem(one)
  return [
    ...one.organisations.flatMap((item, index) => (own.has(item) ? [] : [{ path: `${path}.organisations.${index}`, code: 'invalid_value' }])),
    ...one.obligatory.flatMap((item, index) => (one.organisations.includes(item) ? [] : [{ path: `${path}.obligatory.${index}`, code: 'organisation-not-asked' }])),
    ...(quorum === null ? [] : [{ path: `${path}.quorum`, code: quorum }]),
  ]
}

function toldRules(now: Rules): { readonly value: z.input<typeof rules>; readonly tag: string } {
  const { clearanceFor, roster: usual, meetings, revision, setAt, setBy } = now
  return { value: { clearanceFor, roster: usual, meetings, revision, setAt, setBy }, tag: tagOf(now) }
}

function toldSubscription(one: Subscription): { readonly value: z.input<typeof subscription>; readonly tag: string } {
  const { revision, choices, zone, hour, follows } = one
  return { value: { revision, choices: { ...choices }, zone, hour, follows: [...follows] }, tag: tagOf(one) }
}

function toldNote(note: RedNote | null) {
  return note === null ? null : { value: redNoteOf(note), tag: tagOf(note), location: `/drafts/notes/${note.id}` }
}

function redNoteOf({ id, revision, item, field, text, by, at, resolved }: RedNote): z.input<typeof redNote> {
  return { id, revision, item, field, text, by, at, resolved }
}
