// People of this side, what they may do, and who answers for what; and the audit trail.

import { z } from 'zod'
import { AUDIT_SORTS } from '../../../node/audit/index.ts'
import { ROLES } from '../../../node/access/index.ts'
import type { Person } from '../../../node/people/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { isHeld } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { day, instant, itemId, slugPart, itemKind, texts } from '../schemas.ts'

const grant = z.strictObject({ id: z.string(), role: z.enum(ROLES), scope: z.string(), from: day, until: day.nullable(), delegatedBy: z.string().nullable() }).meta({ id: 'Grant' })
const person = z.strictObject({
  id: z.string(), revision: z.number().int(), name: texts, post: texts.nullable(), organisation: itemId, language: z.enum(['en', 'es']),
  /** Told to who manages people; null to anybody else. */
  email: z.string().nullable(), leftAt: instant.nullable(),
  /** Roles that hold today, own and lent. */
  grants: z.array(grant),
}).meta({ id: 'Person' })

const PARTS = { person: { schema: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(40), about: words('The person.', 'La persona.') } }
const email = z.string().max(260).nullable()
const newGrant = z.strictObject({ role: z.enum(ROLES), /** `side`, or an organization or body. */ scope: z.string().max(200), from: day, until: day.nullable().optional() })
const about = { name: texts, post: texts.nullable(), email, language: z.enum(['en', 'es']), organisation: itemId }
const REFUSES = ['person-unknown', 'person-taken', 'person-left', 'email-taken', 'person-changed-meanwhile', 'person-id-malformed', 'name-required', 'email-malformed', 'scope-unknown', 'days-reversed', 'grant-held', 'grant-unknown', 'last-administrator', 'would-be-left'] as const

const listPeople = endpoint({
  id: 'listPeople', method: 'GET', path: '/people', scope: 'look', noted: 'look', answer: { list: person },
  summary: words('People of this side', 'Personas de este lado'),
  query: { active: { schema: z.boolean().optional(), about: words('Only those who have not left.', 'Solo quienes siguen en funciones.') } },
  handle: ({ running, caller, query: { active }, limit, after }) => pageOf(active === true ? running.people.active() : running.people.list(), ({ id }) => id, { after, limit }, (one) => personOf(running, one, caller.may('manage-people'))),
})

const getPerson = endpoint({
  id: 'getPerson', method: 'GET', path: '/people/{person}', scope: 'look', parts: PARTS, answer: { schema: person },
  summary: words('One person', 'Una persona'),
  handle: ({ running, caller, path }) => {
    const found = running.people.find(path.person)
    return found === null ? null : { value: personOf(running, found, caller.may('manage-people')), tag: `r${found.revision}` }
  },
})

const addPerson = endpoint({
  id: 'addPerson', method: 'POST', path: '/people', scope: 'manage-people', answer: { schema: person }, status: 201, refuses: REFUSES,
  body: { schema: z.strictObject({ id: z.string().max(40), ...about, post: about.post.optional(), grants: z.array(newGrant).max(20) }) },
  summary: words('Admit a person with roles', 'Dar de alta a una persona con sus funciones'),
  handle: async ({ running, caller, body: { grants, post = null, ...rest } }) => {
    const done = await running.people.add({ ...rest, post }, grants.map((one) => ({ ...one, until: one.until ?? null })), caller.person?.id ?? '')
    return 'done' in done ? { value: personOf(running, done.done, true), tag: `r${done.done.revision}`, location: `/people/${done.done.id}` } : done
  },
})

const changePerson = endpoint({
  id: 'changePerson', method: 'PATCH', path: '/people/{person}', scope: 'manage-people', parts: PARTS, answer: { schema: person }, isConditional: true, refuses: REFUSES,
  body: { schema: z.strictObject(about).partial() },
  summary: words('Change what is known of a person', 'Cambiar los datos de una persona'),
  handle: async ({ running, path, body, held }) => {
    const found = running.people.find(path.person)
    if (found === null) return null
    if (!isHeld(held, `r${found.revision}`)) return { refused: 'precondition-failed' }
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    const done = await running.people.change(found.id, given, found.revision)
    return 'done' in done ? { value: personOf(running, done.done, true), tag: `r${done.done.revision}` } : done
  },
})

const giveRole = endpoint({
  id: 'giveRole', method: 'POST', path: '/people/{person}/grants', scope: 'manage-people', parts: PARTS, body: { schema: newGrant }, answer: { schema: person }, status: 201, refuses: REFUSES,
  summary: words('Give a role', 'Asignar una función'),
  handle: async ({ running, caller, path, body }) => {
    const done = await running.people.grant(path.person, { ...body, until: body.until ?? null }, caller.person?.id ?? '')
    return 'done' in done ? { value: personOf(running, done.done, true), tag: `r${done.done.revision}` } : done
  },
})

