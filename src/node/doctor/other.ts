// This node's record beside another's: how far each chain agrees, who is ahead, where they part.
// The other may be a home on this machine (then the rows are compared too) or the public address
// of a node, which shows every header and withholds bodies: headers are all that agreement needs.

import { isHash, isName, parseAct, parseJson } from '../../record/index.ts'
import type { Hash, PartyId, Seen } from '../../record/index.ts'
import { recordDirectory, recordIndexPath } from '../../publication/record-file.ts'
import type { Store } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { partiesOf, readMoment, storedChain } from './moment.ts'
import type { Moment } from './moment.ts'
import { differingRows } from './rows.ts'

/** Another holder of the same record. */
export interface Other {
  /** Names it in findings. */
  readonly name: string
  readonly heads: Seen
  /** Hashes of a chain's acts from the first on. */
  hashes(party: PartyId): AsyncIterable<Hash>
  /** The rows that its acts make, where they can be had. */
  readonly rows: ReadonlyMap<string, string> | null
}

export async function checkOther(store: Store, moment: Moment, other: Other): Promise<CheckReport> {
  const findings: DoctorFinding[] = []
  let examined = 0
  for (const party of partiesOf(moment.heads, other.heads)) {
    const [ours, theirs] = [moment.heads[party] ?? 0, other.heads[party] ?? 0]
    const common = Math.min(ours, theirs)
    const parted = await partedAt(storedChain(store, party, common), other.hashes(party), common)
    examined += common
    if (parted !== null) findings.push(found('chain-forked', `${party} ${parted}`, other.name))
    else if (ours !== theirs) findings.push(found(ours > theirs ? 'ahead-of-other' : 'behind-other', `${party} ${ours}`, `${other.name} ${theirs}`))
  }
  const canCompareRows = findings.length === 0 && other.rows !== null && moment.made !== null
  if (canCompareRows) findings.push(...differingRows(other.rows, moment.made.rows.toText()).map(({ about, detail }) => found('rows-differ', about, detail)))
  return { check: 'other', examined, findings }
}

/** The first sequence at which two chains hold different acts; null where they agree up to `last`. */
async function partedAt(ours: AsyncIterable<{ readonly hash: Hash }>, theirs: AsyncIterable<Hash>, last: number): Promise<number | null> {
  const other = theirs[Symbol.asyncIterator]()
  try {
    let sequence = 0
    for await (const { hash } of ours) {
      sequence += 1
      if ((await other.next()).value !== hash) return sequence
    }
    return sequence === last ? null : sequence + 1
  } finally {
    await other.return?.()
  }
}

/** What another home on this machine holds; its store stays open for the hashes. */
export async function otherHome(name: string, store: Store, dialogue: string): Promise<Other> {
  const { heads, made } = await readMoment(store, dialogue)
  const hashes = async function* (party: PartyId) { for await (const { hash } of storedChain(store, party, heads[party] ?? 0)) yield hash }
  return { name, heads, hashes, rows: made?.rows.toText() ?? null }
}

/** The address does not answer with a record of this dialogue. */
export class OtherUnreachable extends Error {}

/** What a node shows the public; throws `OtherUnreachable`. */
export async function otherAddress(address: string, dialogue: string): Promise<Other> {
  const base = address.replace(/\/+$/, '')
  const heads = readHeads(await textAt(base + recordIndexPath(dialogue)))
  if (heads === null) throw new OtherUnreachable(base)
  const hashes = async function* (party: PartyId) {
    if (heads[party] === undefined) return
    for (const line of (await textAt(`${base}${recordDirectory(dialogue)}/${party}.ndjson`)).split('\n')) {
      const act = parseAct(line)
      if (!('header' in act)) return
      yield act.hash
    }
  }
  return { name: base, heads, hashes, rows: null }
}

async function textAt(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) })
    if (answer.ok) return await answer.text()
  } catch (error) {
    throw new OtherUnreachable(url, { cause: error })
  }
  throw new OtherUnreachable(url)
}

/** The heads that an index of a record announces; null where it is none. */
export function readHeads(text: string): Seen | null {
  const parsed = parseJson(text)
  if ('code' in parsed) return null
  try {
    const { parties } = parsed.value as unknown as { parties: readonly { party: PartyId; head: { sequence: number; hash: Hash } }[] }
    const isWhole = parties.every(({ party, head }) => isName(party) && Number.isSafeInteger(head.sequence) && isHash(head.hash))
    return isWhole ? Object.fromEntries(parties.map(({ party, head }) => [party, head.sequence])) : null
  } catch {
    return null
  }
}
