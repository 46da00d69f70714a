// The one implementation of `Store`, over the SQL that both engines understand. Every statement
// names the dialogue, so that one database holds several and none sees another's rows. Keys and
// texts are always values, never part of a statement.

import { createHash, randomUUID } from 'node:crypto'
import type { Hash, PartyId, Seen } from '../record/index.ts'
import { bringUpToDate } from './migrations.ts'
import { PlaceTaken } from './port.ts'
import type { PrivateKind } from './private-kinds.ts'
import type { Batch, Branch, Change, Changes, Erased, StorePosition, PrivateDocument, Proof, Settlement, Store, StoredAct } from './port.ts'
import { KeyTaken } from './sql.ts'
import type { Note, Row, Sql, Step, Value } from './sql.ts'

/** A store over an opened engine, its tables brought up to date; the engine is closed if that fails. */
export async function openSqlStore(sql: Sql, dialogue: string, mode: 'write' | 'read', onNoted: (position: StorePosition) => void = () => undefined): Promise<Store> {
  try {
    await bringUpToDate(sql, mode)
    return await SqlStore.open(sql, dialogue, mode, onNoted)
  } catch (error) {
    await sql.close()
    throw error
  }
}

const ACT_COLUMNS = ['dialogue', 'party', 'sequence', 'hash', 'line']
const PROOF_COLUMNS = ['dialogue', 'party', 'sequence', 'pair', 'held', 'received', 'brought_by', 'noticed_at', 'settlement']
/** PostgreSQL indexes keys of at most some 2,700 bytes; the same limit everywhere keeps the engines alike. */
const MAX_KEY_BYTES = 2000
/** Commits that a process may be behind and still follow one by one. */
const NOTES_KEPT = 1_000
const NOTES_BETWEEN_SWEEPS = 250

class SqlStore implements Store {
  readonly description: string
  readonly isWriter: boolean
  readonly #sql: Sql
  readonly #dialogue: string
  readonly #mark = randomUUID()
  readonly #onNoted: (position: StorePosition) => void
  /** Of the last commit that was begun. Only a writer counts on: nobody else writes while it holds the lock. */
  #last = 0

  private constructor(sql: Sql, dialogue: string, mode: 'write' | 'read', onNoted: (position: StorePosition) => void) {
    this.description = sql.description
    this.isWriter = mode === 'write'
    this.#sql = sql
    this.#dialogue = dialogue
    this.#onNoted = onNoted
  }

  /** A writer first finishes what another left undone. */
  static async open(sql: Sql, dialogue: string, mode: 'write' | 'read', onNoted: (position: StorePosition) => void): Promise<Store> {
    const store = new SqlStore(sql, dialogue, mode, onNoted)
    if (mode === 'write') {
      store.#last = (await store.position()).at
      await store.#rewriteIfDue()
    }
    return store
  }

  get isLost(): boolean {
    return this.#sql.isLost
  }

