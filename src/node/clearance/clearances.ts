// The clearances of one side: asked, answered, voided, kept. Private to the side. This process alone
// writes them, so all are held in memory and whoever asks whether a text may leave is answered at once;
// after a write without an answer they are read again, and until then nothing counts as cleared.

import type { Hash, ItemId, ProposalId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import type { AnswerKind, ClearanceDecision } from './decide.ts'
import { decisionOn, idOfSubject, liveRound, momentOf } from './round.ts'
import type { ClearanceFile, ClearanceSubject, Round, RoundEnd } from './round.ts'
import type { ClearanceRules, ClearedDeed, Roster } from './rules.ts'

export type ClearanceRefusalCode = 'clearance-not-asked' | 'clearance-not-open' | 'clearance-changed-meanwhile' | 'organisation-not-asked' | 'clearance-not-required'
export type ClearanceOutcome = { readonly file: ClearanceFile } | { readonly refused: ClearanceRefusalCode }

export interface Request {
  readonly subject: ClearanceSubject
  readonly hash: Hash
  readonly meeting: ItemId | null
  readonly message: string | null
  readonly silence: { readonly until: string; readonly zone: string } | null
  readonly by: string
}

/** What an organisation says on the text that `hash` names. */
export interface AnswerGiven {
  readonly organisation: ItemId
  readonly answer: AnswerKind
  readonly text: string | null
  readonly by: string
}

interface Held {
  readonly file: ClearanceFile
  readonly revision: number
}

/** Told with the subject's id, and what has just happened to it. */
/** `followed`: another process did something to it. */
export type ClearanceEvent = 'followed' | 'requested' | 'answered' | 'cleared' | 'refused' | 'expired' | RoundEnd
export type ClearanceListener = (id: string, event: ClearanceEvent, file: ClearanceFile) => void

const KIND = 'clearance'

export class Clearances {
  readonly rules: ClearanceRules
  readonly #store: Store
  readonly #now: () => string
  readonly #listeners = new Set<ClearanceListener>()
  #held = new Map<string, Held>()
  #isStale = true
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(store: Store, rules: ClearanceRules, now: () => string) {
    this.#store = store
    this.rules = rules
    this.#now = now
  }

  static async open(store: Store, rules: ClearanceRules, now: () => string): Promise<Clearances> {
    const clearances = new Clearances(store, rules, now)
    await clearances.#refresh()
    store.whenChanged(KIND, (ids) => clearances.#reread(ids))
    return clearances
  }

  onChange(listener: ClearanceListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  find(id: string): ClearanceFile | null {
    return this.#held.get(id)?.file ?? null
  }

  list(): readonly ClearanceFile[] {
    return [...this.#held.values()].map(({ file }) => file)
  }

  /** Whose clearance a deed needs; of nobody where the side does not ask for any. */
  rosterFor(deed: ClearedDeed, meeting: ItemId | null): Roster | null {
    const roster = this.rules.rosterFor(meeting)
    return this.rules.now.clearanceFor.includes(deed) && roster.organisations.length > 0 ? roster : null
  }

  decide(round: Round): ClearanceDecision {
    return decisionOn(round, this.#now())
  }

  /** Whether this text, which the id stands for, is cleared now by the roster of this meeting. */
  isCleared(id: string, hash: Hash, meeting: ItemId | null): boolean {
    const round = this.#isStale ? null : liveRound(this.find(id), hash)
    return round !== null && round.meeting === meeting && this.decide(round).outcome === 'cleared'
  }

  /** Whether any round has cleared just this text: what the node asks before it signs, whoever wants it signed. */
  isTextCleared(hash: Hash): boolean {
    return !this.#isStale && this.list().some((file) => {
      const round = liveRound(file, hash)
      return round !== null && this.decide(round).outcome === 'cleared'
    })
  }

  /** Asks for clearance: begins a round. One on the same text that is open goes on (a double click). */
  request(request: Request): Promise<ClearanceOutcome> {
    const { subject, hash, meeting, message, silence, by } = request
    return this.#inTurn(idOfSubject(subject), async (file) => {
      const roster = this.rosterFor(subject.kind === 'draft' ? 'send' : 'sign', meeting)
      if (roster === null) return { refused: 'clearance-not-required' }
      const open = liveRound(file, hash)
      if (file !== null && open !== null && open.meeting === meeting && open.requestedBy === by && open.answers.length === 0 && open.rule.silenceUntil === (silence?.until ?? null)) return { file }
      const round: Round = {
        hash, requestedAt: this.#now(), requestedBy: by, message, meeting, rule: { ...roster, silenceUntil: silence?.until ?? null }, zone: silence?.zone ?? null,
        answers: [], expiredAt: null, ended: null,
      }
      const before = file === null ? [] : file.rounds.map((one) => (one.ended === null ? { ...one, ended: { at: this.#now(), why: one.hash === hash ? 'called-off' as const : 'edited' as const, by } } : one))
      return this.#put({ subject, rounds: [...before, round], sentAs: file?.sentAs ?? null }, 'requested')
    })
  }

  /** `hash`: the text that the answer is about, as its author had read it. */
  answer(id: string, hash: Hash, { organisation, answer, text, by }: AnswerGiven): Promise<ClearanceOutcome> {
    return this.#inTurn(id, async (file) => {
      const round = file?.rounds.at(-1)
      if (file === null || round === undefined) return { refused: 'clearance-not-asked' }
      if (round.ended !== null) return { refused: 'clearance-not-open' }
      if (round.hash !== hash) return { refused: 'clearance-changed-meanwhile' }
      if (!round.rule.organisations.includes(organisation)) return { refused: 'organisation-not-asked' }
      const last = round.answers.findLast((one) => one.organisation === organisation)
      if (last?.answer === answer && last.text === text && last.by === by) return { file }
      const next = { ...round, answers: [...round.answers, { organisation, answer, text, by, at: momentOf(round, this.#now()) }] }
      const { outcome } = this.decide(next)
      return this.#put(withLast(file, next), outcome !== this.decide(round).outcome && (outcome === 'cleared' || outcome === 'refused') ? outcome : 'answered')
    })
  }

  /** Ends the open round of an id, if there is one that `isOver` says so of. */
  end(id: string, why: RoundEnd, by: string, isOver: (round: Round) => boolean = () => true, sentAs: ProposalId | null = null): Promise<ClearanceFile | null> {
    return this.#inTurn(id, async (file) => {
      const round = file?.rounds.at(-1)
      if (file === null || round === undefined) return { refused: 'clearance-not-asked' }
      if (round.ended !== null || !isOver(round)) return { file }
      return this.#put({ ...withLast(file, { ...round, ended: { at: this.#now(), why, by } }), sentAs }, why)
    }).then((outcome) => ('file' in outcome ? outcome.file : null))
  }

  /** Notes every silence whose time is over and was not noted yet; answers the next end, if one is to come. */
  async noteExpired(): Promise<string | null> {
    if (this.#isStale) await this.#refresh()
    const open = this.list().flatMap((file) => {
      const round = file.rounds.at(-1)
      return round === undefined || round.ended !== null || round.rule.silenceUntil === null || round.expiredAt !== null ? [] : [{ id: idOfSubject(file.subject), until: round.rule.silenceUntil }]
    })
    const now = this.#now()
    for (const { id } of open.filter(({ until }) => now > until)) {
      await this.#inTurn(id, async (file) => {
        const round = file?.rounds.at(-1)
        return file === null || round === undefined || round.ended !== null ? { refused: 'clearance-not-open' } : this.#put(withLast(file, { ...round, expiredAt: momentOf(round, this.#now()) }), 'expired')
      })
    }
    return open.map(({ until }) => until).filter((until) => until >= now).sort()[0] ?? null
  }

  /** One change after another, over what is held; read again first where that is not known. */
  #inTurn(id: string, work: (file: ClearanceFile | null) => Promise<ClearanceOutcome>): Promise<ClearanceOutcome> {
    const done = this.#queue.then(async () => {
      if (this.#isStale) await this.#refresh()
      return work(this.find(id))
    })
    this.#queue = done.catch(() => undefined)
    return done
  }

  async #put(file: ClearanceFile, event: ClearanceEvent): Promise<ClearanceOutcome> {
    const id = idOfSubject(file.subject)
    const revision = await this.#store.putPrivate(KIND, id, JSON.stringify(file), this.#held.get(id)?.revision ?? 0).catch((error: unknown) => {
      this.#isStale = true
      throw error
    })
    if (revision === null) throw new Error(`the clearance of ${id} was changed by somebody else than this process`)
    this.#held.set(id, { file, revision })
    for (const listener of this.#listeners) listener(id, event, file)
    return { file }
  }

  /** Another process has changed some. */
  async #reread(ids: readonly string[] | null): Promise<void> {
    await this.#refresh()
    for (const id of ids ?? [...this.#held.keys()]) {
      const file = this.find(id)
      if (file !== null) for (const listener of this.#listeners) listener(id, 'followed', file)
    }
  }

  async #refresh(): Promise<void> {
    const documents = await this.#store.listPrivate(KIND)
    this.#held = new Map(documents.map(({ id, body, revision }) => [id, { file: JSON.parse(body) as ClearanceFile, revision }]))
    this.#isStale = false
  }
}

function withLast(file: ClearanceFile, round: Round): ClearanceFile {
  return { ...file, rounds: [...file.rounds.slice(0, -1), round] }
}
