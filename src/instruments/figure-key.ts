import { canonicalize, sha256 } from '../record/index.ts'
import type { Hash, Json } from '../record/index.ts'
import type { FigureQuery } from '../dialogue/data/query.ts'

/** What a table made of a file is remembered by: the same file and query, the same key. */
export function figureKey(file: Hash, query: FigureQuery): string {
  return `figure/${file}/${canonicalize(query as unknown as Json)}`
}

/** What the solution of a linear programme is remembered by. */
export function solutionKey(lp: string): string {
  return `solution/${sha256(lp)}`
}

/** What the differences between two files are remembered by. */
export function differencesKey(before: Hash, after: Hash, key: readonly string[]): string {
  return `differences/${before}/${after}/${canonicalize([...key])}`
}
