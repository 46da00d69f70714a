// Which grants hold on a day. Pure: the day comes in, and any day of the past can be asked for.
//
// A delegated grant holds while it lasts and the person whose role it is holds that role itself, over
// at least the same scope, by a grant of its own: what was lent is never lent on, and ends with its owner's.

import type { Day, Grant, Person, Scope } from './person.ts'
import type { Role } from '../access/roles.ts'

export interface People {
  find(id: string): Person | null
}

/** The grants of a person that hold on a day; none once it has left. */
export function grantsInForce(people: People, person: Person, day: Day): readonly Grant[] {
  return isActiveOn(person, day) ? person.grants.filter((grant) => isRunning(grant, day) && (grant.delegatedBy === null || isLentRightly(people, grant, day))) : []
}

export function isActiveOn(person: Person, day: Day): boolean {
  return person.leftAt === null || day < person.leftAt.slice(0, 10)
}

/** The wider scope reaches whatever the narrower one does. */
export function covers(wide: Scope, narrow: Scope): boolean {
  return wide === 'side' || wide === narrow
}

/** Whether a person holds a role as its own, over a scope, on a day. */
export function ownGrant(person: Person, role: Role, scope: Scope, day: Day): Grant | null {
  return person.grants.find((grant) => grant.delegatedBy === null && grant.role === role && covers(grant.scope, scope) && isRunning(grant, day)) ?? null
}

/** A grant ended today holds no more, from this moment on. */
export function isRunning({ from, until, ended }: Grant, day: Day): boolean {
  return from <= day && (until === null || day <= until) && (ended === null || day < ended.at.slice(0, 10))
}

function isLentRightly(people: People, { delegatedBy, role, scope }: Grant, day: Day): boolean {
  const owner = people.find(delegatedBy ?? '')
  return owner !== null && isActiveOn(owner, day) && ownGrant(owner, role, scope, day) !== null
}
