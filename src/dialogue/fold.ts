// One act, already admitted by the ledger, turned into row changes. Pure: the same acts give the
// same rows in any order that respects `seen`; `fold.property.test.ts` shuffles and compares.
//
// The danger: of a body that is erased some rows remain until everything is made again without it.
// Whoever folds an erasure does that before anybody reads (`node/holding.ts`).
//
// What can change when an act arrives: its own row and its party's; the proposal, statement or
// act that it names; and, when it completes a proposal, the items of that proposal, the indexes
// over them, and every proposal that thereby can no longer be adopted.

import type { Act, Admission, ChainHead, EraseBody, ItemChange, ItemId, Ledger, ProposalId, ProposeBody, ReleaseBody, SignBody, StateBody, StatementId, WithdrawBody } from '../record/index.ts'
import { isHash, versionId } from '../record/index.ts'
import { blobsNamedBy } from './attachments.ts'
import { citedBy, findKind, parentOf } from './items/index.ts'
import { IndexMoves, Overlay } from './projection.ts'
import type { RowChanges, RowWriter } from './projection.ts'
import { actKey } from './rows.ts'
import type { ActRow, Citation, ItemRow, PartyRow, ProposalRow, ProposalStatus, RowReader } from './rows.ts'

/** The row changes of one act. `ledger` has admitted it already. */
export function fold(rows: RowReader, ledger: Ledger, act: Act, admission: Admission): RowChanges {
  const overlay = new Overlay(rows)
  foldInto(overlay, ledger, act, admission)
  return overlay.changes
}

/** The same changes, made where the rows are written. If it throws, what was written is to be thrown away. */
export function foldInto(rows: RowWriter, ledger: Ledger, act: Act, admission: Admission): void {
  foldAct(rows, ledger, act, admission)
  if (admission.outcome !== 'effective') return
  foldMeaning(rows, ledger, act)
  if (admission.adopted !== null) foldAdoption(rows, ledger, admission.adopted)
}

function foldAct(rows: RowWriter, ledger: Ledger, act: Act, admission: Admission): void {
  const { party, sequence, at, kind, audience, key, seen } = act.header
  rows.put('act', actKey(party, sequence), {
    party, sequence, hash: act.hash, at, kind, audience, key, seen, names: namedBy(act), releasedBy: null, erasedBy: null,
    inadmissible: admission.outcome === 'inadmissible' ? admission.code : null,
  })
  const chain = ledger.chain(party)
  rows.put('party', party, { party, sequence, hash: act.hash, root: chain.root ?? '', keys: keysOf(chain.keys) })
}

/** A ring is never changed, and most acts change no key: its list is made once. */
const lists = new WeakMap<ChainHead['keys'], PartyRow['keys']>()

function keysOf(ring: ChainHead['keys']): PartyRow['keys'] {
  const known = lists.get(ring)
  if (known !== undefined) return known
  const list = [...ring].map(([id, entry]) => ({ id, ...entry })).sort((a, b) => a.addedAt - b.addedAt)
  lists.set(ring, list)
  return list
}

function foldMeaning(rows: RowWriter, ledger: Ledger, act: Act): void {
  switch (act.header.kind) {
    case 'propose': return foldProposal(rows, ledger, act, act.body as ProposeBody)
    case 'sign': return refreshProposal(rows, ledger, (act.body as SignBody).proposal, (row) => ({ ...row, signed: sorted([...row.signed, cite(act)]) }))
    case 'withdraw': {
      const { proposal, reason } = act.body as WithdrawBody
      return refreshProposal(rows, ledger, proposal, (row) => ({ ...row, withdrawn: sorted([...row.withdrawn, { ...cite(act), reason }]) }))
    }
    case 'state': return foldStatement(rows, act, act.body as StateBody)
    case 'release': return foldRelease(rows, ledger, act, act.body as ReleaseBody)
    case 'erase': return foldErasure(rows, ledger, act, act.body as EraseBody)
    case 'key': case 'receipt': return
  }
}

