// What a side keeps for its translators: its termbase, memories that others sent, differences that are to stay, how each
// translation of a draft came about, files that came back, and certificates prepared before a proposal is sent. All of it
// private; the dialogue's own memory is not kept at all, it is read from the record.

import { randomUUID } from 'node:crypto'
import { canonicalize, sha256 } from '../../record/index.ts'
import type { Hash, ItemChange, Json, ProposalId } from '../../record/index.ts'
import type { CertificateContent } from '../../dialogue/statements/index.ts'
import { agreedTexts, placeKey, rememberedFrom } from '../../dialogue/translation/index.ts'
import type { AgreedText, Made } from '../../dialogue/translation/index.ts'
import { agreedKey } from '../../text/concordance/index.ts'
import type { AgreedPair } from '../../text/concordance/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import { plainOf, TranslationMemory } from '../../text/exchange/index.ts'
import type { MemoryEntry, Remembered, TranslationFile } from '../../text/exchange/index.ts'
import { NO_TERMS } from '../../text/termbase.ts'
import type { Termbase } from '../../text/termbase.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { Draft } from '../drafts.ts'
import { KeptDocuments } from '../people/kept.ts'

/** Who did it and when, RFC 3339. */
interface Done {
  readonly by: string
  readonly at: string
}

export interface KeptTermbase extends Done {
  readonly termbase: Termbase
  /** The name of the file it came as; null for one that came with the dialogue. */
  readonly file: string | null
}

/** A memory that somebody sent. */
export interface KeptMemory extends Done {
  readonly file: string
  readonly entries: readonly MemoryEntry[]
}

/** A difference between the languages that is to stay. */
export interface KeptPair extends Done {
  readonly pair: AgreedPair
  readonly reason: string
  /** Where it was first met: `element/I.1.a title`. */
  readonly place: string
}

/** By the place of each text: how its translation came about; of a proposal that was sent, in which language it was drafted. */
export interface KeptTranslation {
  readonly made: Readonly<Record<string, Made>>
  readonly draftedIn: Readonly<Record<string, LanguageTag>>
}

/** A file that came back, until somebody has applied or thrown it away. */
export interface KeptReturn extends Done {
  readonly draft: string
  readonly name: string
  readonly file: TranslationFile
}

/** A certificate of what a draft says, to be stated once its proposal is signed. */
export interface PreparedCertificate extends Done {
  readonly content: Omit<CertificateContent, 'proposal'>
  readonly audience: 'parties' | 'public'
}

const TERMBASE = 'current'
const NOTHING_MADE: KeptTranslation = { made: {}, draftedIn: {} }
const RETURN_ID = /^[0-9a-f-]{36}$/

export class LanguageDesk {
  readonly #node: DialogueNode
  readonly #termbase: KeptDocuments<KeptTermbase>
  readonly #memories: KeptDocuments<KeptMemory>
  readonly #pairs: KeptDocuments<KeptPair>
  readonly #translations: KeptDocuments<KeptTranslation>
  readonly #prepared: KeptDocuments<PreparedCertificate>
  readonly #indexes = new Map<string, TranslationMemory>()
  #agreed: readonly AgreedText[] | null = null
  #knowledge = 0

