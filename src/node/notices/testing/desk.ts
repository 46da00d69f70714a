// A side that is told things, for tests: two nodes with a small plan, people who answer for parts of it, and
// a desk that can be opened again as after a restart.

import type { TestContext } from 'node:test'
import { Clearances, ClearanceRules } from '../../clearance/index.ts'
import type { DialogueNode } from '../../dialogue-node.ts'
import { HandOvers, PeopleRegister } from '../../people/index.ts'
import { admit, done, own } from '../../people/testing/staff.ts'
import { Reporting, RoundReminders } from '../../reporting/index.ts'
import { FaultyStore } from '../../testing/faulty-store.ts'
import { found, openNode, TestClock } from '../../testing/nodes.ts'
import { NoticeDesk } from '../index.ts'

export interface DeskSide {
  readonly clock: TestClock
  readonly mex: DialogueNode
  readonly usa: DialogueNode
  readonly faults: FaultyStore
  readonly people: PeopleRegister
  readonly handOvers: HandOvers
  readonly reporting: Reporting
  readonly rounds: RoundReminders
  readonly clearances: Clearances
  readonly desk: NoticeDesk
  /** All of it read anew from the store. */
  again(): Promise<Pick<DeskSide, 'people' | 'handOvers' | 'reporting' | 'rounds' | 'clearances' | 'desk'>>
}

/** `ana` signs for the side, `ben` answers for element/1.1.a with `eva` as deputy, `luz` only looks. */
export async function deskSide(t: TestContext): Promise<DeskSide> {
  const clock = new TestClock()
  const faults = new FaultyStore()
  const [mex, usa] = [await openNode(t, 'MEX', { clock, wrap: faults.over }), await openNode(t, 'USA', { clock })]
  await found([mex, usa])
  const now = () => mex.now()
  const open = async () => {
    const people = await PeopleRegister.open(mex.store, now)
    const handOvers = await HandOvers.open(mex.store, people, now)
    const reporting = new Reporting(mex)
    const rounds = await RoundReminders.open(mex.store, reporting, 'MEX', now)
    const clearances = await Clearances.open(mex.store, await ClearanceRules.open(mex.store), now)
    return { people, handOvers, reporting, rounds, clearances, desk: await NoticeDesk.open(mex.store, { node: mex, people, handOvers, reporting, rounds, clearances }, 'America/Mexico_City') }
  }
  const first = await open()
  await admit(first, 'ana', [own('administrator'), own('signatory')])
  for (const [id, role] of [['ben', 'drafter'], ['eva', 'viewer'], ['luz', 'viewer']] as const) await admit(first, id, [own(role, role === 'drafter' ? 'organisation/XX' : 'side')])
  done(await first.people.assign('element/1.1.a', 'ben', 'eva'))
  return { clock, mex, usa, faults, again: open, ...first }
}
