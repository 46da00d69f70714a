// The sources of a side: which originator is asked for which of its datasets, how often, and what came of it.
//
// 1. Only a dataset that the side has stated once is renewed: its description is people's work, and holds for the next vintage.
// 2. Nothing is stated by itself unless the side's settings say so of the source; what was pulled lies prepared until somebody states it.
// 3. The file is on disk before the store knows of it: what a crash loses is pulled again.
// 4. After a failure the next question comes later each time, and not before the originator wants to be asked.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { DatasetContent, DatasetDescription } from '../../dialogue/statements/index.ts'
import { findVintage } from '../../instruments/datasets/vintages.ts'
import type { DatasetDesk, LoadOutcome, LoadReport } from '../datasets/index.ts'
import type { DialogueNode, Said } from '../dialogue-node.ts'
import { writeStreamDurably } from '../files.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { Kept } from '../people/kept.ts'
import { findConnector } from './index.ts'
import { pull } from './pull.ts'
import type { SourceSettings } from './source-settings.ts'

const MINUTES_BETWEEN_LOOKS = 1
/** After the first failure, doubled with each further one up to the usual pace. */
const FIRST_PAUSE_IN_MINUTES = 15
const LISTED = 50

const validators = z.strictObject({ etag: z.string().nullable(), lastModified: z.string().nullable() })
const prepared = z.strictObject({
  at: z.string(), vintage: z.string(), sha256: z.string(), rows: z.number(), changes: z.strictObject({ added: z.number(), removed: z.number(), changed: z.number() }).nullable(),
})
/** Everything that is known of a source between two starts. */
const sourceState = z.strictObject({
  nextAt: z.string(),
  /** `stated`, `prepared`, `bad-rows`, a code of the loader or of the connector; with what is to be known of it. */
  last: z.strictObject({ at: z.string(), outcome: z.string(), detail: z.string() }).nullable(),
  failures: z.number().int(), validators: validators.nullable(), lastHash: z.string().nullable(), prepared: prepared.nullable(),
})
export type SourceState = z.infer<typeof sourceState>
const NEW: SourceState = { nextAt: '', last: null, failures: 0, validators: null, lastHash: null, prepared: null }

export interface SourcesSettings {
  readonly node: Pick<DialogueNode, 'party' | 'rows' | 'store' | 'now'>
  readonly desk: Pick<DatasetDesk, 'load' | 'state'>
  readonly sources: readonly SourceSettings[]
  /** The home of the node. */
  readonly home: string
  readonly onFault: (error: unknown) => void
}

export class Sources {
  readonly #settings: SourcesSettings
  readonly #kept: KeptDocuments<SourceState>
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(settings: SourcesSettings) {
    this.#settings = settings
    this.#kept = new KeptDocuments(settings.node.store, 'data-source', (body) => sourceState.parse(body))
  }

  /** Call before anything is asked. */
  async prepare(): Promise<void> {
    await this.#kept.refresh()
  }

  /** As they stand in the settings, each with what came of it. */
  list(): readonly { readonly source: SourceSettings; readonly state: SourceState }[] {
    return this.#settings.sources.map((source) => ({ source, state: this.#kept.find(source.source)?.content ?? NEW }))
  }

