// One person: roles, ways in, what it answers for, what was done about it; and what an administrator does there.

import { isRole } from '../../../node/access/index.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { findRef } from '../../../dialogue/views/index.ts'
import type { ItemRef } from '../../../dialogue/views/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Person } from '../../../node/people/index.ts'
import { originOf } from '../../../node/settings.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { PersonPage, PersonValues } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field, revisionField } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { readPerson, refuseFields, valuesOf } from './people.ts'
import { invitedPeople, organisationsOf, personLine, personRef, scopesOf } from './refs.ts'
import { isScopeHere } from './scopes.ts'

const HISTORY_ENTRIES = 20

type Invitation = PersonPage['invitation']
type Done = { readonly code: EdgeCode; readonly facts?: RefusalView['facts'] } | { readonly issues: readonly FieldIssue[]; readonly values?: PersonValues } | { readonly invitation: NonNullable<Invitation> } | null

const DEEDS: Readonly<Record<string, (visit: Visit, person: Person, by: string) => Promise<Done>>> = { change, grant, revoke, invite, bind, unbind, 'close-sessions': closeSessions, unlock }

interface Shown {
  readonly issues?: readonly FieldIssue[]
  readonly refusal?: RefusalView | null
  readonly values?: PersonValues
  readonly invitation?: Invitation
}

export async function showPerson(visit: Visit, { issues = [], refusal = null, values, invitation = null }: Shown = {}): Promise<Outcome | null> {
  const { running } = visit
  const person = running.people.find(visit.match.parameter)
  if (person === null) return null
  const mayManage = visit.may('manage-people')
  const held = running.signIn.credentials.find(person.id)
  const items = running.people.itemsOf(person.id)
  const { id, name, post, email, language, organisation, revision } = person
  const page: PersonPage = {
    ...(await frameFor(visit)), kind: 'person', person: { ...(await personLine(running, person, await invitedPeople(running))), revision, post },
    focalPoint: items.focalPoint.map((item) => refTo(running, item)), deputy: items.deputy.map((item) => refTo(running, item)), mayManage,
    ways: {
      password: held?.password != null, codes: held?.totp != null, passkeys: held?.passkeys.length ?? 0, identities: mayManage ? (held?.identities ?? []) : [],
      sessions: mayManage ? (await running.sessions.listOf(person.id)).length : 0,
    },
    invitation, history: visit.may('audit') ? (await running.audit.page({ about: id }, null, HISTORY_ENTRIES)).entries : [],
    handOvers: running.handOvers.list().filter(({ from, to }) => from === id || to === id).map(({ from, to, at }) => ({ from: personRef(running, from), to: personRef(running, to), at })),
    organisations: organisationsOf(running), scopes: scopesOf(running), today: running.people.today,
    values: values ?? { id, name, post: post ?? {}, email: email ?? '', language, organisation }, issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : edgeOf(refusal.code as EdgeCode).status }
}

export async function changePerson(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const person = running.people.find(match.parameter)
  if (person === null) return null
  const asked = field(fields, 'do')
  const deed = Object.hasOwn(DEEDS, asked) ? DEEDS[asked] : undefined
  const done = deed === undefined ? { code: 'request-malformed' as const } : await deed(visit, person, officer?.id ?? '')
  if (done === null) return { redirect: workspacePath('person', match.language, person.id), flash: { code: 'person-changed', path: null } }
  if ('code' in done) return showPerson(visit, { refusal: { code: done.code, facts: done.facts ?? {} } })
  return 'issues' in done ? showPerson(visit, done) : showPerson(visit, { invitation: done.invitation })
}

async function change(visit: Visit, person: Person): Promise<Done> {
  const values = { ...valuesOf(visit.fields), id: person.id }
  const read = readPerson(visit, values)
  if ('issues' in read) return { issues: read.issues, values }
  const { name, post = null, email, language, organisation } = read.person
  const outcome = await visit.running.people.change(person.id, { name, post, email, language, organisation }, revisionField(visit.fields))
  return 'done' in outcome ? null : refuseFields<Done>(outcome, (issues, refusal) => (refusal === null ? { issues, values } : { code: outcome.refused, facts: outcome.facts }))
}

async function grant({ running, fields }: Visit, person: Person, by: string): Promise<Done> {
  const [role, scope, from, until] = [field(fields, 'role'), field(fields, 'scope'), field(fields, 'from'), field(fields, 'until')]
  if (!isRole(role) || !isScopeHere(running, scope)) return { issues: [{ field: 'scope', code: 'scope-unknown' }] }
  const outcome = await running.people.grant(person.id, { role, scope, from, until: until === '' ? null : until }, by)
  return 'done' in outcome ? null : refuseFields<Done>(outcome, (issues, refusal) => (refusal === null ? { issues } : { code: outcome.refused, facts: outcome.facts }))
}

async function revoke({ running, fields }: Visit, person: Person, by: string): Promise<Done> {
  const outcome = await running.people.revoke(person.id, field(fields, 'grant'), by)
  return 'done' in outcome ? null : { code: outcome.refused, facts: outcome.facts }
}

async function invite({ running, match }: Visit, person: Person, by: string): Promise<Done> {
  if (person.leftAt !== null) return { code: 'person-left' }
  if (!running.signIn.settings.passwords) return { code: 'way-not-offered' }
  const { token, expires } = await running.signIn.invitations.invite(person.id, by)
  return { invitation: { link: `${originOf(running.settings)}${workspacePath('welcome', person.language ?? match.language, token)}`, expires } }
}

async function bind({ running, fields }: Visit, person: Person): Promise<Done> {
  const [issuer, subject] = [field(fields, 'issuer').replace(/\/+$/, ''), field(fields, 'subject')]
  if (person.leftAt !== null) return { code: 'person-left' }
  if (issuer === '' || subject === '' || issuer.length + subject.length > 2000) return { issues: [{ field: 'subject', code: 'identity-malformed' }] }
  const refused = await running.signIn.credentials.bind(person.id, { issuer, subject })
  return refused === null ? null : { code: refused }
}

async function unbind({ running, fields }: Visit, person: Person): Promise<Done> {
  await running.signIn.credentials.unbind(person.id, field(fields, 'issuer'))
  return null
}

async function closeSessions({ running }: Visit, person: Person): Promise<Done> {
  await running.sessions.closeAll(person.id)
  return null
}

/** Lets somebody who is told to wait try again at once. */
async function unlock({ running }: Visit, person: Person): Promise<Done> {
  if (person.email !== null) running.signIn.attempts.clear(person.email)
  return null
}

/** An item that is no longer in force is named by its id. */
function refTo(running: RunningNode, item: ItemId): ItemRef {
  return findRef(running.node.rows, item) ?? { item, kind: 'element', slug: slugOf(item), title: {} }
}
