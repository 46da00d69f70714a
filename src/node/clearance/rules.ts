// Whose clearance this side asks, before what: one document, set by people, a rule by default and one
// for any meeting. A side that has set nothing asks nobody, and every page that sends says so.

import { z } from 'zod'
import type { ItemId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'

const organisations = z.array(z.string().min(1).max(200)).max(100)
const roster = z.strictObject({ organisations, obligatory: organisations, quorum: z.union([z.literal('all'), z.number().int().min(1).max(100)]) })

/** Whose clearance is asked, those among them without whom nothing is cleared, and how many must clear. */
export type Roster = z.infer<typeof roster>

export const CLEARED_DEEDS = ['send', 'sign'] as const
/** `send`: our own drafts; `sign`: what another side proposes. */
export type ClearedDeed = (typeof CLEARED_DEEDS)[number]

/** As a demonstration brings it along. */
export const rulesContent = z.strictObject({
  clearanceFor: z.array(z.enum(CLEARED_DEEDS)),
  roster,
  /** By meeting: instead of the default. */
  meetings: z.record(z.string(), roster),
})
export type RulesContent = z.infer<typeof rulesContent>

export interface Rules extends RulesContent {
  /** 0 while nobody has set any. */
  readonly revision: number
  /** RFC 3339, and the person id; null while nobody has set any. */
  readonly setAt: string | null
  readonly setBy: string | null
}

/** A list of organisations as it reads today. */
export type AnsweringToday = (organisations: readonly ItemId[]) => readonly ItemId[]

const rulesDocument = rulesContent.extend({ setAt: z.string(), setBy: z.string() })
const KIND = 'clearance-rules'
const ID = 'side'
export const NO_ROSTER: Roster = { organisations: [], obligatory: [], quorum: 'all' }
export const NO_RULES: RulesContent = { clearanceFor: ['send', 'sign'], roster: NO_ROSTER, meetings: {} }

export class ClearanceRules {
  readonly #store: Store
  readonly #unset: RulesContent
  readonly #answering: AnsweringToday
  #rules: Rules

  private constructor(store: Store, unset: RulesContent, answering: AnsweringToday) {
    this.#store = store
    this.#unset = unset
    this.#answering = answering
    this.#rules = { ...unset, revision: 0, setAt: null, setBy: null }
  }

  /** `unset`: what holds while people have set nothing. `answering`: who is asked in the place of an organisation that has ended. */
  static async open(store: Store, unset: RulesContent = NO_RULES, answering: AnsweringToday = (organisations) => organisations): Promise<ClearanceRules> {
    const rules = new ClearanceRules(store, unset, answering)
    await rules.#read()
    store.whenChanged(KIND, () => rules.#read())
    return rules
  }

  get now(): Rules {
    return this.#rules
  }

  /** The roster of a meeting, or by default. A meeting without one of its own has the default. Organisations that have ended are named by those that answer for them today. */
  rosterFor(meeting: ItemId | null): Roster {
    const { organisations, obligatory, quorum } = (meeting === null ? undefined : this.#rules.meetings[meeting]) ?? this.#rules.roster
    return { organisations: [...this.#answering(organisations)], obligatory: [...this.#answering(obligatory)], quorum }
  }

  /** Null if somebody else set them meanwhile. */
  async set(content: RulesContent, by: string, at: string, expected: number): Promise<Rules | null> {
    const document = { ...rulesContent.parse(content), setAt: at, setBy: by }
    try {
      const revision = await this.#store.putPrivate(KIND, ID, JSON.stringify(document), expected)
      if (revision === null) return null
      this.#rules = { ...document, revision }
      return this.#rules
    } catch (error) {
      // Set or not: what holds is what the store has.
      await this.#read().catch(() => undefined)
      throw error
    }
  }

  async #read(): Promise<void> {
    const document = await this.#store.findPrivate(KIND, ID)
    this.#rules = document === null ? { ...this.#unset, revision: 0, setAt: null, setBy: null } : { ...rulesDocument.parse(JSON.parse(document.body)), revision: document.revision }
  }
}