  private constructor(node: DialogueNode) {
    this.#node = node
    const kept = <T>(kind: 'termbase' | 'memory' | 'agreed-pair' | 'translation' | 'certificate'): KeptDocuments<T> => new KeptDocuments<T>(node.store, kind, (body) => body as T, () => this.#reread())
    this.#termbase = kept('termbase')
    this.#memories = kept('memory')
    this.#pairs = kept('agreed-pair')
    this.#translations = kept('translation')
    this.#prepared = kept('certificate')
    node.onChange((keys) => { if (keys.some((key) => key.startsWith('item/'))) this.#forget() })
  }

  static async open(node: DialogueNode): Promise<LanguageDesk> {
    const desk = new LanguageDesk(node)
    await Promise.all([desk.#termbase, desk.#memories, desk.#pairs, desk.#translations, desk.#prepared].map((one) => one.refresh()))
    return desk
  }

  #reread(): void {
    this.#knowledge += 1
    this.#indexes.clear()
  }

  /** Another number once the termbase or the agreed pairs have changed. */
  get knowledge(): number {
    return this.#knowledge
  }

  get termbase(): Termbase {
    return this.#termbase.find(TERMBASE)?.content.termbase ?? NO_TERMS
  }

  /** The termbase with who put it there; null where there is none. */
  get keptTermbase(): (KeptTermbase & { readonly revision: number }) | null {
    const kept = this.#termbase.find(TERMBASE)
    return kept === null ? null : { ...kept.content, revision: kept.revision }
  }

  /** False if somebody else has put another one there since `revision` (0: there was none). */
  async putTermbase(termbase: Termbase, file: string | null, by: string, revision: number): Promise<boolean> {
    const put = await this.#termbase.put(TERMBASE, { termbase, file, by, at: this.#node.now() }, revision)
    this.#knowledge += 1
    return put !== null
  }

  /** What a dialogue brings with it, where nobody has put anything yet. */
  async seed(termbase: Termbase | null): Promise<void> {
    if (termbase !== null && this.#termbase.find(TERMBASE) === null) await this.putTermbase(termbase, null, '', 0)
  }

  /** The pairs that the concordance check does not ask about again. */
  get agreedPairs(): readonly AgreedPair[] {
    return this.#pairs.entries().map(([, { content }]) => content.pair)
  }

  /** The newest first. */
  get keptPairs(): readonly (KeptPair & { readonly id: string })[] {
    return this.#pairs.entries().map(([id, { content }]) => ({ ...content, id })).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Once and for all alike; said again it keeps the first reason. Answers its id. */
  async agree(pair: AgreedPair, reason: string, place: string, by: string): Promise<string> {
    const id = sha256(agreedKey(pair))
    await this.#pairs.put(id, { pair, reason, place, by, at: this.#node.now() }, 0)
    this.#knowledge += 1
    return id
  }

  /** The check asks about it again. */
  async askAgain(id: string): Promise<void> {
    await this.#pairs.remove(id)
    this.#knowledge += 1
  }

  get memories(): readonly (KeptMemory & { readonly id: string })[] {
    return this.#memories.entries().map(([id, { content }]) => ({ ...content, id })).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Answers its id. */
  async addMemory(file: string, entries: readonly MemoryEntry[], by: string): Promise<string> {
    const id = randomUUID()
    await this.#memories.put(id, { file, entries, by, at: this.#node.now() }, 0)
    this.#indexes.clear()
    return id
  }

  async removeMemory(id: string): Promise<void> {
    await this.#memories.remove(id)
    this.#indexes.clear()
  }

  /** Every text that the parties have agreed, the newest wording of each place first. */
  agreedTexts(): readonly AgreedText[] {
    this.#agreed ??= agreedTexts(this.#node.rows)
    return this.#agreed
  }

  /** What was agreed, then what others sent; made once for a direction and kept until either changes. */
  memory(source: LanguageTag, target: LanguageTag): TranslationMemory {
    const key = `${source} ${target}`
    const known = this.#indexes.get(key)
    if (known !== undefined) return known
    const agreed = rememberedFrom(this.agreedTexts(), source, target, (text) => `${placeKey(text)} (${text.version})`)
    const sent = this.memories.flatMap(({ file, entries }) => entries.flatMap((entry) => rememberedIn(entry, source, target, file)))
    const memory = new TranslationMemory([...agreed, ...sent])
    this.#indexes.set(key, memory)
    return memory
  }

  /** Of a draft, or of a proposal that this side sent. */
  translation(id: string): KeptTranslation {
    return this.#translations.find(id)?.content ?? NOTHING_MADE
  }

  /** Lays what is given over what is kept. */
  async keepTranslation(id: string, given: Partial<KeptTranslation>): Promise<void> {
    await putOver(this.#translations, id, (before) => ({ made: { ...before?.made, ...given.made }, draftedIn: { ...before?.draftedIn, ...given.draftedIn } }))
  }

  /** When a draft is sent: what is known of its texts goes on under the name of the proposal. */
  async draftSent(draft: Draft, proposal: ProposalId): Promise<void> {
    const { made } = this.translation(draft.id)
    await this.keepTranslation(proposal, { made, draftedIn: draft.draftedIn ?? {} })
    await this.draftGone(draft.id)
  }

  async draftGone(draft: string): Promise<void> {
    if (this.#translations.find(draft) !== null) await this.#translations.remove(draft)
    for (const { id, draft: of } of await this.returned()) if (of === draft) await this.dropReturned(id)
  }

  async keepReturned(draft: string, name: string, file: TranslationFile, by: string): Promise<string> {
    const id = randomUUID()
    const content: KeptReturn = { draft, name, file, by, at: this.#node.now() }
    await this.#node.store.putPrivate('returned-file', id, JSON.stringify(content), 0)
    return id
  }

  async returned(): Promise<readonly (KeptReturn & { readonly id: string })[]> {
    return (await this.#node.store.listPrivate('returned-file')).map(({ id, body }) => ({ ...(JSON.parse(body) as KeptReturn), id }))
  }

  async findReturned(id: string): Promise<KeptReturn | null> {
    const document = RETURN_ID.test(id) ? await this.#node.store.findPrivate('returned-file', id) : null
    return document === null ? null : (JSON.parse(document.body) as KeptReturn)
  }

  async dropReturned(id: string): Promise<void> {
    if (RETURN_ID.test(id)) await this.#node.store.deletePrivate('returned-file', id)
  }

  /** Prepared for exactly these changes and this cover; null where there is none. */
  prepared(changes: readonly ItemChange[], cover: Bilingual | null): PreparedCertificate | null {
    return this.#prepared.find(bundleHash(changes, cover))?.content ?? null
  }

  async prepare(changes: readonly ItemChange[], cover: Bilingual | null, prepared: Omit<PreparedCertificate, 'at'>): Promise<void> {
    await putOver(this.#prepared, bundleHash(changes, cover), () => ({ ...prepared, at: this.#node.now() }))
  }

  async dropPrepared(changes: readonly ItemChange[], cover: Bilingual | null): Promise<void> {
    await this.#prepared.remove(bundleHash(changes, cover))
  }

  #forget(): void {
    this.#agreed = null
    this.#indexes.clear()
  }
}

/** What is kept may be another revision than is in memory, after a write without an answer: then it is read and done again. */
async function putOver<T>(kept: KeptDocuments<T>, id: string, next: (before: T | undefined) => T): Promise<void> {
  for (;;) {
    const before = kept.find(id)
    if ((await kept.put(id, next(before?.content), before?.revision ?? 0)) !== null) return
  }
}

/** What a draft would say, by its letters: the same as the proposal that is made of it. */
function bundleHash(changes: readonly ItemChange[], cover: Bilingual | null): Hash {
  return sha256(canonicalize({ changes: changes.map(({ item, base, content }) => ({ item, base, content })), cover } as unknown as Json))
}

/** Tags of other programs name countries too: `EN-US` is English. */
function rememberedIn(entry: MemoryEntry, source: LanguageTag, target: LanguageTag, file: string): readonly Remembered[] {
  const textIn = (language: LanguageTag): string => {
    const tag = Object.keys(entry.texts).find((one) => one.toLowerCase() === language.toLowerCase() || one.toLowerCase().startsWith(`${language.toLowerCase()}-`))
    return tag === undefined ? '' : plainOf(entry.texts[tag] ?? [])
  }
  const [from, to] = [textIn(source), textIn(target)]
  return from.trim() === '' || to.trim() === '' ? [] : [{ source: from, target: to, place: null, origin: file }]
}