function foldProposal(rows: RowWriter, ledger: Ledger, act: Act, body: ProposeBody): void {
  const id = act.hash
  rows.put('proposal', id, {
    proposal: id, made: cite(act), audience: act.header.audience, under: body.under, cover: body.cover,
    changes: body.changes.map((change) => ({ ...change, version: versionId(change) })),
    parties: ledger.standing.find(id)?.parties ?? [], signed: [cite(act)], withdrawn: [], status: 'open', competitors: [],
  })
  const moves = new IndexMoves()
  for (const { item } of body.changes) moves.move('proposals', item, id, true)
  rows.indexAll(moves)
  refreshProposal(rows, ledger, id, (row) => row)
  for (const other of ledger.standing.competitors(id)) refreshProposal(rows, ledger, other, (row) => row)
}

/** Changes a proposal's row and brings its status, its competitors and the open lists up to date. */
function refreshProposal(rows: RowWriter, ledger: Ledger, id: ProposalId, change: (row: ProposalRow) => ProposalRow): void {
  const before = rows.find('proposal', id)
  if (before === undefined) return
  const changed = change(before)
  const row = { ...changed, status: statusOf(ledger, changed), competitors: ledger.standing.competitors(id) }
  rows.put('proposal', id, row)
  const isOpen = row.status === 'open'
  rows.index('open', 'all', id, isOpen)
  for (const { item } of row.changes) rows.index('open', item, id, isOpen)
}

function statusOf(ledger: Ledger, row: ProposalRow): ProposalStatus {
  if (ledger.standing.isAdopted(row.proposal)) return 'adopted'
  // Before the bases: a withdrawal and the adoption that ends a base may arrive in either order.
  if (row.withdrawn.length > 0) return 'withdrawn'
  const heads = ledger.heads()
  const isCurrent = (item: ItemId, base: string | null) => ledger.standing.isInForce(item, base, heads)
  const stillFits = row.changes.every(({ item, base }) => isCurrent(item, base)) && (row.under === null || isCurrent(ledger.charterItem, row.under))
  return stillFits ? 'open' : 'superseded'
}

function foldAdoption(rows: RowWriter, ledger: Ledger, id: ProposalId): void {
  const proposal = rows.find('proposal', id)
  if (proposal === undefined) return
  const moves = new IndexMoves()
  for (const change of proposal.changes) addVersion(rows, proposal, change, moves)
  rows.indexAll(moves)
  for (const other of affectedBy(rows, ledger, proposal)) refreshProposal(rows, ledger, other, (row) => row)
}

/** Open proposals that this adoption may end: those on a base it replaced, or all if it changed the charter. */
function affectedBy(rows: RowWriter, ledger: Ledger, adopted: ProposalRow): readonly ProposalId[] {
  if (adopted.changes.some((change) => change.item === ledger.charterItem)) return rows.find('open', 'all') ?? []
  return ledger.standing.competitors(adopted.proposal)
}

function addVersion(rows: RowWriter, proposal: ProposalRow, change: ProposalRow['changes'][number], moves: IndexMoves): void {
  const { item, base, version, content } = change
  const versions = rows.find('item', item)?.versions ?? []
  const row: ItemRow = {
    item,
    versions: [...versions, {
      version, base, number: versions.length + 1, content, proposal: proposal.proposal, proposer: proposal.made.party,
      cover: proposal.cover, signed: proposal.signed, audience: proposal.audience,
    }],
  }
  rows.put('item', item, row)
  const kind = findKind(item)
  if (kind === null) return
  moves.move('kind', kind, item, content !== null)
  moves.move('ended', kind, item, content === null)
  const before = parentOf(kind, versions.at(-1)?.content ?? null)
  const after = parentOf(kind, content)
  if (before !== null && before !== after) moves.move('children', before, item, false)
  if (after !== null) moves.move('children', after, item, true)
  for (const cited of citedBy(kind, versions.at(-1)?.content ?? null)) moves.move('citing', cited, item, false)
  for (const cited of citedBy(kind, content)) moves.move('citing', cited, item, true)
}

function foldStatement(rows: RowWriter, act: Act, body: StateBody): void {
  const { about, type, content, replaces } = body
  rows.put('statement', act.hash, {
    statement: act.hash, made: cite(act), audience: act.header.audience, about, type, content, replaces, replacedBy: null,
  })
  const replaced = replaces === null ? undefined : rows.find('statement', replaces)
  if (replaced !== undefined) rows.put('statement', replaced.statement, { ...replaced, replacedBy: act.hash })
  for (const named of blobsNamedBy(content)) foldBlob(rows, act, named)
  const proposal = content?.proposal
  if (typeof proposal === 'string' && isHash(proposal)) rows.index('concerning', proposal, act.hash, true)
  const thread = content?.thread
  if (typeof thread === 'string' && isHash(thread)) rows.index('thread', thread, act.hash, true)
  if (type === 'publication') rows.index('publications', 'all', act.hash, true)
  if (type === 'dataset') rows.index('datasets', 'all', act.hash, true)
  const place = about ?? 'dialogue'
  rows.put('about', place, withStatement(rows, rows.find('about', place) ?? [], act))
}

