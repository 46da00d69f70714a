// Conversations by dice: two to four parties that propose packages over several items, sign, withdraw, join
// and leave, in views as stale as the dice say; where they may, they state, release and erase as well. The same rolls always make the same acts.

import type { Act } from '../act.ts'
import { Ledger } from '../ledger.ts'
import type { ActKind, BodyOf } from '../kinds/index.ts'
import { versionId } from '../kinds/propose.ts'
import type { ItemChange, ItemId, VersionId } from '../kinds/propose.ts'
import { viewOf } from '../standing.ts'
import { Speaker, change, charterChange } from './speaker.ts'

/** Four dice a turn: what to do, who, and two more. */
export type Roll = readonly [number, number, number, number]

const ITEMS: readonly ItemId[] = ['element/a', 'element/b', 'element/c']
const CHARTER = 'dialogue/demo'

export class Conversation {
  readonly speakers: readonly Speaker[]
  readonly ledger = new Ledger('demo')
  /** In the order in which they were said, which respects every `seen`. */
  readonly acts: Act[] = []
  readonly #isHonest: boolean
  readonly #kinds: number

  /** Among honest parties nobody says what is inadmissible. */
  constructor(parties: number, isHonest: boolean, isForgetful = false) {
    this.#isHonest = isHonest
    this.#kinds = isForgetful ? 25 : 20
    this.speakers = ['A', 'B', 'C', 'D', 'E'].slice(0, parties + 1).map((name) => Speaker.begin('demo', name))
    for (const speaker of this.speakers) for (const act of speaker.acts) this.#take(act)
    const members = this.speakers.slice(0, parties)
    this.#hearAll()
    const [first, ...others] = members
    const founding = first === undefined ? null : this.#say(first, 'propose', { under: null, changes: [charterChange(members)], cover: null })
    this.#hearAll()
    for (const other of others) this.#say(other, 'sign', { proposal: founding?.hash ?? '' })
    this.#hearAll()
  }

  take([what, who, one, two]: Roll): void {
    // The last speaker stands outside at first, and speaks less.
    const speaker = this.speakers[who % (this.speakers.length - (who % 4 === 0 ? 0 : 1))]
    if (speaker === undefined) return
    if (two % 5 > 0) speaker.hear(...this.speakers.filter((other) => other !== speaker && (two % 5 < 4 || other.acts.length % 2 === 0)))
    const turn = what % this.#kinds
    if (turn < 1) this.#hearSome(speaker, one, two)
    else if (turn < 4) this.#propose(speaker, one, two)
    else if (turn < 14) this.#answer(speaker, 'sign', one)
    else if (turn < 16) this.#answer(speaker, 'withdraw', one)
    else if (turn < 18) this.#say(speaker, 'receipt', {})
    else if (turn < 20) this.#recharter(speaker, one, two)
    else if (turn < 22) this.#state(speaker, one, two)
    else this.#forget(speaker, one, two)
  }

