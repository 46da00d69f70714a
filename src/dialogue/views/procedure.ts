// How far each text is on its way: gates, open proposals that are accepted pending a capital or under a
// silence procedure, initials; and what the law asks after a release, with the day by which it is owed.

import type { ItemId, PartyId, ProposalId } from '../../record/index.ts'
import { currentHash, gatesOf, openGates } from '../gates.ts'
import type { GateState } from '../gates.ts'
import { isInitialled } from '../initials.ts'
import type { DialogueContent, JointReleaseContent } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import { liveSilences } from '../silence.ts'
import { answersOf, answersTo } from './answers.ts'
import { findContent } from './frame.ts'
import type { RollingText } from './rolling-text.ts'

export interface TextProgress {
  /** Gates that stand in the way, by party. */
  readonly open: readonly { readonly party: PartyId; readonly gates: number }[]
  readonly isInitialled: boolean
  /** Open proposals on the text and its clauses, each once. */
  readonly brackets: number
  /** Of those: accepted ad referendum by some party. */
  readonly adReferendum: number
  /** Of those: under a silence procedure that some party has accepted and nobody has broken. */
  readonly silent: number
}

/** What a side owes after a release. */
export interface Duty {
  readonly text: ItemId
  readonly party: PartyId
  readonly gate: GateState
  /** The day of the release on the clocks that it names. */
  readonly from: string
  /** The last day; null where no number of days is set. */
  readonly by: string | null
}

/** Every open proposal on a text and its clauses, as the rolling text has them. */
export function bracketsOn({ clauses, proposals }: RollingText): readonly ProposalId[] {
  return [...new Set([...proposals.map(({ proposal }) => proposal), ...clauses.flatMap(({ brackets }) => brackets.map(({ proposal }) => proposal))])]
}

export function textProgress(rows: RowReader, charter: DialogueContent, rolling: RollingText): TextProgress {
  const hash = currentHash(rows, rolling.text)
  const brackets = bracketsOn(rolling).flatMap((id) => rows.find('proposal', id) ?? [])
  return {
    open: hash === null ? [] : openGates(rows, charter, rolling.text, hash).map(({ party, gates }) => ({ party, gates: gates.length })),
    isInitialled: hash !== null && isInitialled(rows, rolling.text, hash, charter.parties.map(({ party }) => party)),
    brackets: brackets.length,
    adReferendum: brackets.filter((row) => answersOf(answersTo(rows, row), 'ad-referendum').length > 0).length,
    silent: brackets.filter((row) => liveSilences(rows, row).some(({ isBroken, sides }) => !isBroken && sides.some(({ is }) => is === 'accepted'))).length,
  }
}

/** Gates that come after the release of a text that has been let out by `now` (RFC 3339 UTC) and are still open. */
export function dutiesAfter(rows: RowReader, charter: DialogueContent, now: string): readonly Duty[] {
  const released = (rows.find('kind', 'joint-release') ?? []).flatMap((item): readonly JointReleaseContent[] => { const content = findContent(rows, 'joint-release', item); return content === null ? [] : [content] })
  return released.filter(({ from, withdrawn }) => withdrawn === null && Temporal.Instant.compare(Temporal.Instant.from(from.replace(/\[.*$/, '')), Temporal.Instant.from(now)) <= 0)
    .flatMap(({ text, hash, from }) => gatesOf(rows, charter, text, hash).flatMap(({ party, gates }) => gates.filter(({ stage, state }) => stage === 'after' && state === 'open').map((gate): Duty => ({
      text, party, gate, from: from.slice(0, 10), by: gate.withinDays === null ? null : Temporal.PlainDate.from(from.slice(0, 10)).add({ days: gate.withinDays }).toString(),
    }))))
}
