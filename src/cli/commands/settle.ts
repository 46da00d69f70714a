import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Hash, PartyId } from '../../record/index.ts'
import { actsOf } from '../../node/contested.ts'
import type { DialogueNode } from '../../node/dialogue-node.ts'
import type { PeerPull } from '../../node/exchange/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withStoppedNode } from '../stopped-node.ts'
import { SETTLE_TEXTS } from './settle-texts.ts'

/** Characters of a hash that name an act at a place where two stand. */
const LEAST_CHARACTERS = 8
const SHOWN_LOSSES = 20

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({
      args: [...words],
      options: { party: { type: 'string' }, chain: { type: 'string' }, sequence: { type: 'string' }, keep: { type: 'string' }, reason: { type: 'string' }, 'as-held': { type: 'boolean' } },
    })
    const named = [values.chain, values.sequence, values.keep].filter((one) => one !== undefined).length
    if ((named > 0 && named < 3) || (named > 0 && values['as-held'] === true)) throw new WrongUse('--chain --sequence --keep')
    return withStoppedNode(findHome(terminal.environment, values.party), terminal, async (node, peers) => {
      if (values['as-held'] === true) await trust(node, terminal)
      else if (values.chain !== undefined) await decide(node, peers, terminal, { chain: values.chain, sequence: Number(values.sequence), keep: values.keep ?? '', reason: values.reason ?? null })
      else list(node, terminal)
      return 0
    })
  },
}

async function trust(node: DialogueNode, { out, language }: Terminal): Promise<void> {
  if (!(await node.trustAsHeld())) throw new CommandFailed('behind-own-record')
  out(`${node.party}: ${SETTLE_TEXTS[language].trusted}`)
}

async function decide(node: DialogueNode, peers: readonly PeerPull[], { out, err, language }: Terminal, asked: { chain: PartyId; sequence: number; keep: string; reason: string | null }): Promise<void> {
  const say = SETTLE_TEXTS[language]
  const { chain, sequence, reason } = asked
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new WrongUse('--sequence')
  const keep = findHash(node, chain, sequence, asked.keep)
  // A peer that does not answer now is told of, and can be asked again; what others offer may be enough.
  const offered = await Promise.all(peers.map((peer) => peer.fetchAfter(chain, sequence - 1).catch((error: unknown) => { err(`${peer.status.party}: ${error instanceof Error ? error.message : String(error)}`); return [] })))
  const plan = await node.settle({ party: chain, sequence, keep, by: userInfo().username, reason }, offered)
  if ('refused' in plan) throw new CommandFailed(plan.refused, Object.values(plan.facts).join(' '))
  out(`${node.party}: ${say.kept(chain, sequence)}\n  ${keep}`)
  if (plan.branch !== null) out(`  ${say.exchanged(plan.setAside, plan.branch.instead.length)}`)
  if (node.ledger.hashAt(chain, sequence) === null || plan.branch !== null) out(`  ${say.rest}`)
  if (plan.losing.length === 0) return
  out(`  ${say.losing(plan.losing.length)}`)
  for (const [party, place] of plan.losing.slice(0, SHOWN_LOSSES)) out(`    ${party} ${place}`)
}

/** The hash at a place that begins with these characters; what is none of them is left for the refusal. */
function findHash(node: DialogueNode, chain: PartyId, sequence: number, beginning: string): Hash {
  const hashes = new Set(node.proofs.filter((proof) => proof.party === chain && proof.sequence === sequence).flatMap((proof) => actsOf(proof).map(({ hash }) => hash)))
  const fitting = [...hashes].filter((hash) => beginning.length >= LEAST_CHARACTERS && hash.startsWith(beginning))
  return fitting.length === 1 ? (fitting[0] ?? beginning) : beginning
}

function list(node: DialogueNode, { out, language }: Terminal): void {
  const say = SETTLE_TEXTS[language]
  for (const proof of node.proofs) {
    out(say.place(proof.party, proof.sequence))
    for (const { hash, header } of actsOf(proof)) out(`  ${hash} ${header.kind} ${header.at} (${node.ledger.hashAt(proof.party, proof.sequence) === hash ? say.held : say.other})`)
    if (proof.settlement !== null) out(`  ${say.decided}: ${proof.settlement.keeps} ${proof.settlement.at} ${proof.settlement.by}${proof.settlement.reason === null ? '' : `: ${proof.settlement.reason}`}`)
  }
  for (const [peer, { sequence }] of node.ownClaims) out(say.claim(peer, sequence))
  if (node.silence === 'restored-unheard') out(say.restored)
  if (node.proofs.length === 0 && node.ownClaims.size === 0 && (node.silence === null || node.silence === 'keys-locked')) out(say.nothing)
}
