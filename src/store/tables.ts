// The tables by name, so that what copies or examines a store meets every one of them. A test
// compares this list with what the engines really hold after the last migration: a table or a
// column that somebody adds and forgets here would be missing from every backup.

export interface Table {
  readonly name: string
  /** Columns beside `dialogue`, which every table has. */
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>
  /** The columns that, with `dialogue`, name one row; rows are copied in their order. */
  readonly key: readonly string[]
}

export const TABLES: readonly Table[] = [
  { name: 'act', columns: { party: 'text', sequence: 'integer', hash: 'text', line: 'text' }, key: ['party', 'sequence'] },
  { name: 'private_document', columns: { kind: 'text', id: 'text', revision: 'integer', body: 'text' }, key: ['kind', 'id'] },
  {
    name: 'equivocation_proof', key: ['party', 'sequence', 'pair'],
    columns: { party: 'text', sequence: 'integer', pair: 'text', held: 'text', received: 'text', brought_by: 'text', noticed_at: 'text', settlement: 'text' },
  },
  { name: 'act_set_aside', columns: { party: 'text', sequence: 'integer', hash: 'text', line: 'text' }, key: ['party', 'sequence', 'hash'] },
  { name: 'rewrite_due', columns: { party: 'text', sequence: 'integer' }, key: ['party', 'sequence'] },
]

/** Tables that no backup carries: what they hold is only for processes that run beside a writer now, and begins anew with the next one. */
export const TABLES_OF_THE_MOMENT: readonly Pick<Table, 'name' | 'columns'>[] = [
  { name: 'change', columns: { position: 'integer', mark: 'text', what: 'text', kind: 'text', id: 'text' } },
]