const endRole = endpoint({
  id: 'endRole', method: 'DELETE', path: '/people/{person}/grants/{grant}', scope: 'manage-people', answer: 'nothing', refuses: REFUSES,
  parts: { ...PARTS, grant: { schema: z.string().max(60), about: words('The role, by its id.', 'La función, por su identificador.') } },
  summary: words('End a role now', 'Dar por terminada una función'),
  handle: async ({ running, caller, path }) => {
    const done = await running.people.revoke(path.person, path.grant, caller.person?.id ?? '')
    return 'done' in done ? { value: null } : done
  },
})

const handOver = endpoint({
  id: 'handOver', method: 'POST', path: '/people/{person}/hand-over', scope: 'manage-people', parts: PARTS, answer: { schema: z.strictObject({ from: z.string(), to: z.string(), things: z.number().int() }) }, status: 201, refuses: [...REFUSES, 'successor-required'],
  body: { schema: z.strictObject({ /** Who takes over everything; null where nothing is left. */ to: z.string().max(40).nullable() }) },
  summary: words('Somebody leaves, and somebody takes over', 'Alguien se va y alguien recibe lo suyo'),
  handle: async ({ running, caller, path, body }) => {
    const done = await running.handOvers.handOver(path.person, body.to, caller.person?.id ?? '')
    return 'done' in done ? { value: { from: done.done.from, to: done.done.to, things: done.done.things.length } } : done
  },
})

const focalPoint = z.strictObject({ item: itemId, focalPoint: z.string(), deputy: z.string().nullable() }).meta({ id: 'FocalPoint' })

const listFocalPoints = endpoint({
  id: 'listFocalPoints', method: 'GET', path: '/people/focal-points', scope: 'look', answer: { list: focalPoint },
  summary: words('Who answers for what', 'Quién responde por qué'),
  handle: ({ running, limit, after }) => pageOf(running.people.responsibilities(), ({ item }) => item, { after, limit }, ({ item, focalPoint: first, deputy }) => ({ item, focalPoint: first, deputy })),
})

const assignFocalPoint = endpoint({
  id: 'assignFocalPoint', method: 'PUT', path: '/people/focal-points/{kind}/{name}', scope: 'manage-people', answer: { schema: focalPoint }, refuses: [...REFUSES, 'focal-point-required', 'deputy-same'],
  parts: { kind: { schema: itemKind, about: words('The kind of the item.', 'La clase del elemento.') }, name: { schema: slugPart, about: words('Its name.', 'Su nombre.') } },
  body: { schema: z.strictObject({ focalPoint: z.string().max(40), deputy: z.string().max(40).nullable().optional() }) },
  summary: words('Name who answers for an item', 'Nombrar a quien responde por un elemento'),
  handle: async ({ running, path: { kind, name }, body }) => {
    const item = `${kind}/${name}`
    if (running.node.rows.find('item', item) === undefined) return null
    const done = await running.people.assign(item, body.focalPoint, body.deputy ?? null)
    return 'done' in done ? { value: { item, focalPoint: done.done.focalPoint, deputy: done.done.deputy } } : done
  },
})

const entry = z.strictObject({ at: instant, sort: z.enum(AUDIT_SORTS), who: z.string().nullable(), what: z.string(), about: z.string().nullable(), refused: z.string().nullable(), network: z.string().nullable() }).meta({ id: 'AuditEntry' })

const listAudit = endpoint({
  id: 'listAudit', method: 'GET', path: '/audit', scope: 'audit', noted: 'look', answer: { list: entry },
  summary: words('Who looked at and did what, the newest first', 'Quién consultó e hizo qué, lo más reciente primero'),
  query: {
    who: { schema: z.string().max(40).optional(), about: words('A person.', 'Una persona.') }, about: { schema: z.string().max(200).optional(), about: words('What it was about.', 'Sobre qué fue.') },
    sort: { schema: z.enum(AUDIT_SORTS).optional(), about: words('Of this sort.', 'De este tipo.') }, from: { schema: day.optional(), about: words('From this day.', 'Desde este día.') }, until: { schema: day.optional(), about: words('Until this day.', 'Hasta este día.') },
  },
  handle: async ({ running, query, limit, after }) => {
    const { entries, next } = await running.audit.page({ who: query.who ?? null, about: query.about ?? null, sort: query.sort ?? null, from: query.from ?? null, until: query.until ?? null }, typeof after === 'string' ? after : null, limit)
    return { page: entries.map((one) => ({ ...one })), next }
  },
})

export const PEOPLE: readonly Endpoint[] = [listPeople, listFocalPoints, assignFocalPoint, getPerson, addPerson, changePerson, giveRole, endRole, handOver, listAudit]

function personOf(running: RunningNode, one: Person, isManager: boolean): z.input<typeof person> {
  const { id, revision, name, post, organisation, language, email: address, leftAt } = one
  return {
    id, revision, name, post, organisation, language, email: isManager ? address : null, leftAt,
    grants: running.people.grantsOf(one).map(({ id: own, role, scope, from, until, delegatedBy }) => ({ id: own, role, scope, from, until, delegatedBy })),
  }
}
