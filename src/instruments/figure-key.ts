import { canonicalize } from '../record/index.ts'
import type { Hash, Json } from '../record/index.ts'
import type { FigureQuery } from '../dialogue/data/query.ts'

/** What a table made of a file is remembered by: the same file and query, the same key. */
export function figureKey(file: Hash, query: FigureQuery): string {
  return `figure/${file}/${canonicalize(query as unknown as Json)}`
}
