// The SQL that both engines understand, and nothing else. `sql-store.ts` is written against this
// port once; `sqlite.ts` and `postgres.ts` stand behind it side by side and hold whatever differs.
//
// - Placeholders are `?`; no statement contains a `?` of another meaning.
// - Text goes in and comes out byte for byte. What UTF-8 or PostgreSQL cannot hold (a lone surrogate,
//   U+0000) is refused with a TypeError before it reaches an engine, never altered.
// - An engine that cannot be used throws `StoreUnusable`; a taken key throws `KeyTaken`; anything
//   else an engine says comes through as it is, a fault.

export type Value = string | number | null
export type Row = Readonly<Record<string, unknown>>

/** One statement, run once for each row of values. */
export interface Each {
  readonly text: string
  readonly rows: readonly (readonly Value[])[]
}

/** Many rows into one table, as fast as the engine can; `replaceBy` names the key whose rows are replaced. */
export interface Insert {
  readonly insertInto: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
  readonly replaceBy?: readonly string[]
}

export type Step = Each | Insert

/** One row that goes with what is written. */
export interface Note {
  readonly insertInto: string
  /** Its values by column, none of them null. */
  readonly row: Readonly<Record<string, string | number>>
}

/** What the common subset has no word for: text ordered by its bytes, integers up to 2^53, and columns of which the engine keeps no samples. */
export interface ColumnTypes {
  readonly text: string
  readonly integer: string
  /** Statements after which no value of a column is kept beside its table, for planning or otherwise. */
  readonly unsampled: (table: string, column: string) => readonly string[]
}

export interface Sql {
  /** Engine and place for people, without secrets. */
  readonly description: string
  readonly types: ColumnTypes
  /** True once no further write is taken. */
  readonly isLost: boolean
  /** Rows of one statement, which sees one moment of the database. */
  all(text: string, values: readonly Value[]): Promise<readonly Row[]>
  /** Runs one statement durably; answers how many rows it changed. Where it changed one, the row of `note` is there with it. */
  run(text: string, values: readonly Value[], note?: Note): Promise<number>
  /** All steps or none, and with them the row of `note`; durable when it resolves. After a commit of unknown outcome no further write is taken. */
  transaction(steps: readonly Step[], note?: Note): Promise<void>
  /** Writes tables anew, so that nothing they held before is left in the files of the database. Slow: all of them is copied. */
  rewrite(tables: readonly string[]): Promise<void>
  hasTable(name: string): Promise<boolean>
  /** Runs `read` with questions that all see one and the same moment of the database, whatever is written beside. */
  snapshot<T>(read: (all: Sql['all']) => Promise<T>): Promise<T>
  /** What the engine itself finds damaged in its tables and indexes, in its own words; empty where nothing is. */
  integrity(): Promise<readonly string[]>
  /** Runs `work` while no other process changes the tables themselves. */
  whileAlone(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** A row with this key exists already; nothing of the transaction is there. */
export class KeyTaken extends Error {
  constructor(options: ErrorOptions) {
    super('a row with this key exists already', options)
  }
}

/** `a = ? AND b = ?` as PostgreSQL writes it: `a = $1 AND b = $2`. */
export function numbered(text: string): string {
  let position = 0
  return text.replaceAll('?', () => `$${++position}`)
}

/** `INSERT INTO t (a, b)` + `source` + what to do with rows whose key exists. */
export function insertText(step: Insert, source: string): string {
  return `INSERT INTO ${step.insertInto} (${step.columns.join(', ')}) ${source}${replaceText(step)}`
}

function replaceText({ columns, replaceBy }: Insert): string {
  if (replaceBy === undefined) return ''
  const rest = columns.filter((column) => !replaceBy.includes(column))
  return ` ON CONFLICT (${replaceBy.join(', ')}) DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

/** A note as the step that inserts its row. */
export function stepOf({ insertInto, row }: Note): Insert {
  return { insertInto, columns: Object.keys(row), rows: [Object.values(row)] }
}

/** The same values, if they can be kept exactly. */
export function exact(values: readonly Value[]): Value[] {
  for (const value of values) {
    if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) {
      throw new TypeError('text with a lone surrogate or U+0000 cannot be kept byte for byte')
    }
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`${value} is not an exact integer`)
  }
  return [...values]
}
