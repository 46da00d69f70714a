// Asks a time stamping authority for a stamp over what is shown: when the chain has grown, and at
// most once an hour. That it cannot be reached stops nothing.

import { randomBytes } from 'node:crypto'
import type { PartyId } from '../../record/index.ts'
import { checkpointIn } from './kept-checkpoints.ts'
import type { KeptCheckpoints, Stamp } from './kept-checkpoints.ts'
import { problemOfStamp, timeStampRequest } from './time-stamp.ts'
import type { StampProblem } from './time-stamp.ts'

export type StampTrouble = StampProblem | 'timestamp-unreachable'

const PAUSE_IN_SECONDS = 3600
/** A token with its certificates takes a few thousand bytes. */
const LARGEST_ANSWER = 1024 * 1024
const ANSWER_WITHIN = 20_000

export class Stamper {
  readonly #party: PartyId
  readonly #kept: KeptCheckpoints
  readonly #authority: string
  readonly #now: () => string
  /** When it was last asked in vain, so that trying again keeps the same pause. */
  #failedAt: string | null = null
  #trouble: StampTrouble | null = null

  constructor(party: PartyId, kept: KeptCheckpoints, authority: string, now: () => string) {
    this.#party = party
    this.#kept = kept
    this.#authority = authority
    this.#now = now
  }

  get trouble(): StampTrouble | null {
    return this.#trouble
  }

  /** Stamps the checkpoint that is shown, if that is due; answers whether it did. */
  async stamp(signal: AbortSignal): Promise<boolean> {
    const note = (await this.#kept.find(this.#party))?.shown ?? null
    if (note === null || !this.#isDue(note, await this.#kept.findStamp(this.#party))) return false
    const nonce = randomBytes(8)
    const response = await this.#ask(timeStampRequest(note, nonce), signal)
    this.#trouble = response === null ? 'timestamp-unreachable' : problemOfStamp(response, note, nonce)
    this.#failedAt = this.#trouble === null ? null : this.#now()
    if (response === null || this.#trouble !== null) return false
    await this.#kept.putStamp(this.#party, { note, response: Buffer.from(response).toString('base64'), at: this.#now() })
    return true
  }

  #isDue(note: string, last: Stamp | null): boolean {
    if (this.#failedAt !== null && !this.#isLongAgo(this.#failedAt)) return false
    return last === null || (checkpointIn(last.note).size !== checkpointIn(note).size && this.#isLongAgo(last.at))
  }

  /** A clock that went back is no reason to wait for it. */
  #isLongAgo(at: string): boolean {
    const seconds = (Date.parse(this.#now()) - Date.parse(at)) / 1000
    return seconds < 0 || seconds >= PAUSE_IN_SECONDS
  }

  /** RFC 3161 section 3.4: the request posted as `application/timestamp-query`. */
  async #ask(query: Uint8Array, stop: AbortSignal): Promise<Uint8Array | null> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN)])
    try {
      const answer = await fetch(this.#authority, { method: 'POST', headers: { 'content-type': 'application/timestamp-query' }, body: new Uint8Array(query), signal, redirect: 'error' })
      const parts: Uint8Array[] = []
      let size = 0
      for await (const part of answer.body ?? []) {
        size += part.length
        if (size > LARGEST_ANSWER) return null
        parts.push(part)
      }
      return answer.ok ? Buffer.concat(parts) : null
    } catch {
      return null
    }
  }
}
