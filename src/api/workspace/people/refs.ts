// People, roles and scopes as pages name them.

import { isOwnOrganisation } from './scopes.ts'
import { findRef, organisationRefs } from '../../../dialogue/views/index.ts'
import type { OrganisationRef } from '../../../dialogue/views/index.ts'
import { isRunning } from '../../../node/people/grants.ts'
import type { Grant, Person } from '../../../node/people/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { GrantLine, PersonLine, PersonRef, ScopeName } from '../../../web/workspace/people/models.ts'
import { contextOf } from '../visit.ts'

export function personRef(running: RunningNode, id: string): PersonRef {
  return { id, name: running.people.find(id)?.name ?? {} }
}

export function colleaguesOf(running: RunningNode, id: string): readonly PersonRef[] {
  return running.people.active().filter((person) => person.id !== id).map((person) => personRef(running, person.id))
}

export function scopeName(running: RunningNode, scope: string): ScopeName {
  if (scope === 'side') return { item: null, title: {} }
  return { item: scope, title: findRef(running.node.rows, scope)?.title ?? {} }
}

/** What a role can be given for: the whole side, its organisations, the bodies. */
export function scopesOf(running: RunningNode): readonly ScopeName[] {
  const bodies = running.node.rows.find('kind', 'body') ?? []
  return ['side', ...organisationsOf(running).map(({ item }) => item), ...bodies].map((scope) => scopeName(running, scope))
}

export function organisationsOf(running: RunningNode): readonly OrganisationRef[] {
  return organisationRefs(contextOf(running), running.node.rows.find('kind', 'organisation') ?? []).filter(({ item }) => isOwnOrganisation(running, item))
}

export function grantLine(running: RunningNode, person: Person, grant: Grant): GrantLine {
  const { id, role, scope, from, until, delegatedBy, ended } = grant
  const isInForce = running.people.grantsOf(person).some((one) => one.id === id)
  return { id, role, scope: scopeName(running, scope), from, until, lentBy: delegatedBy === null ? null : personRef(running, delegatedBy), ended: ended?.at ?? null, isInForce }
}

/** With what holds today first, then what will, then what did. */
export function grantLines(running: RunningNode, person: Person): readonly GrantLine[] {
  const rank = (grant: Grant) => (isRunning(grant, running.people.today) ? 0 : grant.ended === null && grant.from > running.people.today ? 1 : 2)
  return person.grants.toSorted((a, b) => rank(a) - rank(b)).map((grant) => grantLine(running, person, grant))
}

export async function personLine(running: RunningNode, person: Person, invited: ReadonlySet<string>): Promise<PersonLine> {
  const { id, name, email, organisation, isTrial, leftAt } = person
  const [ref] = organisationRefs(contextOf(running), [organisation])
  return { id, name, email, organisation: ref ?? null, grants: grantLines(running, person), isTrial, leftAt, isInvited: invited.has(id) }
}

export async function invitedPeople(running: RunningNode): Promise<ReadonlySet<string>> {
  return new Set((await running.signIn.invitations.list()).map(({ person }) => person))
}
