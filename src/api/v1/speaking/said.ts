// What a command comes to, as an answer of the API: what was signed, what is wrong with it, or why not now. What must not go to
// another side because of its label is written down before it is refused, as at the desk.

import { z } from 'zod'
import { EXIT_CODES } from '../../../dialogue/handling/judge.ts'
import type { Command } from '../../../dialogue/decide.ts'
import type { FollowUp, Said } from '../../../node/dialogue-node.ts'
import type { EdgeCode } from '../../edges.ts'
import type { Call, Refused, Unfit } from '../endpoint.ts'
import { citation } from '../schemas.ts'

/** What any command may be refused with, one code for each kind of answer; the others are among the codes of the record. */
export const SAYING = ['refused', 'item-unknown', 'content-unfit', 'not-permitted', 'not-signing', 'keys-locked'] as const satisfies readonly EdgeCode[]

/** The acts that were signed, in their order. */
export const spoken = z.strictObject({ acts: z.array(citation).min(1) }).meta({ id: 'Spoken' })

type Spoken = { readonly value: z.input<typeof spoken>; readonly location?: string }

export async function sayBy(call: Pick<Call, 'running' | 'caller'>, what: string, locationOf: (hash: string) => string, ...commands: readonly (Command | FollowUp)[]): Promise<Spoken | Refused | Unfit> {
  return toldOf(call, what, locationOf, await call.running.node.say(...commands))
}

export async function toldOf({ running, caller }: Pick<Call, 'running' | 'caller'>, what: string, locationOf: (hash: string) => string, said: Said): Promise<Spoken | Refused | Unfit> {
  if ('issues' in said) return { issues: said.issues }
  if ('refused' in said) {
    const code = EXIT_CODES.find((one) => one === said.refused)
    const { label, party } = said.facts
    if (code !== undefined && typeof party === 'string') await running.handling.noteRefused({ who: caller.person?.id ?? null, exit: 'exchange', code, label: label === undefined || label === '' ? null : String(label), to: party, what })
    return { refused: said.refused, facts: said.facts }
  }
  const acts = said.acts.map(({ header, hash }) => ({ party: header.party, sequence: header.sequence, hash, at: header.at }))
  return { value: { acts }, ...(acts[0] === undefined ? {} : { location: locationOf(acts[0].hash) }) }
}
