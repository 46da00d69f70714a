// What is done to a proposal: to sign it, and to take a signature back. Answers without a signature are statements. And what a side
// does with what it has said: to open it to the public, or to erase it.

import { z } from 'zod'
import { earlierOf, ownAct } from '../../workspace/record/said.ts'
import { certificateGate } from '../../workspace/languages/certificates.ts'
import { checkedWholly } from '../../workspace/review/findings.ts'
import { mayOn } from '../../workspace/review/possibilities.ts'
import { isHeld, tagOf } from '../conditions.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Call, Endpoint } from '../endpoint.ts'
import { proposalOf } from '../record/shapes.ts'
import { hash } from '../schemas.ts'
import { sayBy, SAYING, spoken, toldOf } from './said.ts'

const PROPOSAL = { proposal: { schema: hash, about: words('The hash of the act that made it.', 'La huella del acto que la hizo.') } }
const ACT = { act: { schema: hash, about: words('An own act.', 'Un acto propio.') } }

const signProposal = endpoint({
  id: 'signProposal', method: 'POST', path: '/proposals/{proposal}/signature', scope: 'sign', parts: PROPOSAL, answer: { schema: spoken }, status: 201,
  body: { schema: z.strictObject({ /** That what the check of the languages found has been read. */ confirmed: z.boolean().optional() }) },
  refuses: [...SAYING, 'precondition-failed', 'concordance-unconfirmed', 'certificate-missing', 'stands-on-competing', 'already-standing', 'base-not-in-force', 'withdrawn-from', 'not-cleared'],
  summary: words('Sign a proposal for this side', 'Firmar una propuesta por este lado'),
  description: words('With `If-Match` and the tag of `GET /proposals/{proposal}` nothing is signed that has moved on since it was read. Where this side stands on a competing proposal, that signature is taken back first and this one is given by itself once it is (409 `stands-on-competing`).', 'Con `If-Match` y la etiqueta de `GET /proposals/{proposal}` no se firma nada que haya avanzado desde que se leyó. Si este lado sostiene una propuesta que compite, primero se retira esa firma y esta se da por sí sola después (409 `stands-on-competing`).'),
  handle: async (call) => {
    const { running, caller, path: { proposal }, body } = call
    const row = running.node.rows.find('proposal', proposal)
    if (row === undefined) return null
    if (!mayOn({ running, may: caller.may }, 'sign', row, 'every')) return { refused: 'not-permitted' }
    if (hasMoved(call, proposal)) return { refused: 'precondition-failed' }
    const findings = await checkedWholly(running, row, running.desk.languages)
    if (findings.length > 0 && body.confirmed !== true) return { refused: 'concordance-unconfirmed' }
    if (certificateGate(running, proposal) !== null) return { refused: 'certificate-missing' }
    return toldOf(call, 'api signature', () => `/proposals/${proposal}`, await running.intentions.sign(proposal))
  },
})

const withdrawSignature = endpoint({
  id: 'withdrawSignature', method: 'POST', path: '/proposals/{proposal}/withdrawal', scope: 'sign', parts: PROPOSAL, answer: { schema: spoken }, status: 201,
  body: { schema: z.strictObject({ reason: z.string().min(1).max(2_000).nullable().optional() }) },
  refuses: [...SAYING, 'precondition-failed', 'not-standing', 'already-adopted'],
  summary: words('Take the signature of this side back', 'Retirar la firma de este lado'),
  handle: (call) => {
    const { running, caller, path: { proposal }, body } = call
    const row = running.node.rows.find('proposal', proposal)
    if (row === undefined) return null
    if (!mayOn({ running, may: caller.may }, 'sign', row, 'every')) return { refused: 'not-permitted' }
    if (hasMoved(call, proposal)) return { refused: 'precondition-failed' }
    return sayBy(call, 'api withdrawal', () => `/proposals/${proposal}`, { name: 'withdraw', proposal, reason: body.reason ?? null })
  },
})

const releaseAct = endpoint({
  id: 'releaseAct', method: 'POST', path: '/acts/{act}/release', scope: 'disclose', parts: ACT, answer: { schema: spoken }, status: 201,
  refuses: [...SAYING, 'already-public', 'label-forbids-release', 'exercise-stays', 'text-before-release'],
  summary: words('Open what this side has said to the public, for good', 'Hacer público, de manera definitiva, lo que este lado manifestó'),
  handle: (call) => {
    const line = ownAct(call.running, call.path.act)
    if (line === null) return null
    return line.isReleasable ? sayBy(call, 'api release', () => `/acts/${line.made.party}/${line.made.sequence}`, { name: 'release', act: line.act }) : { refused: 'already-public' }
  },
})

const eraseAct = endpoint({
  id: 'eraseAct', method: 'POST', path: '/acts/{act}/erasure', scope: 'disclose', parts: ACT, answer: { schema: spoken }, status: 201,
  body: { schema: z.strictObject({ reason: z.string().min(1).max(2_000), /** Its party and number, typed again: `MEX 17`. */ confirmation: z.string().max(80) }) },
  refuses: [...SAYING, 'confirmation-differs', 'already-erased'],
  summary: words('Have the text of an own act erased everywhere, for good', 'Suprimir en todas partes, de manera definitiva, el texto de un acto propio'),
  handle: (call) => {
    const { running, path, body: { reason, confirmation } } = call
    const line = ownAct(running, path.act)
    if (line === null) return null
    if (line.body === 'erased') return { refused: 'already-erased' }
    if (confirmation !== `${line.made.party} ${line.made.sequence}`) return { refused: 'confirmation-differs' }
    const together = [...earlierOf(running, line.act), line.act]
    return sayBy(call, 'api erasure', () => `/acts/${line.made.party}/${line.made.sequence}`, ...together.map((act) => ({ name: 'erase' as const, act, reason, alongside: together })))
  },
})

export const DEEDS_ON_ACTS: readonly Endpoint[] = [signProposal, withdrawSignature, releaseAct, eraseAct]

/** Whether the proposal reads otherwise by now than it did for who says what it has read. */
function hasMoved({ held, caller }: Call, proposal: string): boolean {
  const row = caller.rows.find('proposal', proposal)
  return held !== null && (row === undefined || !isHeld(held, tagOf(JSON.stringify(proposalOf(row)))))
}
