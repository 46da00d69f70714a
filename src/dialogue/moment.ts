// The rows as they were at an earlier moment, read from the rows of today. Nothing was kept for it:
// every version names the acts that agreed it, every statement the act that said it.
//
// There are two kinds of moment, and only one of them is certain.
// - A **place**: how far each chain had been seen, as an act says in `seen`. What is read there is what
//   the author of that act held, exactly; no clock is asked.
// - A **day**, by what acts claim of their time (`at`, in UTC). A wrong clock makes a wrong claim, so one
//   thing is made sure of: nothing stands before what it rests on (a version before the one it replaced,
//   a correction before what it corrects).
//
// Who might read it is told as of then too: what was between the parties and was released since reads as
// between the parties. One thing is of today: what an erasure has taken is gone from every moment.

import type { Audience, ItemId, PartyId, Seen } from '../record/index.ts'
import { citedBy, ITEM_KINDS, parentOf } from './items/index.ts'
import type { ItemKind } from './items/index.ts'
import { actKey } from './rows.ts'
import type { ActRow, Citation, ItemRow, PartyRow, ProposalRow, RowPrefix, RowReader, Rows, StatementRow, VersionRow } from './rows.ts'

export interface Moment {
  /** Whether this act had been said. */
  holds(act: Citation): boolean
}

/** The end of a day, by the claims of the acts. `day` is YYYY-MM-DD. */
export function momentOfDay(day: string): Moment {
  return { holds: ({ at }) => at.slice(0, 10) <= day }
}

/** How far each chain had been seen. */
export function momentOfPlaces(places: Seen): Moment {
  return { holds: ({ party, sequence }) => sequence <= (places[party] ?? 0) }
}

/** What the author of an act held once it had said it; null where the act is not held. */
export function placesOf(rows: RowReader, { party, sequence }: Pick<Citation, 'party' | 'sequence'>): Seen | null {
  const row = rows.find('act', actKey(party, sequence))
  return row === undefined ? null : { ...row.seen, [party]: sequence }
}

/** As far as any of them goes. */
export function joinPlaces(all: readonly Seen[]): Seen {
  const joined: Record<PartyId, number> = {}
  for (const places of all) for (const [party, sequence] of Object.entries(places)) joined[party] = Math.max(joined[party] ?? 0, sequence)
  return joined
}

export function rowsAt(rows: RowReader, moment: Moment): RowReader {
  return new PastRows(rows, moment)
}

type Past = { readonly [P in RowPrefix]: (rest: string) => Rows[P] | undefined }

class PastRows implements RowReader {
  readonly #rows: RowReader
  readonly #moment: Moment
  readonly #items = new Map<ItemId, ItemRow | undefined>()
  readonly #proposals = new Map<string, ProposalRow | undefined>()
  #children: ReadonlyMap<ItemId, readonly ItemId[]> | null = null
  #citing: ReadonlyMap<ItemId, readonly ItemId[]> | null = null
  #open: readonly ProposalRow[] | null = null

  constructor(rows: RowReader, moment: Moment) {
    this.#rows = rows
    this.#moment = moment
  }

