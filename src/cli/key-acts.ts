// Adding, rotating and revoking keys: acts of the party, signed by the key that governs the role.

import type { Act, KeyRole } from '../record/index.ts'
import { keyId } from '../record/index.ts'
import { Signer } from '../node/signer.ts'
import { additionOf, newKey, revocationOf, rotationOf } from '../node/own-keys.ts'
import { keyTexts } from './commands/key-texts.ts'
import { algorithmOf, mustBeSaid, roleOf, withNewSafe, withOwnKeys } from './key-task.ts'
import type { KeyTask } from './key-task.ts'
import { WrongUse } from './outcome.ts'

/** A recovery key that lay in the home would be lost, or stolen, with it. */
function mustBeOut(role: KeyRole, out: string | undefined): void {
  if (role === 'recovery' && out === undefined) throw new WrongUse('--out')
  if (role === 'signing' && out !== undefined) throw new WrongUse('--role root | recovery')
}

export function addKey(task: KeyTask): Promise<void> {
  const { terminal, values } = task
  const [role, algorithm] = [roleOf(task), algorithmOf(values.algorithm) ?? 'ed25519']
  mustBeOut(role, values.out)
  return withOwnKeys(task, async ({ node, signer }) => {
    const say = (maker: Signer) => node.changeKeys(async (chain) => additionOf(await newKey(chain, maker, role, algorithm), role, values.reason ?? null)).then(mustBeSaid)
    const act = await made(task, signer, say)
    terminal.out(keyTexts[terminal.language].added(keyTexts[terminal.language].role[role], addedBy(act), values.out ?? null))
  })
}

export function rotateKey(task: KeyTask): Promise<void> {
  const { terminal, values } = task
  const [role, algorithm] = [roleOf(task, undefined, 'signing'), algorithmOf(values.algorithm)]
  mustBeOut(role, values.out)
  return withOwnKeys(task, async ({ node, signer }) => {
    const say = (maker: Signer) => node.changeKeys((chain) => rotationOf(chain, maker, role, values.reason ?? null, algorithm)).then(mustBeSaid)
    const act = await made(task, signer, say)
    terminal.out(keyTexts[terminal.language].rotated(keyTexts[terminal.language].role[role], addedBy(act), act.body?.revoke ?? null))
  })
}

export function revokeKey(task: KeyTask): Promise<void> {
  const { terminal, values, id = '' } = task
  const { reason } = values
  if (reason === undefined) throw new WrongUse('--reason')
  return withOwnKeys(task, async ({ node }) => {
    const matching = [...node.ledger.chain(node.party).keys.keys()].filter((one) => one.startsWith(id))
    const [only] = matching
    if (only === undefined || matching.length > 1 || id.length < SHORTEST_ID) throw new WrongUse(`revoke ${id}: ${matching.join(', ')}`)
    mustBeSaid(await node.changeKeys(() => revocationOf(only, reason)))
    terminal.out(keyTexts[terminal.language].revoked(only))
  })
}

/** So much of an id names a key; less would be a slip. */
const SHORTEST_ID = 6

/** The new key is made in a file for the safe, or among the keys of the home. */
function made({ terminal, values }: KeyTask, signer: Signer, say: (maker: Signer) => Promise<Act<'key'>>): Promise<Act<'key'>> {
  return values.out === undefined ? say(signer) : withNewSafe(terminal, values.out, (safe) => say(new Signer(safe)))
}

function addedBy({ body }: Act<'key'>): string {
  return body?.add == null ? '' : keyId(body.add)
}
