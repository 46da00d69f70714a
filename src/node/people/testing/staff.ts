// A side's people for tests, on a store of their own and a clock that stands still.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { openStore } from '../../../store/open.ts'
import type { Store } from '../../../store/port.ts'
import { temporaryFolder, TestClock } from '../../testing/nodes.ts'
import { HandOvers, PeopleRegister, plainName } from '../index.ts'
import type { NewGrant, PeopleOutcome, Person } from '../index.ts'

export interface Staff {
  readonly store: Store
  readonly clock: TestClock
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  /** The same store, read anew as after a restart. */
  again(): Promise<{ readonly people: PeopleRegister; readonly handOvers: HandOvers }>
}

/** Nobody yet. */
export async function emptyStaff(t: TestContext): Promise<Staff> {
  const store = await openStore({ dialogue: 'lake', home: temporaryFolder(t), mode: 'write' })
  t.after(() => store.close())
  const clock = new TestClock()
  const open = async () => {
    const people = await PeopleRegister.open(store, () => clock.now())
    return { people, handOvers: await HandOvers.open(store, people, () => clock.now()) }
  }
  return { store, clock, again: open, ...(await open()) }
}

/** `ana` administers; `ben`, `eva` and `luz` have nothing yet. The clock says 2026-11-23. */
export async function staff(t: TestContext): Promise<Staff> {
  const made = await emptyStaff(t)
  await admit(made, 'ana', [own('administrator')])
  for (const id of ['ben', 'eva', 'luz']) await admit(made, id, [])
  return made
}

export async function admit({ people }: Pick<Staff, 'people'>, id: string, grants: readonly NewGrant[], organisation = 'organisation/WO'): Promise<Person> {
  return done(await people.add({ id, name: plainName(id), email: `${id}@example.org`, language: 'en', organisation }, grants, 'command-line'))
}

/** A role from long ago, without end. */
export function own(role: NewGrant['role'], scope: NewGrant['scope'] = 'side'): NewGrant {
  return { role, scope, from: '2026-01-01', until: null }
}

export function done<T>(outcome: PeopleOutcome<T>): T {
  return 'done' in outcome ? outcome.done : assert.fail(`refused: ${outcome.refused} ${JSON.stringify(outcome.facts)}`)
}

export function refusal(outcome: PeopleOutcome<unknown>): string {
  return 'refused' in outcome ? outcome.refused : assert.fail('not refused')
}
