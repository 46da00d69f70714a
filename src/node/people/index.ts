// People of this side. What the rest of the house needs of them, and may rely on:
//
//   running.people.find(id)                         a person, also one that has left; null where there never was one
//   running.people.active()                         everybody who may sign in
//   running.people.whoHolds('clearer', 'organisation/SRE', day)
//                                                   whose role reaches that organisation on that day: side-wide, its own, or lent;
//                                                   `side` for side-wide roles alone, `anywhere` for any scope
//   running.people.grantsOf(person, day)            what it may act as, own and lent (`grant.delegatedBy`)
//   running.people.responsibleFor(item)             focal point and deputy of an item, private to the side; null where nobody is named
//   running.people.itemsOf(id)                      the items a person answers for
//   running.handOvers.include({ what, list, pass }) so that what you keep for a person changes hands with the rest
//
// All of it answers from memory and at once; only changes wait for the store. Days are `YYYY-MM-DD`, the day of the node's clock
// (UTC) if none is given. Trial officers of a demonstration are people like any other, with `isTrial`.

export { PeopleRegister } from './register.ts'
export type { NewGrant, NewPerson, PersonChange } from './register.ts'
export { HandOvers } from './hand-over.ts'
export type { HandOver, HandOverPart, HeldThing } from './hand-over.ts'
export { isDay, isEmail, isPersonId, isScope, plainName } from './person.ts'
export type { Day, Grant, Person, PersonId, Responsibility, Scope } from './person.ts'
export type { PeopleCode, PeopleOutcome, PeopleRefusal } from './outcome.ts'
