// Two nodes with a contact protocol between them, each with a watch that calls, for tests: a clock that stands still
// until it is set, mail that is written down, and a watch that can be opened again as after a crash.

import type { TestContext } from 'node:test'
import type { Json } from '../../../record/index.ts'
import { contactOf, incidentOf, PROTOCOL, protocolItems, stepOf } from '../../../dialogue/testing/protocols.ts'
import type { ContactContent, IncidentContent, Step } from '../../../dialogue/statements/index.ts'
import { roomOf } from '../../../instruments/protocol/room.ts'
import type { Room } from '../../../instruments/protocol/room.ts'
import type { DialogueNode } from '../../dialogue-node.ts'
import type { MailEnd } from '../../notices/mail/smtp.ts'
import type { News } from '../../notices/news.ts'
import { exchange, found, openNode, saySoon, temporaryFolder, TestClock } from '../../testing/nodes.ts'
import type { FaultyStore } from '../../testing/faulty-store.ts'
import { CallNotes } from '../call-notes.ts'
import { CallWatch } from '../watch.ts'
import type { CallMailing } from '../watch.ts'

export type Name = 'MEX' | 'USA'
export const OPENED = '2026-11-23T12:00:00Z'

export interface CallSide {
  node: DialogueNode
  readonly home: string
  readonly mails: string[]
  readonly told: News[]
  holders: Record<string, readonly string[]>
  /** What the mail server of the side does with the next mails; takes them where nothing is said. */
  ends: MailEnd[]
}

export interface CallLake {
  readonly clock: TestClock
  readonly mex: CallSide
  readonly usa: CallSide
  watch(side: CallSide): Promise<CallWatch>
  at(minutes: number): string
  contact(side: CallSide, contact: string, changed?: Partial<ContactContent>): Promise<string>
  open(side: CallSide, changed?: Partial<IncidentContent>): Promise<string>
  step(side: CallSide, thread: string, step: Step): Promise<string>
  share(): Promise<void>
  room(side: CallSide, thread: string): Room
}

export async function callLake(t: TestContext, faults?: FaultyStore): Promise<CallLake> {
  const clock = new TestClock()
  clock.at = '2026-11-20T12:00:00Z'
  const side = async (party: Name): Promise<CallSide> => {
    const home = temporaryFolder(t)
    const node = await openNode(t, party, { home, clock, ...(faults === undefined || party !== 'MEX' ? {} : { wrap: faults.over }) })
    return { node, home, mails: [], told: [], holders: {}, ends: [] }
  }
  const [mex, usa] = [await side('MEX'), await side('USA')]
  await found([mex.node, usa.node])
  const { hash } = await saySoon(mex.node, { name: 'propose', changes: protocolItems(), cover: null, audience: 'parties' })
  await exchange(mex.node, usa.node)
  await saySoon(usa.node, { name: 'sign', proposal: hash })
  await exchange(mex.node, usa.node)
  const state = async ({ node }: CallSide, type: string, content: object) => (await saySoon(node, { name: 'state', about: PROTOCOL, type, content: content as { readonly [key: string]: Json }, replaces: null, audience: 'parties' })).hash
  const at = (minutes: number) => Temporal.Instant.from(OPENED).add({ seconds: Math.round(minutes * 60) }).toString()
  return {
    clock, mex, usa, at,
    watch: async (one) => {
      const watch = new CallWatch({
        node: one.node, notes: await CallNotes.open(one.node.store), holdersOf: (contact) => one.holders[contact] ?? [], alerted: () => ['officer'],
        tell: (news) => { if (!one.told.some(({ key }) => key === news.key)) one.told.push(news); return Promise.resolve() }, onFault: (error) => { throw error },
      })
      watch.sendBy((mailing: CallMailing) => { one.mails.push(mailing.address); return Promise.resolve(one.ends.shift() ?? { end: 'taken' }) })
      return watch
    },
    contact: (one, contact, changed) => state(one, 'contact', contactOf(one.node.party, contact, changed)),
    open: (one, changed = {}) => state(one, 'incident', incidentOf({ began: clock.at, ...changed })),
    step: (one, thread, step) => state(one, 'incident-step', stepOf(thread, clock.at, step)),
    share: async () => { await exchange(mex.node, usa.node) },
    room: ({ node }, thread) => {
      const room = roomOf(node.rows, thread, ['MEX', 'USA'], clock.at)
      if (room === null) throw new Error('no room')
      return room
    },
  }
}