  #hearAll(): void {
    for (const speaker of this.speakers) speaker.hear(...this.speakers.filter((other) => other !== speaker))
  }

  #hearSome(speaker: Speaker, one: number, two: number): void {
    const other = this.speakers[one % this.speakers.length]
    if (other === undefined || other === speaker) return
    const from = speaker.seen[other.party] ?? 0
    speaker.hearUpTo(other, from + (two % (other.acts.length - from + 1)))
  }

  #propose(speaker: Speaker, one: number, two: number): void {
    const items = ITEMS.filter((_, index) => ((1 + (one % 7)) >> index) % 2 === 1)
    const changes = items.map((item) => {
      const versions = this.#versionsOf(item)
      const isOld = two % 11 === 0
      const base = isOld ? (versions[one % versions.length] ?? null) : (versions.find((version) => this.#isInForce(speaker, item, version)) ?? null)
      return base !== null && two % 13 === 0 ? { item, base, content: null } : change(item, base, two % 5 === 0 ? 'same' : `${speaker.party} ${speaker.chain.sequence}`)
    })
    this.#say(speaker, 'propose', { under: this.#charterOf(speaker, two), changes, cover: null }, two % 4 === 0)
  }

  #answer(speaker: Speaker, kind: 'sign' | 'withdraw', one: number): void {
    const proposals = this.acts.filter((act) => act.header.kind === 'propose')
    const recent = proposals.slice(-6).reverse()
    const sensible = recent.find(({ hash }) => this.ledger.judge(speaker.draft('sign', { proposal: hash })).outcome === 'effective')
    const proposal = (kind === 'sign' && one % 4 > 0 ? sensible : undefined) ?? recent[one % recent.length]
    if (proposal === undefined) return
    if (kind === 'sign') this.#say(speaker, 'sign', { proposal: proposal.hash })
    else this.#say(speaker, 'withdraw', { proposal: proposal.hash, reason: null })
  }

  /** A charter with one party more or less, sometimes with another item in the same package. */
  #recharter(speaker: Speaker, one: number, two: number): void {
    const under = this.#charterOf(speaker, two)
    const members = this.speakers.filter(({ party }) => this.#membersOf(under).includes(party))
    const other = this.speakers[one % this.speakers.length] ?? speaker
    const next = members.includes(other) ? members.filter((one) => one !== other) : [...members, other]
    if (next.length < 2) return
    const package_ = two % 2 === 0 ? [] : [change('element/a', this.#versionsOf('element/a').find((version) => this.#isInForce(speaker, 'element/a', version)) ?? null, 'with the charter')]
    this.#say(speaker, 'propose', { under, changes: [charterChange(next, under), ...package_], cover: null })
  }

  #state(speaker: Speaker, one: number, two: number): void {
    const own = speaker.acts.filter((act) => act.header.kind === 'state')
    const replaces = two % 3 === 0 ? null : (own[one % Math.max(1, own.length)]?.hash ?? null)
    this.#say(speaker, 'state', { about: null, type: 'note', content: two % 7 === 6 && replaces !== null ? null : { n: this.acts.length }, replaces })
  }

  /** Erases, or sometimes releases, the first of its own acts, from a throw of the dice on, that the rules let it. */
  #forget(speaker: Speaker, one: number, two: number): void {
    const own = speaker.acts.filter((act) => act.header.kind === 'state' || act.header.kind === 'propose')
    const turned = own.map((_, index) => own[(index + one) % own.length]).filter((act) => act !== undefined)
    const kind = two % 9 === 0 ? 'release' : 'erase'
    const act = turned.find(({ hash }) => this.ledger.judge(speaker.draft('erase', { act: hash, reason: 'order' })).outcome === 'effective') ?? turned[0]
    if (act === undefined) return
    if (kind === 'release') this.#say(speaker, 'release', { act: act.hash })
    else this.#say(speaker, 'erase', { act: act.hash, reason: 'order' })
  }

  #charterOf(speaker: Speaker, two: number): VersionId | null {
    const charters = this.#versionsOf(CHARTER).filter((version) => version !== null)
    return (two % 17 === 0 ? charters[0] : charters.find((version) => this.#isInForce(speaker, CHARTER, version))) ?? null
  }

  #membersOf(charter: VersionId | null): readonly string[] {
    const content = this.#changes().find((one) => versionId(one) === charter)?.content
    return ((content?.parties ?? []) as unknown as readonly { party: string }[]).map(({ party }) => party)
  }

  #changes(): readonly ItemChange[] {
    return this.acts.flatMap((act) => (act.header.kind === 'propose' ? (act as Act<'propose'>).body?.changes ?? [] : []))
  }

  #versionsOf(item: ItemId): readonly (VersionId | null)[] {
    return [null, ...new Set(this.#changes().filter((one) => one.item === item).map(versionId))]
  }

  #isInForce(speaker: Speaker, item: ItemId, version: VersionId | null): boolean {
    return this.ledger.standing.isInForce(item, version, viewOf({ party: speaker.party, sequence: speaker.chain.sequence + 1, seen: speaker.seen }))
  }

  #say<K extends ActKind>(speaker: Speaker, kind: K, body: BodyOf<K>, isForParties = false): Act<K> | null {
    const options = isForParties && kind === 'propose' ? { audience: 'parties' as const } : {}
    if (this.#isHonest && this.ledger.judge(speaker.draft(kind, body, options)).outcome !== 'effective') return null
    const act = speaker.say(kind, body, options)
    this.#take(act)
    return act
  }

  #take(act: Act): void {
    this.ledger.admit(act)
    this.acts.push(act)
  }
}