  start(): void {
    if (this.#settings.sources.length === 0) return
    const look = () => { this.look().catch(this.#settings.onFault) }
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.#turn.catch(() => undefined)
  }

  /** Asks what is due, one after another. */
  async look(): Promise<void> {
    for (const { source, state } of this.list()) if (state.nextAt <= this.#settings.node.now()) await this.run(source.source)
  }

  /** Asks now, whatever is due; answers what came of it. Null where there is no such source. */
  run(name: string): Promise<SourceState | null> {
    return this.#inTurn(async () => {
      const source = this.#settings.sources.find((one) => one.source === name)
      return source === undefined ? null : this.#run(source)
    })
  }

  /** Somebody has looked at what lies prepared and states it. Null where nothing does. */
  state(name: string): Promise<Said | { readonly report: LoadReport } | null> {
    return this.#inTurn(async () => {
      const source = this.#settings.sources.find((one) => one.source === name)
      const kept = this.#kept.find(name)
      if (source === undefined || kept === null || kept.content.prepared === null) return null
      const { vintage, at, sha256 } = kept.content.prepared
      const bytes = await readFile(this.#fileOf(name)).catch(() => null)
      if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return null
      const loaded = await this.#load(source, bytes, vintage, at)
      if (loaded === null || !('content' in loaded)) return loaded !== null && 'report' in loaded ? loaded : null
      const said = await this.#settings.desk.state(loaded, 'public')
      if ('acts' in said) await this.#forget(name, kept)
      return said
    })
  }

  async #run(source: SourceSettings): Promise<SourceState> {
    const { node } = this.#settings
    const before = this.#kept.find(source.source)
    const state = before?.content ?? NEW
    const connector = findConnector(source.connector)
    if (connector === null || findVintage(node.rows, { party: node.party, dataset: source.dataset }) === null) return this.#failed(source, before, { code: connector === null ? 'connector-unknown' : 'dataset-unstated', detail: source.dataset })
    const settings = connector.settings.safeParse(source.settings)
    if (!settings.success) return this.#failed(source, before, { code: 'settings-invalid', detail: settings.error.issues.map(({ path }) => path.join('.')).join(', ') })
    const token = this.#tokenOf(source)
    if (token !== null && 'refused' in token) return this.#failed(source, before, { code: token.refused, detail: '' })
    const { origin, allowPrivateNetworks } = source
    const found = await pull(connector, settings.data, { ...(origin === null ? {} : { origin }), token: token?.secret ?? null, validators: state.validators, lastHash: state.lastHash, bounds: { allowPrivateNetworks } })
    if ('problem' in found) {
      if (found.problem === 'nothing-new') return this.#put(source, before, { ...state, last: { at: node.now(), outcome: 'nothing-new', detail: '' }, failures: 0, nextAt: this.#after(source.everyHours * 3600) })
      return this.#failed(source, before, { code: found.problem, detail: found.detail, retryInSeconds: found.retryInSeconds })
    }
    const vintage = found.vintage === '' ? node.now().slice(0, 10) : found.vintage
    const loaded = await this.#load(source, found.bytes, vintage, node.now())
    if (loaded === null) return this.#failed(source, before, { code: 'dataset-unstated', detail: source.dataset })
    if ('report' in loaded) return this.#failed(source, before, { code: 'bad-rows', detail: told(loaded.report) })
    if ('refused' in loaded) return this.#failed(source, before, { code: loaded.refused, detail: '' })
    const pulled = { validators: found.validators, lastHash: found.sha256, failures: 0, nextAt: this.#after(source.everyHours * 3600) }
    const { rows, changes } = loaded.content
    if (!source.statesByItself) {
      await loaded.discard()
      await this.#keepFile(source.source, found.bytes)
      const at = node.now()
      return this.#put(source, before, { ...pulled, last: { at, outcome: 'prepared', detail: '' }, prepared: { at, vintage, sha256: found.sha256, rows, changes } })
    }
    const said = await this.#settings.desk.state(loaded, 'public')
    if (!('acts' in said)) return this.#failed(source, before, { code: 'refused' in said ? said.refused : 'not-stated', detail: '' })
    return this.#put(source, before, { ...pulled, last: { at: node.now(), outcome: 'stated', detail: vintage }, prepared: null })
  }

  /** By the description that is in force, with the new state and where it was taken from. */
  async #load(source: SourceSettings, bytes: Uint8Array, vintage: string, at: string): Promise<LoadOutcome | null> {
    const { node, desk } = this.#settings
    const inForce = findVintage(node.rows, { party: node.party, dataset: source.dataset })?.content
    if (inForce === undefined) return null
    const url = source.origin ?? (findConnector(source.connector)?.origin || null)
    const description: DatasetDescription = { ...describedBy(inForce), vintage: vintage.slice(0, 60), obtained: { url, on: at.slice(0, 10), note: inForce.obtained.note } }
    return desk.load({ bytes }, description, { listed: LISTED })
  }

  #failed(source: SourceSettings, before: Kept<SourceState> | null, { code, detail, retryInSeconds = null }: { readonly code: string; readonly detail: string; readonly retryInSeconds?: number | null }): Promise<SourceState> {
    const state = before?.content ?? NEW
    const pause = Math.min(FIRST_PAUSE_IN_MINUTES * 60 * 2 ** Math.min(state.failures, 20), source.everyHours * 3600)
    return this.#put(source, before, { ...state, failures: state.failures + 1, last: { at: this.#settings.node.now(), outcome: code, detail: detail.slice(0, 2_000) }, nextAt: this.#after(Math.max(pause, retryInSeconds ?? 0)) })
  }

  async #put(source: SourceSettings, before: Kept<SourceState> | null, state: SourceState): Promise<SourceState> {
    return (await this.#kept.put(source.source, state, before?.revision ?? 0))?.content ?? state
  }

  async #keepFile(name: string, bytes: Uint8Array): Promise<void> {
    mkdirSync(join(this.#settings.home, 'sources'), { recursive: true, mode: 0o700 })
    await writeStreamDurably(this.#fileOf(name), [bytes], 0o600)
  }

  async #forget(name: string, kept: Kept<SourceState>): Promise<void> {
    await this.#kept.put(name, { ...kept.content, prepared: null, last: { at: this.#settings.node.now(), outcome: 'stated', detail: kept.content.prepared?.vintage ?? '' } }, kept.revision)
    await rm(this.#fileOf(name), { force: true })
  }

  #fileOf(name: string): string {
    return join(this.#settings.home, 'sources', `${name}.prepared`)
  }

  /** Null where the source has none; a secret that others on this machine may read is none. */
  #tokenOf({ tokenFile }: SourceSettings): { readonly secret: string } | { readonly refused: 'token-file-open' | 'token-missing' } | null {
    if (tokenFile === null) return null
    try {
      const path = resolve(this.#settings.home, tokenFile)
      return (statSync(path).mode & 0o077) !== 0 ? { refused: 'token-file-open' } : { secret: readFileSync(path, 'utf8').trim() }
    } catch {
      return { refused: 'token-missing' }
    }
  }

  #after(seconds: number): string {
    return Temporal.Instant.from(this.#settings.node.now()).add({ seconds: Math.round(seconds) }).toString()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work, work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

function describedBy({ covers: _covers, rows: _rows, changes: _changes, attachments: _attachments, ...description }: DatasetContent): DatasetDescription {
  return description
}

/** How many of what, where the first stands. */
function told({ counts, listed }: LoadReport): string {
  const [first] = listed
  const where = first === undefined ? '' : `; ${first.line}${first.column === null ? '' : ` ${first.column}`}`
  return counts.map(({ code, column, count }) => `${code}${column === null ? '' : ` ${column}`}: ${count}`).join('; ') + where
}

