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
  again(): Promise<Desk>
}
export type Desk = Pick<DeskSide, 'people' | 'handOvers' | 'reporting' | 'rounds' | 'clearances' | 'desk'>

/** `ana` signs for the side, `ben` answers for element/1.1.a with `eva` as deputy, `luz` only looks. */
export async function deskSide(t: TestContext): Promise<DeskSide> {
  const clock = new TestClock()
  const faults = new FaultyStore()
  const [mex, usa] = [await openNode(t, 'MEX', { clock, wrap: faults.over }), await openNode(t, 'USA', { clock })]
  await found([mex, usa])
  const open = () => openDesk(mex)
  const first = await open()
  await admit(first, 'ana', [own('administrator'), own('signatory')])
  for (const [id, role] of [['ben', 'drafter'], ['eva', 'viewer'], ['luz', 'viewer']] as const) await admit(first, id, [own(role, role === 'drafter' ? 'organisation/XX' : 'side')])
  done(await first.people.assign('element/1.1.a', 'ben', 'eva'))
  return { clock, mex, usa, faults, again: open, ...first }
}

/** What a node tells its people, read anew from its store. */
export async function openDesk(node: DialogueNode): Promise<Desk> {
  const now = () => node.now()
  const people = await PeopleRegister.open(node.store, now)
  const handOvers = await HandOvers.open(node.store, people, now)
  const reporting = new Reporting(node)
  const rounds = await RoundReminders.open(node.store, reporting, node.party, now)
  const clearances = await Clearances.open(node.store, await ClearanceRules.open(node.store), now)
  return { people, handOvers, reporting, rounds, clearances, desk: await NoticeDesk.open(node.store, { node, people, handOvers, reporting, rounds, clearances }, 'America/Mexico_City') }
}
