// A party that speaks in tests: composes signed acts one after another, with keys, salts and times
// that follow from its name and the sequence alone.

import type { Act, Audience, PartyId } from '../act.ts'
import { emptyChain, follow } from '../chain.ts'
import type { ChainHead } from '../chain.ts'
import { compose } from '../compose.ts'
import { sha256 } from '../crypto.ts'
import type { ActKind, BodyOf } from '../kinds/index.ts'
import type { KeyRole } from '../kinds/key.ts'
import { versionId } from '../kinds/propose.ts'
import type { ItemChange, ItemId, VersionId } from '../kinds/propose.ts'
import type { StateBody } from '../kinds/state.ts'
import type { Json } from '../canonical.ts'
import { testKey } from './keys.ts'
import type { TestKey } from './keys.ts'

type Content = { readonly [key: string]: Json }

export class Speaker {
  readonly dialogue: string
  readonly party: PartyId
  readonly root: TestKey
  readonly acts: Act[] = []
  signing: TestKey
  chain: ChainHead
  #seen: { [party: PartyId]: number } = {}

  constructor(dialogue: string, party: PartyId) {
    this.dialogue = dialogue
    this.party = party
    this.root = testKey(`${party} root`)
    this.signing = testKey(`${party} signing`)
    this.chain = emptyChain(dialogue, party)
  }

  /** A speaker that has introduced its root key and one signing key: two acts. */
  static begin(dialogue: string, party: PartyId): Speaker {
    const speaker = new Speaker(dialogue, party)
    speaker.addKey(speaker.root, 'root')
    speaker.addKey(speaker.signing, 'signing')
    return speaker
  }

  get lines(): readonly string[] {
    return this.acts.map((act) => act.line)
  }

  get seen(): { readonly [party: PartyId]: number } {
    return { ...this.#seen }
  }

  /** Verifies the others' chains, as far as each of them has spoken, or up to `upTo`. */
  hear(...others: readonly Speaker[]): this {
    for (const other of others) this.hearUpTo(other, other.acts.length)
    return this
  }

  /** Verifies a chain up to one act, and with it all that this act had seen. */
  hearUpTo(other: Speaker, upTo: number): this {
    const theirs = { ...other.acts[upTo - 1]?.header.seen, [other.party]: upTo }
    for (const [party, sequence] of Object.entries(theirs)) {
      if (party !== this.party && sequence > 0) this.#seen[party] = Math.max(this.#seen[party] ?? 0, sequence)
    }
    return this
  }

  /** Says something; keeps it only if it continues the chain. */
  say<K extends ActKind>(kind: K, body: BodyOf<K>, options: { audience?: Audience; key?: TestKey; at?: string } = {}): Act<K> {
    const act = this.draft(kind, body, options)
    const next = follow(this.chain, act)
    if (typeof next === 'string') throw new Error(`${this.party} cannot say this: ${next}`)
    this.chain = next
    this.acts.push(act)
    return act
  }

  /** The act that `say` would say, without saying it. */
  draft<K extends ActKind>(kind: K, body: BodyOf<K>, { audience = 'public', key, at }: { audience?: Audience; key?: TestKey; at?: string } = {}): Act<K> {
    const sequence = this.chain.sequence + 1
    const signer = key ?? (kind === 'key' ? this.root : this.signing)
    return compose({ kind, body, audience }, {
      chain: this.chain, seen: this.seen, at: at ?? instant(sequence), salt: sha256(`${this.party} salt ${sequence}`).slice(0, 32), key: signer.id, sign: signer.sign,
    })
  }

  addKey(added: TestKey, role: KeyRole): Act<'key'> {
    return this.say('key', { add: { ...added.key, role }, revoke: null, reason: null })
  }

  propose(under: VersionId | null, changes: readonly ItemChange[], options: { audience?: Audience } = {}): Act<'propose'> {
    return this.say('propose', { under, changes, cover: null }, options)
  }

  sign(proposal: Act): Act<'sign'> {
    return this.say('sign', { proposal: proposal.hash })
  }

  withdraw(proposal: Act): Act<'withdraw'> {
    return this.say('withdraw', { proposal: proposal.hash, reason: null })
  }

  state(body: Partial<StateBody> & { content: Content | null }, options: { audience?: Audience } = {}): Act<'state'> {
    return this.say('state', { about: null, type: 'note', replaces: null, ...body }, options)
  }

  receipt(): Act<'receipt'> {
    return this.say('receipt', {})
  }
}

/** A minute per act. */
export function instant(sequence: number): string {
  return new Date(Date.UTC(2021, 11, 13, 18, sequence)).toISOString().replace('.000Z', 'Z')
}

/** The change of the dialogue item that names these parties. */
export function charterChange(parties: readonly Speaker[], base: VersionId | null = null): ItemChange {
  const dialogue = parties[0]?.dialogue ?? ''
  return { item: `dialogue/${dialogue}`, base, content: { parties: parties.map(({ party, root }) => ({ party, rootKey: root.id })) } }
}

export function change(item: ItemId, base: VersionId | null, text: string): ItemChange {
  return { item, base, content: { text } }
}

/** Two or more parties that have met and founded their dialogue; `under` is the charter in force. */
export function founded(dialogue: string, names: readonly PartyId[]): { speakers: Speaker[]; under: VersionId; founding: Act<'propose'> } {
  const speakers = names.map((name) => Speaker.begin(dialogue, name))
  const [first, ...others] = speakers
  if (first === undefined) throw new Error('a dialogue has parties')
  first.hear(...others)
  const charter = charterChange(speakers)
  const founding = first.propose(null, [charter])
  for (const other of others) other.hear(...speakers.filter((one) => one !== other)).sign(founding)
  for (const one of speakers) one.hear(...speakers.filter((other) => other !== one))
  return { speakers, under: versionId(charter), founding }
}