  async append(batch: Batch): Promise<void> {
    const erasing = (await Promise.all((batch.erased ?? []).map((one) => this.#erasing(one)))).flat()
    await this.#write(erasing, batch.acts, erasing.length > 0 ? 'again' : 'acts')
    if (erasing.length > 0) await this.#rewriteIfDue()
  }

  /** One transaction that ends by inserting acts. */
  async #write(before: readonly Step[], acts: readonly StoredAct[], what: 'acts' | 'again'): Promise<void> {
    const rows = acts.map(({ party, sequence, hash, line }) => [this.#dialogue, party, sequence, hash, line])
    try {
      await this.#noting({ what }, (note) => this.#sql.transaction([...before, { insertInto: 'act', columns: ACT_COLUMNS, rows }], note))
    } catch (error) {
      const taken = error instanceof KeyTaken ? await this.#takenPlace(acts) : null
      throw taken === null ? error : new PlaceTaken(taken.party, taken.sequence, { cause: error })
    }
  }

  /** The commit took the erased lines out of the tables; this takes them out of the files. */
  async #rewriteIfDue(): Promise<void> {
    if ((await this.#all('SELECT 1 FROM rewrite_due WHERE dialogue = ?')).length === 0) return
    await this.#sql.rewrite(['act', 'act_set_aside', 'equivocation_proof'])
    await this.#sql.run('DELETE FROM rewrite_due WHERE dialogue = ?', [this.#dialogue])
  }

  async acts(party: PartyId, after: number, limit: number): Promise<readonly StoredAct[]> {
    if (!Number.isSafeInteger(limit) || limit < 0) throw new RangeError(`limit ${limit} is not a number of acts`)
    const rows = await this.#all(
      'SELECT sequence, hash, line FROM act WHERE dialogue = ? AND party = ? AND sequence > ? ORDER BY sequence LIMIT ?', party, after, limit)
    return rows.map((row) => actOf(party, row))
  }

  // One index step per party, however long the chains: GROUP BY would read every act.
  async heads(): Promise<Seen> {
    const rows = await this.#sql.all(
      `WITH RECURSIVE speaker (party) AS (
         SELECT MIN(party) FROM act WHERE dialogue = ?
         UNION ALL
         SELECT (SELECT MIN(act.party) FROM act WHERE act.dialogue = ? AND act.party > speaker.party) FROM speaker WHERE speaker.party IS NOT NULL
       )
       SELECT party, (SELECT MAX(act.sequence) FROM act WHERE act.dialogue = ? AND act.party = speaker.party) AS sequence
       FROM speaker WHERE party IS NOT NULL`,
      [this.#dialogue, this.#dialogue, this.#dialogue])
    return Object.fromEntries(rows.map((row) => [textOf(row.party), Number(row.sequence)]))
  }

  async findPrivate(kind: PrivateKind, id: string): Promise<PrivateDocument | null> {
    const [row] = await this.#all('SELECT kind, id, revision, body FROM private_document WHERE dialogue = ? AND kind = ? AND id = ?', kind, id)
    return row === undefined ? null : documentOf(row)
  }

  async listPrivate(kind: PrivateKind): Promise<readonly PrivateDocument[]> {
    const rows = await this.#all('SELECT kind, id, revision, body FROM private_document WHERE dialogue = ? AND kind = ? ORDER BY id', kind)
    return rows.map(documentOf)
  }

  async pagePrivate(kind: PrivateKind, { from, before }: { readonly from: string; readonly before: string | null }, limit: number): Promise<readonly PrivateDocument[]> {
    const rows = await this.#all(
      `SELECT kind, id, revision, body FROM private_document WHERE dialogue = ? AND kind = ? AND id >= ?${before === null ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ?`,
      kind, from, ...(before === null ? [] : [before]), limit)
    return rows.map(documentOf)
  }

  // The comparison and the change are one statement: of several at once exactly one changes a row.
  async putPrivate(kind: PrivateKind, id: string, body: string, expected: number): Promise<number | null> {
    const key = keyOf(this.#dialogue, kind, id)
    const [text, values] = expected === 0
      ? ['INSERT INTO private_document (dialogue, kind, id, revision, body) VALUES (?, ?, ?, 1, ?) ON CONFLICT (dialogue, kind, id) DO NOTHING', [...key, body]]
      : ['UPDATE private_document SET body = ?, revision = revision + 1 WHERE dialogue = ? AND kind = ? AND id = ? AND revision = ?', [body, ...key, expected]]
    const changed = await this.#noting({ what: 'private', kind, id }, (note) => this.#sql.run(text, values, note))
    return changed === 1 ? expected + 1 : null
  }

  async deletePrivate(kind: PrivateKind, id: string): Promise<void> {
    const text = 'DELETE FROM private_document WHERE dialogue = ? AND kind = ? AND id = ?'
    await this.#noting({ what: 'private', kind, id }, (note) => this.#sql.run(text, [this.#dialogue, kind, id], note))
  }

  async keepProof(proof: Proof): Promise<void> {
    const places = PROOF_COLUMNS.map(() => '?').join(', ')
    const text = `INSERT INTO equivocation_proof (${PROOF_COLUMNS.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`
    await this.#noting({ what: 'proofs' }, (note) => this.#sql.run(text, this.#proofValues(proof), note))
  }

  async proofs(): Promise<readonly Proof[]> {
    const rows = await this.#all('SELECT party, sequence, held, received, brought_by, noticed_at, settlement FROM equivocation_proof WHERE dialogue = ? ORDER BY party, sequence, pair')
    return rows.map(proofOf)
  }

  // Moved before the new acts come: between the two steps nothing stands at their places, and nobody sees that.
  async settle(party: PartyId, sequence: number, settlement: Settlement, branch: Branch | null): Promise<void> {
    const mark: Step = { text: 'UPDATE equivocation_proof SET settlement = ? WHERE dialogue = ? AND party = ? AND sequence = ?', rows: [[JSON.stringify(settlement), this.#dialogue, party, sequence]] }
    const place = [[this.#dialogue, party, sequence]]
    const move: Step[] = branch === null ? [] : [
      {
        text: `INSERT INTO act_set_aside (dialogue, party, sequence, hash, line)
          SELECT dialogue, party, sequence, hash, line FROM act WHERE dialogue = ? AND party = ? AND sequence >= ? ON CONFLICT DO NOTHING`,
        rows: place,
      },
      { text: 'DELETE FROM act WHERE dialogue = ? AND party = ? AND sequence >= ?', rows: place },
    ]
    await this.#write([mark, ...move], branch?.instead ?? [], 'again')
  }

  async setAside(party: PartyId): Promise<readonly StoredAct[]> {
    const rows = await this.#all('SELECT sequence, hash, line FROM act_set_aside WHERE dialogue = ? AND party = ? ORDER BY sequence, hash', party)
    return rows.map((row) => actOf(party, row))
  }

  async position(): Promise<StorePosition> {
    const [row] = await this.#all('SELECT position, mark FROM change WHERE dialogue = ? ORDER BY position DESC LIMIT 1')
    return row === undefined ? { at: 0, mark: '' } : { at: Number(row.position), mark: textOf(row.mark) }
  }

  // Beginning with the commit that was known last: where it stands there no more, or another one does, the past is another.
  async changes(after: StorePosition, limit: number): Promise<Changes | null> {
    const rows = await this.#all('SELECT position, mark, what, kind, id FROM change WHERE dialogue = ? AND position >= ? ORDER BY position LIMIT ?', after.at, limit + 1)
    const [first] = rows
    const isKnown = after.at === 0 ? Number(first?.position ?? 1) < NOTES_BETWEEN_SWEEPS : first !== undefined && Number(first.position) === after.at && first.mark === after.mark
    if (!isKnown) return null
    const [later, last] = [after.at === 0 ? rows : rows.slice(1), rows.at(-1)]
    return { changes: later.map(changeOf), position: last === undefined ? after : { at: Number(last.position), mark: textOf(last.mark) } }
  }

  /** Nothing here follows anybody: `followed.ts` does. */
  whenChanged(): void {}

  /** One write with its note, under the next position; positions may be left out, and are never given twice. */
  async #noting<T>(change: Change, write: (note: Note) => Promise<T>): Promise<T> {
    const position = { at: ++this.#last, mark: this.#mark }
    const { kind, id } = change.what === 'private' ? change : { kind: '', id: '' }
    const written = await write({ insertInto: 'change', row: { dialogue: this.#dialogue, position: position.at, mark: this.#mark, what: change.what, kind, id } })
    // Where nothing was changed nothing was noted, and nobody is to wait for it.
    if (written === 0) return written
    this.#onNoted(position)
    if (position.at % NOTES_BETWEEN_SWEEPS === 0) await this.#sql.run('DELETE FROM change WHERE dialogue = ? AND position <= ?', [this.#dialogue, position.at - NOTES_KEPT])
    return written
  }

  /** `pair` is the SHA-256 of both lines: lines are too long to be a key in PostgreSQL. */
  #proofValues({ party, sequence, held, received, broughtBy, noticedAt, settlement }: Proof): Value[] {
    const pair = createHash('sha256').update(JSON.stringify([held, received])).digest('hex')
    return [this.#dialogue, party, sequence, pair, held, received, broughtBy, noticedAt, settlement === null ? null : JSON.stringify(settlement)]
  }

  async #erasing({ party, sequence, line }: Erased): Promise<Step[]> {
    const [held] = await this.acts(party, sequence - 1, 1)
    if (held?.sequence !== sequence) throw new RangeError(`no act ${party} ${sequence} is held`)
    const proofs = (await this.proofs()).filter((proof) => proof.party === party && proof.sequence === sequence)
    const cut = (text: string) => (text === held.line ? line : text)
    return [
      { text: 'UPDATE act SET line = ? WHERE dialogue = ? AND party = ? AND sequence = ?', rows: [[line, this.#dialogue, party, sequence]] },
      { text: 'UPDATE act_set_aside SET line = ? WHERE dialogue = ? AND party = ? AND sequence = ? AND hash = ?', rows: [[line, this.#dialogue, party, sequence, held.hash]] },
      { text: 'DELETE FROM equivocation_proof WHERE dialogue = ? AND party = ? AND sequence = ?', rows: [[this.#dialogue, party, sequence]] },
      { insertInto: 'equivocation_proof', columns: PROOF_COLUMNS, rows: proofs.map((proof) => this.#proofValues({ ...proof, held: cut(proof.held), received: cut(proof.received) })) },
      { text: 'INSERT INTO rewrite_due (dialogue, party, sequence) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', rows: [[this.#dialogue, party, sequence]] },
    ]
  }

  async close(): Promise<void> {
    await this.#sql.close()
  }

  #all(text: string, ...values: Value[]): Promise<readonly Row[]> {
    return this.#sql.all(text, [this.#dialogue, ...values])
  }

  /** The first act of a rejected batch whose place was held, by an older act or by an earlier one of the batch. */
  async #takenPlace(acts: readonly StoredAct[]): Promise<StoredAct | null> {
    const taken = new Map<PartyId, Set<number>>()
    for (const [party, of] of Map.groupBy(acts, (act) => act.party)) taken.set(party, await this.#held(party, of.map((act) => act.sequence)))
    for (const act of acts) {
      const places = taken.get(act.party)
      if (places?.has(act.sequence)) return act
      places?.add(act.sequence)
    }
    return null
  }

  async #held(party: PartyId, sequences: readonly number[]): Promise<Set<number>> {
    const [low, high] = sequences.reduce(([least, most], next) => [Math.min(least, next), Math.max(most, next)], [Infinity, -Infinity])
    const rows = await this.#all('SELECT sequence FROM act WHERE dialogue = ? AND party = ? AND sequence BETWEEN ? AND ?', party, low, high)
    return new Set(rows.map((row) => Number(row.sequence)))
  }
}

function keyOf(...parts: readonly string[]): readonly string[] {
  const bytes = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  if (bytes > MAX_KEY_BYTES) throw new RangeError(`a key of ${bytes} bytes: at most ${MAX_KEY_BYTES} can be kept`)
  return parts
}

function actOf(party: PartyId, row: Row): StoredAct {
  return { party, sequence: Number(row.sequence), hash: textOf(row.hash) as Hash, line: textOf(row.line) }
}

function proofOf(row: Row): Proof {
  const text = (value: unknown) => (value === null ? null : textOf(value))
  const settlement = text(row.settlement)
  return {
    party: textOf(row.party), sequence: Number(row.sequence), held: textOf(row.held), received: textOf(row.received),
    broughtBy: text(row.brought_by), noticedAt: text(row.noticed_at), settlement: settlement === null ? null : (JSON.parse(settlement) as Settlement),
  }
}

function changeOf(row: Row): Change {
  const what = textOf(row.what)
  return what === 'private' ? { what, kind: textOf(row.kind) as PrivateKind, id: textOf(row.id) } : { what: what as 'acts' | 'again' | 'proofs' }
}

function documentOf(row: Row): PrivateDocument {
  return { kind: textOf(row.kind) as PrivateKind, id: textOf(row.id), revision: Number(row.revision), body: textOf(row.body) }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`the database answered ${typeof value} where text is kept`)
  return value
}