  find<P extends RowPrefix>(prefix: P, rest: string): Rows[P] | undefined {
    return (this.#past[prefix] as (rest: string) => Rows[P] | undefined)(rest)
  }

  readonly #past: Past = {
    item: (item) => this.#item(item),
    proposal: (id) => this.#proposal(id),
    statement: (id) => this.#statement(id),
    act: (key) => this.#act(key),
    party: (party) => this.#party(party),
    kind: (kind) => nonEmpty(this.#everOf(kind).filter((item) => this.#isInForce(item))),
    ended: (kind) => nonEmpty(this.#everOf(kind).filter((item) => this.#item(item) !== undefined && !this.#isInForce(item))),
    children: (parent) => (this.#children ??= this.#namedThen((kind, content) => { const parent = parentOf(kind, content); return parent === null ? [] : [parent] })).get(parent),
    citing: (cited) => (this.#citing ??= this.#namedThen(citedBy)).get(cited),
    about: (place) => this.#held(this.#rows.find('about', place)),
    concerning: (proposal) => this.#held(this.#rows.find('concerning', proposal)),
    thread: (begun) => this.#held(this.#rows.find('thread', begun)),
    publications: (all) => this.#held(this.#rows.find('publications', all)),
    datasets: (all) => this.#held(this.#rows.find('datasets', all)),
    open: (place) => nonEmpty((this.#open ??= this.#openThen()).filter(({ changes }) => place === 'all' || changes.some(({ item }) => item === place)).map(({ proposal }) => proposal)),
    proposals: (item) => nonEmpty((this.#rows.find('proposals', item) ?? []).filter((id) => this.#wasMade(id))),
    erased: (all) => nonEmpty((this.#rows.find('erased', all) ?? []).filter((key) => { const by = this.#rows.find('act', key)?.erasedBy ?? null; return by !== null && this.#moment.holds(by) })),
    blob: (blob) => {
      const row = this.#rows.find('blob', blob)
      const namedBy = row?.namedBy.filter((id) => this.#statement(id) !== undefined) ?? []
      return row === undefined || namedBy.length === 0 ? undefined : { ...row, namedBy }
    },
    blobs: (portion) => nonEmpty((this.#rows.find('blobs', portion) ?? []).filter((blob) => this.find('blob', blob) !== undefined)),
  }

  /** What a later act released was closed then. */
  #act(key: string): ActRow | undefined {
    const row = this.#rows.find('act', key)
    if (row === undefined || !this.#moment.holds(row)) return undefined
    return row.releasedBy === null || this.#moment.holds(row.releasedBy) ? row : { ...row, releasedBy: null }
  }

  /** As far as its chain went, with the keys that it had then. */
  #party(party: PartyId): PartyRow | undefined {
    const row = this.#rows.find('party', party)
    for (let sequence = row?.sequence ?? 0; row !== undefined && sequence > 0; sequence--) {
      const act = this.#rows.find('act', actKey(party, sequence))
      if (act === undefined || !this.#moment.holds(act)) continue
      if (sequence === row.sequence) return row
      const keys = row.keys.filter(({ addedAt }) => addedAt <= sequence).map((key) => (key.revokedAt === null || key.revokedAt <= sequence ? key : { ...key, revokedAt: null }))
      return { ...row, sequence, hash: act.hash, keys }
    }
    return undefined
  }

  #item(item: ItemId): ItemRow | undefined {
    if (!this.#items.has(item)) {
      const row = this.#rows.find('item', item)
      const later = row?.versions.findIndex((version) => !this.#isAgreed(version)) ?? -1
      // One after the other: no version stands before the one that it replaced.
      const agreed = later === -1 ? (row?.versions ?? []) : (row?.versions.slice(0, later) ?? [])
      const versions = agreed.map((version) => this.#asOpenThen(version, this.#rows.find('proposal', version.proposal)?.made))
      const isAsNow = later === -1 && versions.every((version, index) => version === agreed[index])
      this.#items.set(item, versions.length === 0 ? undefined : isAsNow ? row : { item, versions })
    }
    return this.#items.get(item)
  }

  #isAgreed(version: VersionRow): boolean {
    return version.signed.every((act) => this.#moment.holds(act))
  }

  /** What a later act released was not public yet. */
  #asOpenThen<T extends { readonly audience: Audience }>(row: T, made: Citation | undefined): T {
    const releasedBy = row.audience === 'parties' || made === undefined ? null : (this.#rows.find('act', actKey(made.party, made.sequence))?.releasedBy ?? null)
    return releasedBy === null || this.#moment.holds(releasedBy) ? row : { ...row, audience: 'parties' }
  }

  #isInForce(item: ItemId): boolean {
    return (this.#item(item)?.versions.at(-1)?.content ?? null) !== null
  }

  #everOf(kind: string): readonly ItemId[] {
    const [standing, ended] = [this.#rows.find('kind', kind) ?? [], this.#rows.find('ended', kind) ?? []]
    return ended.length === 0 ? standing : [...standing, ...ended].sort()
  }

  /** By what items name: those that name it, sorted as the indexes are. */
  #namedThen(namedBy: (kind: ItemKind, content: ItemRow['versions'][number]['content']) => readonly ItemId[]): ReadonlyMap<ItemId, readonly ItemId[]> {
    const found = new Map<ItemId, ItemId[]>()
    const add = (named: ItemId, item: ItemId) => {
      const beside = found.get(named)
      if (beside === undefined) found.set(named, [item])
      else beside.push(item)
    }
    for (const kind of Object.keys(ITEM_KINDS) as ItemKind[]) {
      for (const item of this.find('kind', kind) ?? []) {
        for (const named of namedBy(kind, this.#item(item)?.versions.at(-1)?.content ?? null)) add(named, item)
      }
    }
    for (const items of found.values()) items.sort()
    return found
  }

  /** Nobody keeps a list of all that was ever proposed: the chains are walked, once for each reader that asks. */
  #openThen(): readonly ProposalRow[] {
    const named = this.#everOf('dialogue').flatMap((item) => this.#rows.find('item', item)?.versions ?? []).flatMap(({ content }) => (Array.isArray(content?.parties) ? content.parties : []))
    const parties = new Set(named.flatMap((one) => { const party = (one as { readonly party?: unknown } | null)?.party; return typeof party === 'string' ? [party] : [] }))
    const open = [...parties].flatMap((party) => Array.from({ length: this.#rows.find('party', party)?.sequence ?? 0 }, (_, index) => this.#rows.find('act', actKey(party, index + 1))))
      .flatMap((act) => (act?.kind === 'propose' && this.#moment.holds(act) ? (this.#proposal(act.hash) ?? []) : [])).filter(({ status }) => status === 'open')
    return open.sort((a, b) => (a.proposal < b.proposal ? -1 : 1))
  }

  #statement(id: string): StatementRow | undefined {
    const row = this.#rows.find('statement', id)
    if (row === undefined || !this.#wasSaid(row)) return undefined
    const replacement = row.replacedBy === null ? undefined : this.#rows.find('statement', row.replacedBy)
    return this.#asOpenThen(replacement === undefined || this.#wasSaid(replacement) ? row : { ...row, replacedBy: null }, row.made)
  }

  #wasSaid(row: StatementRow): boolean {
    for (let one: StatementRow | undefined = row; one !== undefined; one = one.replaces === null ? undefined : this.#rows.find('statement', one.replaces)) {
      if (!this.#moment.holds(one.made)) return false
    }
    return true
  }

  #held(ids: readonly string[] | undefined): readonly string[] | undefined {
    return nonEmpty((ids ?? []).filter((id) => this.#statement(id) !== undefined))
  }

  #wasMade(proposal: string): boolean {
    const row = this.#rows.find('proposal', proposal)
    return row !== undefined && this.#moment.holds(row.made)
  }

  #proposal(id: string): ProposalRow | undefined {
    if (!this.#proposals.has(id)) this.#proposals.set(id, this.#proposalThen(id))
    return this.#proposals.get(id)
  }

  /** Once for each proposal: one may change a whole plan. */
  #proposalThen(id: string): ProposalRow | undefined {
    const row = this.#rows.find('proposal', id)
    if (row === undefined || !this.#moment.holds(row.made)) return undefined
    const holds = (act: Citation) => this.#moment.holds(act)
    const [signed, withdrawn, competitors] = [row.signed.filter(holds), row.withdrawn.filter(holds), row.competitors.filter((other) => this.#wasMade(other))]
    const isAdopted = row.status === 'adopted' && row.changes.every(({ item, version }) => this.#item(item)?.versions.some((one) => one.version === version && one.proposal === id) === true)
    const isInForce = (item: ItemId, version: string | null) => (this.#item(item)?.versions.at(-1)?.version ?? null) === version
    const charters = this.#everOf('dialogue')
    const stillFits = row.changes.every(({ item, base }) => isInForce(item, base)) && (row.under === null || charters.some((item) => isInForce(item, row.under)))
    return { ...this.#asOpenThen(row, row.made), signed, withdrawn, competitors, status: isAdopted ? 'adopted' : withdrawn.length > 0 ? 'withdrawn' : stillFits ? 'open' : 'superseded' }
  }
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
