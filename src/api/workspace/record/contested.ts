// What awaits a decision of people: two acts at one place, and what this node lacks of its own chain.

import { canonicalize } from '../../../record/index.ts'
import type { Hash, Json } from '../../../record/index.ts'
import { contestedView } from '../../../dialogue/views/index.ts'
import type { Frame, ViewContext } from '../../../dialogue/views/index.ts'
import { actsOf } from '../../../node/contested.ts'
import type { Proof } from '../../../store/port.ts'
import type { ContestedLine, ContestedPage } from '../../../web/workspace/record/models.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showContested(visit: Visit): Promise<Outcome> {
  const { running: { node }, frame } = visit
  const claims = [...node.ownClaims].filter(([party]) => party !== node.party).map(([party, { sequence }]) => ({ party, sequence, isUnshown: node.isUnshown(party) }))
  const context = contextOf(visit.running)
  const page: ContestedPage = {
    ...(await frameFor(visit)), kind: 'contested', pairs: node.proofs.map((proof) => lineOf(context, frame, proof)).reverse(),
    claims, held: node.ledger.chain(node.party).sequence, isRestored: node.silence === 'restored-unheard', asHeldCommand: `alternat settle --party ${node.party} --as-held`,
  }
  return { page }
}

function lineOf(context: ViewContext, frame: Frame, proof: Proof): ContestedLine {
  const { party, sequence, broughtBy, noticedAt, settlement } = proof
  const acts = actsOf(proof)
  const bodies = acts.flatMap(({ hash, body }): [Hash, string][] => (body === null ? [] : [[hash, indented(body as unknown as Json)]]))
  const commands = acts.map(({ hash }): [Hash, string] => [hash, `alternat settle --party ${context.self} --chain ${party} --sequence ${sequence} --keep ${hash}`])
  return {
    ...contestedView(context, frame, proof), bodies: Object.fromEntries(bodies), commands: Object.fromEntries(commands), broughtBy, noticedAt,
    decided: settlement === null ? null : { by: settlement.by, reason: settlement.reason },
  }
}

function indented(body: Json): string {
  return JSON.stringify(JSON.parse(canonicalize(body)), null, 2)
}
