// The HLED's public record as two parties would sign it, with what a founding does not have yet:
// assessments that agree and that differ, a second version, a due date, a retraction of nothing.
// Assessments and the second version are made up for tests and say so.

import { readFileSync } from 'node:fs'
import { Ledger, versionId } from '../../record/index.ts'
import type { Act, ItemChange, ItemId, Json } from '../../record/index.ts'
import { charterChange, Speaker } from '../../record/testing/speaker.ts'
import { fold } from '../../dialogue/fold.ts'
import { Projection } from '../../dialogue/projection.ts'
import { foundingOf } from '../../../dialogues/hled/founding.ts'

const PLAN: unknown = JSON.parse(readFileSync(new URL('../../../dialogues/hled/plan.json', import.meta.url), 'utf8'))
export const MADE_UP = { en: 'Made up for a test', es: 'Inventado para una prueba' }

/** The rows of the dialogue, founded by two parties and reported on by both. */
export function foundedRows(): Projection {
  return projected('hled', foundedParties())
}

/** Those parties, with their acts. */
export function foundedParties(): readonly [Speaker, Speaker] {
  const mex = Speaker.begin('hled', 'MEX')
  const usa = Speaker.begin('hled', 'USA')
  const { changes, statements } = foundingOf(PLAN, { MEX: mex.root.id, USA: usa.root.id })
  const founding = mex.hear(usa).propose(null, changes)
  usa.hear(mex).sign(founding)
  mex.hear(usa)
  for (const { party, ...body } of statements) (party === 'MEX' ? mex : usa).state({ ...body, content: body.content as never })
  const charter = changes.find((change) => change.item === 'dialogue/hled') ?? charterChange([mex, usa])
  amend(mex.hear(usa), usa, versionId(charter), changes, 'element/I.1', { due: '2027-03-01', aim: MADE_UP })
  amend(usa.hear(mex), mex, versionId(charter), changes, 'element/I.3', { due: '2026-06-30' })
  assess(mex, 'element/I.1', 'substantial')
  assess(usa, 'element/I.1', 'limited')
  assess(mex, 'element/I.3', 'limited')
  assess(usa, 'element/I.3', 'limited')
  assess(mex, 'element/II.1', 'complete')
  assess(usa, 'element/III.2', 'no-evidence')
  assess(mex, 'element/I.2', 'not-started')
  assess(usa, 'element/I.2', 'substantial')
  return [mex, usa]
}

function amend(proposer: Speaker, other: Speaker, under: string, changes: readonly ItemChange[], item: ItemId, members: { [key: string]: Json }): void {
  const before = changes.find((change) => change.item === item)
  if (before === undefined) return
  const proposal = proposer.propose(under, [{ item, base: versionId(before), content: { ...before.content, ...members } }])
  other.hear(proposer).sign(proposal)
  proposer.hear(other)
}

function assess(speaker: Speaker, about: ItemId, delivery: string): void {
  const evidence = [{ url: 'https://example.org/evidence', note: null }]
  speaker.state({ about, type: 'assessment', content: { delivery, reason: MADE_UP, asOf: '2026-10-31', evidence } })
}

/** What the acts of these parties add up to, admitted in an order that respects `seen`. */
export function projected(dialogue: string, speakers: readonly Speaker[]): Projection {
  const ledger = new Ledger(dialogue)
  const rows = new Projection()
  const waiting: Act[] = speakers.flatMap((speaker) => speaker.acts)
  while (waiting.length > 0) {
    const index = waiting.findIndex((act) => {
      const held = ledger.heads()
      return act.header.sequence === (held[act.header.party] ?? 0) + 1 && Object.entries(act.header.seen).every(([party, sequence]) => (held[party] ?? 0) >= sequence)
    })
    const [act] = waiting.splice(index < 0 ? 0 : index, 1)
    if (act === undefined || index < 0) throw new Error('these acts cannot be put in order')
    const admission = ledger.admit(act)
    if (admission.outcome !== 'effective') throw new Error(`not admitted: ${JSON.stringify(admission)}`)
    rows.apply(fold(rows, ledger, act, admission))
  }
  return rows
}