/** The list with one statement more, by party and sequence. Sought from the end: what arrives is mostly what was said last. */
function withStatement(rows: RowWriter, ids: readonly StatementId[], act: Act): readonly StatementId[] {
  let place = ids.length
  while (place > 0 && comesBefore(act.header, rows.find('statement', ids[place - 1] ?? '')?.made)) place -= 1
  return place === ids.length ? [...ids, act.hash] : ids.toSpliced(place, 0, act.hash)
}

function foldBlob(rows: RowWriter, act: Act, { blob, bytes }: { readonly blob: string; readonly bytes: number }): void {
  const before = rows.find('blob', blob)
  rows.put('blob', blob, {
    blob, bytes: Math.max(bytes, before?.bytes ?? 0), namedBy: [...(before?.namedBy ?? []), act.hash].sort(), isPublic: act.header.audience === 'public' || before?.isPublic === true,
  })
  rows.index('blobs', blob.slice(0, 2), blob, true)
}

function foldRelease(rows: RowWriter, ledger: Ledger, act: Act, body: ReleaseBody): void {
  const statement = rows.find('statement', body.act)
  const proposal = rows.find('proposal', body.act)
  changeNamed(rows, ledger, body.act, (row) => ({ ...row, releasedBy: row.releasedBy ?? cite(act) }))
  if (statement !== undefined) rows.put('statement', body.act, { ...statement, audience: 'public' })
  for (const { blob } of blobsNamedBy(statement?.content ?? null)) {
    const row = rows.find('blob', blob)
    if (row !== undefined) rows.put('blob', blob, { ...row, isPublic: true })
  }
  if (proposal === undefined) return
  rows.put('proposal', body.act, { ...proposal, audience: 'public' })
  for (const { item } of proposal.changes) {
    const row = rows.find('item', item)
    if (row === undefined) continue
    rows.put('item', item, { ...row, versions: row.versions.map((version) => (version.proposal === body.act ? { ...version, audience: 'public' } : version)) })
  }
}

function foldErasure(rows: RowWriter, ledger: Ledger, act: Act, { act: named, reason }: EraseBody): void {
  changeNamed(rows, ledger, named, (row) => ({ ...row, erasedBy: { ...cite(act), reason } }))
  const found = ledger.findOpenable(named)
  if (found !== null) rows.index('erased', 'all', actKey(found.party, found.sequence), true)
}

/** Changes the row of the act that a release or an erasure names. */
function changeNamed(rows: RowWriter, ledger: Ledger, hash: string, change: (row: ActRow) => ActRow): void {
  const named = ledger.findOpenable(hash)
  const row = named === null ? undefined : rows.find('act', actKey(named.party, named.sequence))
  if (row !== undefined) rows.put('act', actKey(row.party, row.sequence), change(row))
}

/** The hash that an act is about, so that people can go from one act to the other. */
function namedBy(act: Act): string | null {
  switch (act.header.kind) {
    case 'sign': case 'withdraw': return (act.body as SignBody | null)?.proposal ?? null
    case 'release': case 'erase': return (act.body as ReleaseBody | null)?.act ?? null
    case 'state': return act.header.audience === 'public' ? ((act.body as StateBody | null)?.replaces ?? null) : null
    case 'key': case 'propose': case 'receipt': return null
  }
}

function cite(act: Act): Citation {
  return { party: act.header.party, sequence: act.header.sequence, hash: act.hash, at: act.header.at }
}

type Place = Pick<Citation, 'party' | 'sequence'>

function comesBefore(one: Place, other: Place | undefined): boolean {
  return other !== undefined && (one.party === other.party ? one.sequence < other.sequence : one.party < other.party)
}

function sorted<T extends Citation>(citations: readonly T[]): readonly T[] {
  return [...citations].sort((a, b) => (comesBefore(a, b) ? -1 : 1))
}
