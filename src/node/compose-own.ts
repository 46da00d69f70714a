// From what a side wants to say to its signed act. Nothing is kept yet: an act that would have no effect is refused
// before anybody sees it.

import { randomBytes } from 'node:crypto'
import type { Refusal } from '../dialogue/decide.ts'
import { draftAct } from '../record/index.ts'
import type { Act, InadmissibleCode, Ledger, PartyId, Seen, Speech } from '../record/index.ts'
import { during } from './operations/stages.ts'
import { findKeyFor, findKeyProblem } from './own-keys.ts'
import type { Signer } from './signer.ts'

interface Author {
  readonly party: PartyId
  readonly ledger: Ledger
  readonly signer: Signer
  /** RFC 3339 UTC, whole seconds. */
  now(): string
}

/** The signed act, or why it would have no effect. */
export async function composeOwn(author: Author, speech: Speech): Promise<Act | Refusal> {
  const { party, ledger, signer } = author
  const chain = ledger.chain(party)
  const key = findKeyFor(speech, chain, signer)
  if (key === null) return { refused: speech.kind === 'key' ? 'key-missing' : 'not-signing', facts: {} }
  const { [party]: _own, ...seen } = ledger.heads() as Record<string, number>
  const { signed, complete } = draftAct(speech, { chain, seen: seen as Seen, at: author.now(), salt: newSalt(), key: key.id })
  const act = complete(await during('sign', {}, () => signer.sign(key.id, signed)))
  const facts = { kind: act.header.kind, sequence: act.header.sequence }
  const keyProblem = findKeyProblem(chain, act)
  if (keyProblem !== null) return { refused: keyProblem, facts }
  const judged = ledger.judge(act)
  return judged.outcome === 'effective' ? act : { refused: codeOf(judged), facts }
}

const SALT_BYTES = 16
/** Random bytes not yet used. To ask for those of each act alone takes as long as to read the act. */
let unused = Buffer.alloc(0)

function newSalt(): string {
  if (unused.length === 0) unused = randomBytes(SALT_BYTES * 256)
  const salt = unused.toString('hex', 0, SALT_BYTES)
  unused = unused.subarray(SALT_BYTES)
  return salt
}

function codeOf(judged: { outcome: 'inadmissible'; code: InadmissibleCode } | { outcome: 'unjudged'; excused: InadmissibleCode | null }): InadmissibleCode {
  return judged.outcome === 'inadmissible' ? judged.code : (judged.excused ?? 'proposal-unknown')
}
