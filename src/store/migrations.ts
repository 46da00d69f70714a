// The tables, as a list of steps that only grows: a published step is never edited, a change is a
// new step at the end. Each step is applied in one transaction together with the version it leads to.

import { StoreUnusable } from './port.ts'
import type { ColumnTypes, Sql } from './sql.ts'

export type Migration = (types: ColumnTypes) => readonly string[]

export const MIGRATIONS: readonly Migration[] = [
  ({ text, integer }) => [
    `CREATE TABLE schema_version (version ${integer} NOT NULL)`,
    `CREATE TABLE act (
      dialogue ${text} NOT NULL,
      party ${text} NOT NULL,
      sequence ${integer} NOT NULL,
      hash ${text} NOT NULL,
      line ${text} NOT NULL,
      PRIMARY KEY (dialogue, party, sequence)
    )`,
    `CREATE TABLE projection (
      dialogue ${text} NOT NULL,
      key ${text} NOT NULL,
      value ${text} NOT NULL,
      PRIMARY KEY (dialogue, key)
    )`,
    `CREATE TABLE projection_heads (
      dialogue ${text} NOT NULL PRIMARY KEY,
      heads ${text} NOT NULL
    )`,
    `CREATE TABLE private_document (
      dialogue ${text} NOT NULL,
      kind ${text} NOT NULL,
      id ${text} NOT NULL,
      revision ${integer} NOT NULL,
      body ${text} NOT NULL,
      PRIMARY KEY (dialogue, kind, id)
    )`,
    // `pair` is the SHA-256 of both lines: lines are too long to be a key in PostgreSQL.
    `CREATE TABLE equivocation_proof (
      dialogue ${text} NOT NULL,
      party ${text} NOT NULL,
      sequence ${integer} NOT NULL,
      pair ${text} NOT NULL,
      held ${text} NOT NULL,
      received ${text} NOT NULL,
      PRIMARY KEY (dialogue, party, sequence, pair)
    )`,
  ],
  // What the acts add up to is made of them at every start.
  () => ['DROP TABLE projection', 'DROP TABLE projection_heads'],
  // Who brought a proof, and what people decided; the acts of branches that they did not keep.
  ({ text, integer }) => [
    `ALTER TABLE equivocation_proof ADD COLUMN brought_by ${text}`,
    `ALTER TABLE equivocation_proof ADD COLUMN noticed_at ${text}`,
    `ALTER TABLE equivocation_proof ADD COLUMN settlement ${text}`,
    `CREATE TABLE act_set_aside (
      dialogue ${text} NOT NULL,
      party ${text} NOT NULL,
      sequence ${integer} NOT NULL,
      hash ${text} NOT NULL,
      line ${text} NOT NULL,
      PRIMARY KEY (dialogue, party, sequence, hash)
    )`,
  ],
  // Acts that were erased while the tables have not been written anew yet.
  ({ text, integer }) => [`CREATE TABLE rewrite_due (dialogue ${text} NOT NULL, party ${text} NOT NULL, sequence ${integer} NOT NULL, PRIMARY KEY (dialogue, party, sequence))`],
  // What is erased is nowhere: an engine that samples columns to plan by them keeps no sample of these.
  ({ unsampled }) => [
    ...unsampled('act', 'line'), ...unsampled('act_set_aside', 'line'), ...unsampled('equivocation_proof', 'held'), ...unsampled('equivocation_proof', 'received'), ...unsampled('private_document', 'body'),
  ],
  // What each commit changed, for the processes that follow the writer.
  ({ text, integer }) => [`CREATE TABLE change (
    dialogue ${text} NOT NULL,
    position ${integer} NOT NULL,
    mark ${text} NOT NULL,
    what ${text} NOT NULL,
    kind ${text} NOT NULL,
    id ${text} NOT NULL,
    PRIMARY KEY (dialogue, position)
  )`],
]

/** Makes the tables what this program expects. A reader changes nothing: it is told what is in its way. */
export async function bringUpToDate(sql: Sql, mode: 'write' | 'read', migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  if (mode === 'write') return sql.whileAlone(() => applyMissing(sql, migrations))
  const version = await versionOf(sql)
  if (version === 0) throw new StoreUnusable('store-missing', sql.description)
  if (version < migrations.length) throw new StoreUnusable('store-older', sql.description)
  refuseNewer(sql, version, migrations)
}

async function applyMissing(sql: Sql, migrations: readonly Migration[]): Promise<void> {
  const version = await versionOf(sql)
  refuseNewer(sql, version, migrations)
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue
    const statements = [...migration(sql.types), 'DELETE FROM schema_version']
    await sql.transaction([
      ...statements.map((text) => ({ text, rows: [[]] })),
      { text: 'INSERT INTO schema_version (version) VALUES (?)', rows: [[index + 1]] },
    ])
  }
}

async function versionOf(sql: Sql): Promise<number> {
  if (!(await sql.hasTable('schema_version'))) return 0
  const rows = await sql.all('SELECT version FROM schema_version', [])
  return Number(rows[0]?.version ?? 0)
}

function refuseNewer(sql: Sql, version: number, migrations: readonly Migration[]): void {
  if (version > migrations.length) throw new StoreUnusable('store-newer', sql.description)
}
